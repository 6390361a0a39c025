import { withPrefix } from '@/lib/domain/si-prefix'
import { NUMBER_FORMATS } from '@/lib/domain/vocabulary'
import type { AuditRule } from '../audit-rule'
import { slackOf } from '../rounding'
import { shareOfPeak } from '../share-of-peak'
import { devices as deviceWords } from '../words'

/** An achieved rate cannot be above what all named devices do at their peak. */
export const belowPeak: AuditRule = ({ claim, devices }) => {
  const found = shareOfPeak(claim, devices)
  if (found === null) return null
  const formula = 'achieved / (peak × devices) ≤ 1'
  const stated = { name: 'stated', value: claim.value, unit: claim.unit, source: null }
  const uncheckable = (sentence: string) =>
    ({ rule: 'below-peak', verdict: 'uncheckable', sentence, formula, terms: [stated] }) as const
  if (typeof found === 'string') return uncheckable(found)
  const { achieved, base, device, count, countIsKnown, peak, share, doubt } = found
  // "84" may be 83.5: what is above the peak by its rounding alone is not above it.
  const isAbove = share * (1 - slackOf(claim.value) / Math.abs(claim.value)) > 1
  const rate = withPrefix(achieved, base)
  const all = deviceWords(count, device.name)
  if (isAbove && !countIsKnown)
    return uncheckable(`${rate} is above the peak of ${all}; how many there were is not stated.`)
  const name = `dense ${NUMBER_FORMATS[peak.format]} peak`
  if (isAbove && doubt !== null) return uncheckable(`${rate} is above the ${name} of ${all}, but ${doubt}.`)
  return {
    rule: 'below-peak',
    verdict: isAbove ? 'inconsistent' : 'consistent',
    sentence: `${rate} is ${(100 * share).toFixed(1)} % of the ${name} of ${all}, ${withPrefix(peak.rate * count, base)}${countIsKnown ? '' : ' (how many there were is not stated)'}.`,
    formula,
    terms: [
      { name: 'achieved', value: achieved, unit: base, source: null },
      { name: `${name} of a device`, value: peak.rate, unit: base, source: peak.source },
      { name: 'devices', value: count, unit: '', source: null },
      { name: 'share of the peak', value: share, unit: '', source: null },
    ],
  }
}
