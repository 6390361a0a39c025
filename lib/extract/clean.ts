type Rule = { readonly pattern: RegExp; readonly to: string }

/**
 * Every rule replaces a match by a text that is no longer than it; `cleanText` pads the rest with
 * spaces. So no character moves, and an offset in the clean text is an offset in the original.
 */
const RULES: readonly Rule[] = [
  { pattern: /\\[%]/g, to: ' %' },
  { pattern: /\\[&#_$]/g, to: ' ' },
  { pattern: /\$?\\times\b\$?/g, to: 'x' },
  { pattern: /\$?\\(?:sim|approx)\b\$?/g, to: '~' },
  { pattern: /\\(?:leq?|lt)\b/g, to: '<' },
  { pattern: /\\(?:geq?|gt)\b/g, to: '>' },
  { pattern: /\\pm\b/g, to: '±' },
  { pattern: /\\(?:mathbf|mathrm|mathcal|mathit|textbf|textit|texttt|textsc|emph|text|rm|bf)\b/g, to: '' },
  { pattern: /\\[,;:! ]/g, to: '' },
  // Some dumps strip the backslash of \sim and leave its letters on the number.
  { pattern: /(?<=[\d%])\s?sim(?=\s?\d)|(?<![\p{L}\p{N}])sim(?=\d)/gu, to: '~' },
  // A dollar is money before a number that no second dollar closes; else it is the fence of a formula.
  { pattern: /\$(?!\d[\d,.]{0,12}\s?(?:[KMB]\b|million|billion|per\b|[^\w$\\^{]))/g, to: ' ' },
  // Braces after ^ keep the exponent together; all others are LaTeX groups.
  { pattern: /(?<!\^)\{/g, to: ' ' },
  { pattern: /(?<=[\d%])\s?--?-?(?=\s?\d)/g, to: '-' },
  { pattern: /(?<!\^\{[^{}]{0,8})\}/g, to: ' ' },
  { pattern: /[×✕⨯]/g, to: 'x' },
  { pattern: /[–−‐‑‒]/g, to: '-' },
  { pattern: /[∼～˜≈≃]/g, to: '~' },
  { pattern: /[\u00a0\u2000-\u200b\u202f\ufeff\r\n\t]/g, to: ' ' },
]

/** The text with LaTeX and typographic signs made plain. It has the same length, character for character. */
export function cleanText(text: string): string {
  let clean = text
  for (const { pattern, to } of RULES) clean = clean.replace(pattern, (match) => to.padEnd(match.length))
  return clean
}
