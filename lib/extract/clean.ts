/** A rule is tried only on a text with its sign: most abstracts have no LaTeX and no odd dashes. */
type Rule = { readonly sign: string | RegExp; readonly pattern: RegExp; readonly to: string }

/**
 * Every rule replaces a match by a text that is no longer than it; `cleanText` pads the rest with
 * spaces. So no character moves, and an offset in the clean text is an offset in the original.
 */
const RULES: readonly Rule[] = [
  // "$33 \\times$" is a formula, not money; "84:3%" has lost its point in scanning.
  { sign: '\\', pattern: /\$(?=\d[\d.,]{0,9}\s?\\times)/g, to: ' ' },
  { sign: /\d:\d%/, pattern: /(?<=\b\d\d):(?=\d%)/g, to: '.' },
  { sign: '\\', pattern: /\\[%]/g, to: ' %' },
  { sign: '\\', pattern: /\\[&#_$]/g, to: ' ' },
  { sign: '\\', pattern: /\$?\\times\b\$?/g, to: 'x' },
  { sign: '\\', pattern: /\$?\\(?:sim|approx)\b\$?/g, to: '~' },
  { sign: '\\', pattern: /\\(?:leq?|lt)\b/g, to: '<' },
  { sign: '\\', pattern: /\\(?:geq?|gt)\b/g, to: '>' },
  { sign: '\\', pattern: /\\pm\b/g, to: '±' },
  {
    sign: '\\',
    pattern: /\\(?:mathbf|mathrm|mathcal|mathit|textbf|textit|texttt|textsc|emph|text|rm|bf)\b/g,
    to: '',
  },
  { sign: '\\', pattern: /\\[,;:! ]/g, to: '' },
  // Some dumps strip the backslash of \sim and leave its letters on the number.
  { sign: /sim\s?\d/, pattern: /(?<=[\d%])\s?sim(?=\s?\d)|(?<![\p{L}\p{N}])sim(?=\d)/gu, to: '~' },
  // A formula between two dollars, of no words; what is left of dollars before a number is money.
  { sign: '$', pattern: /\$(?=[^$\p{L}]{0,24}(?:\p{L}[^$\p{L}]{0,12}){0,6}\$(?!\d))/gu, to: ' ' },
  {
    sign: '$',
    pattern: /\$(?!\d[\d,.]{0,12}\s?(?:[KMB]\b|million|billion|per\b|[^\w$\\^{]))/g,
    to: ' ',
  },
  // Braces after ^ keep the exponent together; all others are LaTeX groups.
  { sign: '{', pattern: /(?<!\^)\{/g, to: ' ' },
  { sign: '}', pattern: /(?<!\^\{[^{}]{0,8})\}/g, to: ' ' },
]
/** A dash between numbers, with the spaces and the doubling that typesetting gives it; "F1 -14%" has a sign. */
const DASH = /(\d[xX]|[\d%])(?:-{1,3} ?| --?-? | -{2,3})(?=\d)/g
const ODD_SIGNS = String.raw`×✕⨯–−‐‑‒∼～˜≈≃\u00a0\u2000-\u200b\u202f\ufeff\r\n\t`
const ODD = new RegExp(`[${ODD_SIGNS}]`, 'g')
const PLAIN: Readonly<Record<string, string>> = {
  '×': 'x',
  '✕': 'x',
  '⨯': 'x',
  '–': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '∼': '~',
  '～': '~',
  '˜': '~',
  '≈': '~',
  '≃': '~',
}

/** Whether a rule of any kind can find something: many abstracts have none of these signs. */
const MAY_NEED = new RegExp(String.raw`[\\{}$${ODD_SIGNS}]|sim\s?\d|[\d%xX] ?-|\d:\d%`)

/** The text with LaTeX and typographic signs made plain. It has the same length, character for character. */
export function cleanText(text: string): string {
  if (!MAY_NEED.test(text)) return text
  let clean = text
  for (const { sign, pattern, to } of RULES) {
    if (typeof sign === 'string' ? clean.includes(sign) : sign.test(clean))
      clean = clean.replace(pattern, (match) => to.padEnd(match.length))
  }
  return clean
    .replace(ODD, (character) => PLAIN[character] ?? ' ')
    .replace(DASH, (match, before: string) => `${before}-`.padEnd(match.length))
}
