import { NUMBER_FORMATS } from '@/lib/domain/vocabulary'
import type { AuditRule } from '../audit-rule'
import { achievedRate, formatOf, machineOf, peaksOf } from '../machine'
import { slackOf } from '../rounding'
import { devices as deviceWords, withPrefix } from '../words'

/** An achieved rate cannot be above what all named devices do at their peak. */
export const belowPeak: AuditRule = ({ claim, devices }) => {
  const rate = achievedRate(claim)
  if (rate === null || claim.hardware.length === 0) return null
  const terms = [{ name: 'achieved', value: rate.high, unit: 'FLOP/s', source: null }]
  const formula = 'achieved / (peak × devices) ≤ 1'
  const uncheckable = (sentence: string) =>
    ({ rule: 'below-peak', verdict: 'uncheckable', sentence, formula, terms }) as const
  const machine = machineOf(claim, devices)
  if (typeof machine === 'string') return uncheckable(machine)
  const { device, countIsStated } = machine
  const count = rate.isOfEach ? 1 : machine.count
  const [peak] = peaksOf(device, formatOf(claim))
  if (peak === undefined)
    return uncheckable(`The catalogue has no peak of ${device.name} for this number format.`)
  const share = rate.high / (peak.rate * count)
  // "84" may be 83.5: what is above the peak by its rounding alone is not above it.
  const isAbove = share * (1 - slackOf(claim.value) / Math.abs(claim.value)) > 1
  const all = deviceWords(count, device.name)
  if (isAbove && !countIsStated && !rate.isOfEach)
    return uncheckable(
      `${withPrefix(rate.high, 'FLOP/s')} is above the peak of ${all}; how many there were is not stated.`,
    )
  return {
    rule: 'below-peak',
    verdict: isAbove ? 'inconsistent' : 'consistent',
    sentence: `${withPrefix(rate.high, 'FLOP/s')} is ${(100 * share).toFixed(1)} % of the dense ${NUMBER_FORMATS[peak.format]} peak of ${all}, ${withPrefix(peak.rate * count, 'FLOP/s')}${countIsStated || rate.isOfEach ? '' : ' (how many there were is not stated)'}.`,
    formula,
    terms: [
      ...terms,
      {
        name: `dense ${NUMBER_FORMATS[peak.format]} peak of a device`,
        value: peak.rate,
        unit: 'FLOP/s',
        source: peak.source,
      },
      { name: 'devices', value: count, unit: '', source: null },
      { name: 'share of the peak', value: share, unit: '', source: null },
    ],
  }
}
