import { short } from '@/lib/domain/si-prefix'
import type { AuditRule } from '../audit-rule'
import { sizesInName } from '../size-in-name'

/** Names round freely: "7B" stands for 6.7 and for 7.6 billion. */
const FREELY = 0.25

/** A parameter count agrees with the one in the model's name. */
export const paramsInName: AuditRule = ({ claim }) => {
  const { params } = claim
  if (params === null || claim.paramsBasis === 'active' || claim.paramsBasis === 'trainable') return null
  // "FastNet-4B beats FastNet-32B": either name may be the one that the scale is of.
  const [nearest] = [claim.modelName ?? '', claim.subject]
    .flatMap((name) => sizesInName(name).map((size) => ({ ...size, name })))
    .sort((a, b) => Math.abs(Math.log(a.params / params)) - Math.abs(Math.log(b.params / params)))
  if (nearest === undefined) return null
  const { name } = nearest
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
