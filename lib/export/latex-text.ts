import { Transform } from 'unicode2latex'

/** ASCII that LaTeX reads as an instruction, or prints as something else. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
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
  "'": '\\textquotesingle{}',
  '-': '{-}',
}

const table = new Transform('biblatex')
const ASCII = /^[\x20-\x7e]*$/

/** A character beyond ASCII, with its accents: as a macro where there is one, else by its number. */
function character(segment: string): string {
  const mapped = table.tolatex(segment)
  if (ASCII.test(mapped)) return `{${mapped}}`
  return [...segment].map((one) => (ASCII.test(one) ? ascii(one) : byNumber(one))).join('')
}

/** XeTeX and LuaTeX have every character that the font has; pdfTeX prints its number instead of stopping. */
function byNumber(one: string): string {
  const hex = (one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return `{\\ifdefined\\Uchar\\Uchar"${hex}\\else[U+${hex}]\\fi}`
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
