import type { AuditedClaim, AuditRule } from '../audit-rule'

/** All that tells one claim of a paper from another, but its value. */
const about = (claim: AuditedClaim) =>
  JSON.stringify([
    claim.subject.toLowerCase(),
    claim.metric,
    claim.valueRelation,
    claim.direction,
    claim.unit,
    claim.baseline?.toLowerCase(),
    claim.modelName?.toLowerCase(),
    claim.params,
    claim.task?.toLowerCase(),
    claim.phase,
    claim.setting?.toLowerCase(),
    claim.hardware.map(({ name, count }) => [name.toLowerCase(), count]),
  ])

/** The same figure stated twice in one abstract is the same figure. */
export const statedTwice: AuditRule = ({ claim, siblings }) => {
  const own = about(claim)
  const again = siblings.find((other) => about(other) === own)
  if (again === undefined) return null
  const isSame = again.value === claim.value && again.valueHigh === claim.valueHigh
  // "2x on average and up to 3x" are two figures, not one twice.
  if (!isSame && again.qualifier !== claim.qualifier) return null
  return {
    rule: 'stated-twice',
    verdict: isSame ? 'consistent' : 'uncheckable',
    sentence: isSame
      ? `${claim.value} ${claim.unit} is stated twice, and agrees.`
      : `${claim.value} and ${again.value} ${claim.unit} are both stated, and nothing tells what sets them apart.`,
    formula: 'first = second',
    terms: [
      { name: 'this one', value: claim.value, unit: claim.unit, source: null },
      { name: 'the other', value: again.value, unit: again.unit, source: null },
    ],
  }
}
