import { slackOf } from './rounding'

/**
 * "LLaMA-2-70B", "OPT 6.7B", "BERT-110M"; "8x7B" is no plain count, "A3B" is what is active, and a
 * name may begin with any letters ("4M-21").
 */
const SIZE = /(?<=[\s-]|^(?=[^M]*[BT]))(\d{1,4}(?:\.\d{1,3})?)\s?([MBT])(?![\p{L}\d])/gu
const SCALE: Readonly<Record<string, number>> = { M: 1e6, B: 1e9, T: 1e12 }

/** A parameter count that stands in a name, and how far it may be off by its rounding. */
export type NamedSize = { readonly params: number; readonly slack: number; readonly words: string }

/** The parameter counts that a model's name gives, in their order: "OPT-6.7B and OPT-30B" gives two. */
export function sizesInName(name: string): NamedSize[] {
  return [...name.matchAll(SIZE)].map(([words, digits = '', letter = '']) => {
    const scale = SCALE[letter] ?? 1
    return { params: Number(digits) * scale, slack: slackOf(Number(digits)) * scale, words }
  })
}
