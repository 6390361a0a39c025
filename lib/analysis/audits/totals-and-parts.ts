import { withPrefix } from '@/lib/domain/si-prefix'
import { unitSize } from '@/lib/domain/unit-size'
import { DEVICE_CLASSES } from '@/lib/domain/vocabulary'
import type { AuditedClaim, AuditRule } from '../audit-rule'
import { bestOfKind, kindOf } from '../kind'
import { achievedRate, peaksOf } from '../machine'
import { agreement, slackOf, VERDICT_OF } from '../rounding'

const isOpenOrSame = <T>(a: T | null, b: T | null) => a === null || b === null || a === b

/** What each device did in the same run: another scale or another device is another run. */
function ofEach(siblings: readonly AuditedClaim[], claim: AuditedClaim): AuditedClaim | null {
  const device = ({ hardware: [mention] }: AuditedClaim) => mention?.device ?? mention?.name ?? null
  const isPart = (other: AuditedClaim) =>
    other.subject === claim.subject &&
    achievedRate(other)?.isOfEach === true &&
    achievedRate(other)?.base === achievedRate(claim)?.base &&
    isOpenOrSame(other.params, claim.params) &&
    isOpenOrSame(device(other), device(claim))
  return siblings.find(isPart) ?? null
}

/**
 * A rate of many devices together is that of each times their number: held against the rate of each
 * where that is stated, else, for devices of a kind only ("400 GPUs"), against the fastest of that year.
 */
export const totalsAndParts: AuditRule = ({ claim, siblings, devices, paper }) => {
  const [mention] = claim.hardware
  const rate = achievedRate(claim)
  const count = mention?.count ?? null
  if (rate === null || rate.isOfEach || mention === undefined || count === null || count < 2) return null
  if (claim.hardware.length > 1) return null
  const each = rate.high / count
  const terms = [
    { name: 'achieved by all', value: rate.high, unit: rate.base, source: null },
    { name: 'devices', value: count, unit: '', source: null },
    { name: 'of each', value: each, unit: rate.base, source: null },
  ]
  const shared = `${withPrefix(rate.high, rate.base)} by ${count} devices is ${withPrefix(each, rate.base)} of each`
  const part = ofEach(siblings, claim)
  const stated = part === null ? null : achievedRate(part)
  if (part !== null && stated !== null) {
    const slack = (slackOf(claim.value) / claim.value) * each
    const { size } = unitSize(part.unit)
    const agrees = agreement(part.valueHigh ?? part.value, part.qualifier, {
      low: (each - slack) / size,
      high: (each + slack) / size,
    })
    return {
      rule: 'totals-and-parts',
      verdict: VERDICT_OF[agrees],
      sentence: `${shared}; ${withPrefix(stated.high, rate.base)} of each is stated.`,
      formula: 'achieved by all / devices = of each',
      terms: [...terms, { name: 'stated of each', value: stated.high, unit: rate.base, source: null }],
    }
  }
  const kind = kindOf(mention)
  const fastest =
    kind === null || rate.base !== 'FLOP/s'
      ? null
      : bestOfKind(kind, paper.year, devices, {
          of: (device) => peaksOf(device, null)[0] ?? null,
          size: ({ rate: peak }) => peak,
        })
  if (kind === null || fastest === null) return null
  const isAbove = each > fastest.figure.rate
  return {
    rule: 'totals-and-parts',
    verdict: isAbove ? 'inconsistent' : 'consistent',
    sentence: `${shared}, ${isAbove ? 'above' : 'below'} the ${withPrefix(fastest.figure.rate, rate.base)} of the fastest ${DEVICE_CLASSES[kind]} of the catalogue${paper.year === null ? '' : ` up to ${paper.year}`}, ${fastest.device.name}.`,
    formula: 'achieved by all / devices ≤ peak',
    terms: [
      ...terms,
      {
        name: `peak of ${fastest.device.name}`,
        value: fastest.figure.rate,
        unit: rate.base,
        source: fastest.figure.source,
      },
    ],
  }
}
