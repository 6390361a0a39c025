import { sourceOf } from '@/lib/domain/device'
import type { AuditRule } from '../audit-rule'

const FLOP_PER_SECOND: Readonly<Record<string, number>> = {
  'GFLOP/s': 1e9,
  'TFLOP/s': 1e12,
  'PFLOP/s': 1e15,
  'EFLOP/s': 1e18,
}

/** An achieved rate cannot be above what all named devices do at their peak. */
export const belowPeak: AuditRule = ({ claim, devices }) => {
  const unit = FLOP_PER_SECOND[claim.unit]
  const [mention] = claim.hardware
  if (unit === undefined || mention === undefined || claim.hardware.length > 1) return null
  const device = devices.find(({ slug }) => slug === mention.device)
  if (device === undefined) return null
  const [format, peak] = Object.entries(device.peakFlopPerSecond).sort(([, a], [, b]) => b - a)[0] ?? []
  if (format === undefined || peak === undefined) return null
  const count = mention.count ?? 1
  const achieved = (claim.valueHigh ?? claim.value) * unit
  const share = achieved / (peak * count)
  // Without a count, a rate above one device's peak may be that of many devices.
  if (share > 1 && mention.count === null) return null
  const percent = `${(100 * share).toFixed(1)} %`
  return {
    rule: 'below-peak',
    verdict: share > 1 ? 'inconsistent' : 'consistent',
    sentence: `${percent} of the dense ${format} peak of ${count === 1 ? 'one' : count} ${device.name}${mention.count === null ? ' (number of devices not stated)' : ''}.`,
    formula: 'achieved / (peak × devices) ≤ 1',
    terms: [
      { name: 'achieved', value: achieved, unit: 'FLOP/s', source: null },
      {
        name: `dense ${format} peak`,
        value: peak,
        unit: 'FLOP/s',
        source: sourceOf(device, `peak.${format}`),
      },
      { name: 'devices', value: count, unit: '', source: null },
    ],
  }
}
