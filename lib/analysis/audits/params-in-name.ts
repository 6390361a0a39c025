import { short } from '@/lib/domain/si-prefix'
import type { AuditRule } from '../audit-rule'
import { slackOf } from '../rounding'

/**
 * "LLaMA-2-70B", "OPT 6.7B", "BERT-110M"; "8x7B" is no plain count, "A3B" is what is active, and a
 * name may begin with any letters ("4M-21").
 */
const SIZE = /(?<=[\s-]|^(?=[^M]*[BT]))(\d{1,4}(?:\.\d{1,3})?)\s?([MBT])(?![\p{L}\d])/gu
const SCALE: Readonly<Record<string, number>> = { M: 1e6, B: 1e9, T: 1e12 }
/** Names round freely: "7B" stands for 6.7 and for 7.6 billion. */
const FREELY = 0.25

type NamedSize = { readonly params: number; readonly slack: number; readonly words: string }

function sizesIn(name: string): NamedSize[] {
  return [...name.matchAll(SIZE)].map(([words, digits = '', letter = '']) => {
    const scale = SCALE[letter] ?? 1
    return { params: Number(digits) * scale, slack: slackOf(Number(digits)) * scale, words }
  })
}

/** A parameter count agrees with the one in the model's name. */
export const paramsInName: AuditRule = ({ claim }) => {
  const { params } = claim
  if (params === null || claim.paramsBasis === 'active' || claim.paramsBasis === 'trainable') return null
  const name = claim.modelName ?? claim.subject
  const sizes = sizesIn(name)
  const [nearest] = sizes.sort(
    (a, b) => Math.abs(Math.log(a.params / params)) - Math.abs(Math.log(b.params / params)),
  )
  if (nearest === undefined) return null
  const off = Math.abs(nearest.params - params)
  const agrees = off <= Math.max(nearest.slack, FREELY * nearest.params)
  return {
    rule: 'params-in-name',
    verdict: agrees ? 'consistent' : 'inconsistent',
    sentence: `“${name}” says ${nearest.words}; the claim’s scale is ${short(params / 1e9)} billion parameters.`,
    formula: '|scale − name| ≤ 25 % of name',
    terms: [
      { name: 'in the name', value: nearest.params, unit: 'parameters', source: null },
      { name: 'scale', value: params, unit: 'parameters', source: null },
    ],
  }
}
