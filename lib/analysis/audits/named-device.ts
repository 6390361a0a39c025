import type { AuditRule } from '../audit-rule'
import { achievedRate, machineOf } from '../machine'

/** A claim that names a device but no figure that the device bounds: what is missing is said. */
export const namedDevice: AuditRule = ({ claim, devices }) => {
  const isBounded =
    achievedRate(claim) !== null ||
    claim.metricFamily === 'utilization' ||
    claim.unit === 'params' ||
    claim.unit === 'tokens/s'
  if (claim.hardware.length === 0 || isBounded) return null
  const machine = machineOf(claim, devices)
  return {
    rule: 'named-device',
    verdict: 'uncheckable',
    sentence:
      typeof machine === 'string'
        ? machine
        : `The peak and the memory of ${machine.device.name} are known, but they do not bound a claim of ${claim.metric} in ${claim.unit === 'x' ? 'times' : claim.unit}.`,
    formula: 'achieved ≤ peak',
    terms: [{ name: 'stated', value: claim.value, unit: claim.unit, source: null }],
  }
}
