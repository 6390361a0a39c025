import { Transform } from 'unicode2latex'

/** ASCII that LaTeX reads as an instruction, or prints as something else. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // Not \{: BibTeX counts every brace.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
  '`': '\\textasciigrave{}',
  "'": "{'}",
  '-': '{-}',
}

/** Macros for characters beyond ASCII that every LaTeX has; any other is used where it is defined. */
const COMMON: ReadonlySet<string> = new Set(
  `texttimes textpm textdegree textmu dots textbullet textdagger textdaggerdbl textsection textparagraph textcopyright
  textregistered texttrademark texteuro textsterling ss o O l L ae AE oe OE aa AA i j c v u H k r d b t alpha beta gamma
  delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi psi omega Gamma Delta Theta
  Lambda Xi Pi Sigma Upsilon Phi Psi Omega leftarrow rightarrow uparrow downarrow leftrightarrow Rightarrow Leftarrow
  leq geq neq approx equiv sim times div cdot infty partial nabla sum prod int in notin subset cup cap forall exists
  sqrt frac circ star ldots`.split(/\s+/),
)

/** For these the table gives half a formula. */
const UNFIT: ReadonlySet<string> = new Set('\u215f\u221b\u221c')

const table = new Transform('biblatex')
const ASCII = /^[\x20-\x7e]*$/

/** A character beyond ASCII, with its accents: as a macro where there is one, else by its number. */
function character(segment: string): string {
  const mapped = UNFIT.has(segment) ? segment : table.tolatex(segment)
  if (!ASCII.test(mapped))
    return [...segment].map((one) => (ASCII.test(one) ? ascii(one) : byNumber(one))).join('')
  const rare = [...mapped.matchAll(/\\([A-Za-z]+)/g)].flatMap(([, name = '']) =>
    COMMON.has(name) ? [] : [name],
  )
  const guarded = [...new Set(rare)].reduce(
    (inner, name) => `\\ifdefined\\${name} ${inner}\\else ${numbers(segment)}\\fi`,
    mapped,
  )
  return `{${guarded}}`
}

const hexOf = (one: string): string => (one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
const numbers = (segment: string): string => [...segment].map((one) => `[U+${hexOf(one)}]`).join('')

/** XeTeX and LuaTeX have every character that the font has; pdfTeX prints its number instead of stopping. */
function byNumber(one: string): string {
  return `{\\ifdefined\\Uchar\\Uchar"${hexOf(one)} \\else ${numbers(one)}\\fi}`
}

const ascii = (text: string): string => text.replaceAll(/[\\{}$&#%_^~<>|"`'-]/g, (one) => ESCAPES[one] ?? one)

/** Any text as LaTeX that prints it, on one line. */
export function latexText(text: string): string {
  const line = text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
  return line.replaceAll(/[\x20-\x7e]+(?!\p{M})|.\p{M}*/gsu, (part) =>
    ASCII.test(part) ? ascii(part) : character(part),
  )
}

/** Any text as a LaTeX comment: it ends with its line. */
export const latexComment = (text: string): string =>
  `% ${text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')}\n`
