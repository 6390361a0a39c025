import { withPrefix } from '@/lib/domain/si-prefix'
import { NUMBER_FORMATS } from '@/lib/domain/vocabulary'
import type { AuditRule } from '../audit-rule'
import { achievedRate, formatOf, machineOf, peaksOf, rateBeside } from '../machine'
import { agreement, slackOf, VERDICT_OF } from '../rounding'
import { devices as deviceWords, said } from '../words'

const ORDER = ['reproduced', 'possible', 'contradicted']

/**
 * A stated share of the hardware's peak, computed from the achieved rate beside it. Where no number
 * format is stated, the one whose peak makes it true is named.
 */
export const statedUtilization: AuditRule = (context) => {
  const { claim, devices } = context
  if (claim.metricFamily !== 'utilization' || claim.valueRelation !== 'absolute' || claim.unit !== '%')
    return null
  const formula = '100 × achieved / (peak × devices)'
  const stated = { name: 'stated', value: claim.value, unit: '%', source: null }
  const uncheckable = (sentence: string) =>
    ({ rule: 'stated-utilization', verdict: 'uncheckable', sentence, formula, terms: [stated] }) as const
  const beside = rateBeside(context)
  const rate = beside === null ? null : achievedRate(beside)
  if (beside === null || rate === null)
    return uncheckable('No achieved rate on the same devices is stated beside the share of the peak.')
  const machine = machineOf(claim, devices)
  if (typeof machine === 'string') return uncheckable(machine)
  const count = rate.isOfEach ? 1 : machine.count
  const slack = (slackOf(beside.value) / beside.value) * rate.low
  const [best] = peaksOf(machine.device, formatOf(claim) ?? formatOf(beside), rate.base)
    .map((peak) => {
      const percent = (achieved: number) => (100 * achieved) / (peak.rate * count)
      const computed = { low: percent(rate.low - slack), high: percent(rate.high + slack) }
      return { peak, share: percent(rate.high), agrees: agreement(claim.value, claim.qualifier, computed) }
    })
    .sort((a, b) => ORDER.indexOf(a.agrees) - ORDER.indexOf(b.agrees))
  if (best === undefined) return uncheckable(`The catalogue has no peak of ${machine.device.name}.`)
  const { peak, share, agrees } = best
  const name = NUMBER_FORMATS[peak.format]
  const all = deviceWords(count, machine.device.name)
  return {
    rule: 'stated-utilization',
    verdict: VERDICT_OF[agrees],
    sentence: `${withPrefix(rate.high, rate.base)} is ${share.toFixed(1)} % of the dense ${name} peak of ${all}, ${withPrefix(peak.rate * count, rate.base)}; ${said(claim.qualifier, claim.value)} % is stated.`,
    formula,
    terms: [
      { name: 'achieved', value: rate.high, unit: rate.base, source: null },
      { name: `dense ${name} peak of a device`, value: peak.rate, unit: rate.base, source: peak.source },
      { name: 'devices', value: count, unit: '', source: null },
      { name: 'computed', value: share, unit: '%', source: null },
      stated,
    ],
  }
}
