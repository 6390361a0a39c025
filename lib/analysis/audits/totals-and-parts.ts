import type { Device } from '@/lib/domain/device'
import { withPrefix } from '@/lib/domain/si-prefix'
import type { AuditedClaim, AuditRule } from '../audit-rule'
import { achievedRate, peaksOf } from '../machine'
import { agreement, slackOf, VERDICT_OF } from '../rounding'

/** "GPU", "consumer GPUs": a kind of device, and no device. */
const KIND = /^(?:consumer[- ](?:grade )?)?(gpu|tpu)s?$/i

/** The device of a kind with the highest peak that was to be had in a year. */
function fastestOf(kind: string, year: number | null, devices: readonly Device[]) {
  return devices
    .filter((each) => each.deviceClass === kind && (year === null || each.year <= year))
    .flatMap((device) => peaksOf(device, null).map((peak) => ({ device, peak })))
    .reduce<{ device: Device; peak: ReturnType<typeof peaksOf>[number] } | null>(
      (best, each) => (best === null || each.peak.rate > best.peak.rate ? each : best),
      null,
    )
}

function ofEach(siblings: readonly AuditedClaim[], claim: AuditedClaim): AuditedClaim | null {
  const isPart = (other: AuditedClaim) =>
    other.subject === claim.subject && achievedRate(other)?.isOfEach === true
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
    { name: 'achieved by all', value: rate.high, unit: 'FLOP/s', source: null },
    { name: 'devices', value: count, unit: '', source: null },
    { name: 'of each', value: each, unit: 'FLOP/s', source: null },
  ]
  const shared = `${withPrefix(rate.high, 'FLOP/s')} by ${count} devices is ${withPrefix(each, 'FLOP/s')} of each`
  const part = ofEach(siblings, claim)
  const stated = part === null ? null : achievedRate(part)
  if (part !== null && stated !== null) {
    const slack = (slackOf(claim.value) / claim.value) * each
    const agrees = agreement(stated.high / 1e12, part.qualifier, {
      low: (each - slack) / 1e12,
      high: (each + slack) / 1e12,
    })
    return {
      rule: 'totals-and-parts',
      verdict: VERDICT_OF[agrees],
      sentence: `${shared}; ${withPrefix(stated.high, 'FLOP/s')} of each is stated.`,
      formula: 'achieved by all / devices = of each',
      terms: [...terms, { name: 'stated of each', value: stated.high, unit: 'FLOP/s', source: null }],
    }
  }
  const kind = mention.device === null ? KIND.exec(mention.name)?.[1]?.toLowerCase() : undefined
  const fastest = kind === undefined ? null : fastestOf(kind, paper.year, devices)
  if (fastest === null) return null
  const isAbove = each > fastest.peak.rate
  return {
    rule: 'totals-and-parts',
    verdict: isAbove ? 'inconsistent' : 'consistent',
    sentence: `${shared}, ${isAbove ? 'above' : 'below'} the ${withPrefix(fastest.peak.rate, 'FLOP/s')} of the fastest ${kind?.toUpperCase()} of the catalogue${paper.year === null ? '' : ` up to ${paper.year}`}, ${fastest.device.name}.`,
    formula: 'achieved by all / devices ≤ peak',
    terms: [
      ...terms,
      {
        name: `peak of ${fastest.device.name}`,
        value: fastest.peak.rate,
        unit: 'FLOP/s',
        source: fastest.peak.source,
      },
    ],
  }
}
