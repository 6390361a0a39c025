import type { Device } from '@/lib/domain/device'
import type { AuditRule } from '../audit-rule'
import { machineOf, mostOf } from '../machine'

const listed = new Intl.ListFormat('en')

/** Which figures of a device the catalogue has, in words. */
function knownOf(device: Device, devices: readonly Device[]): string[] {
  return [
    ...(Object.keys(device.peakFlopPerSecond).length > 0 ? ['peak'] : []),
    ...(mostOf(device, 'memoryBytes', devices) === null ? [] : ['memory']),
    ...(mostOf(device, 'memoryBytesPerSecond', devices) === null ? [] : ['bandwidth']),
    ...(device.powerWatts === null ? [] : ['power']),
  ]
}

/**
 * Says of a claim that names a device why no figure of the device was held against it. Run where no
 * other rule had anything to say of the device.
 */
export const namedDevice: AuditRule = ({ claim, devices }) => {
  if (claim.hardware.length === 0) return null
  const machine = machineOf(claim, devices)
  const finding = (sentence: string) =>
    ({
      rule: 'named-device',
      verdict: 'uncheckable',
      sentence,
      formula: 'achieved ≤ what the device can do',
      terms: [{ name: 'stated', value: claim.value, unit: claim.unit, source: null }],
    }) as const
  if (typeof machine === 'string') return finding(machine)
  const { device } = machine
  const known = knownOf(device, devices)
  if (known.length === 0)
    return finding(`The catalogue has neither peak nor memory, bandwidth or power of ${device.name}.`)
  const figures = `The ${listed.format(known)} of ${device.name} ${known.length === 1 ? 'is' : 'are'} known`
  if (claim.unit === 'tokens/s' && claim.valueRelation === 'absolute')
    return finding(
      `${figures}, but bound the decoding of one sequence only, and neither scale nor batch size is stated for it.`,
    )
  const unit = claim.unit === 'x' ? 'times' : claim.unit
  return finding(
    `${figures}, but ${known.length === 1 ? 'does' : 'do'} not bound a claim of ${claim.metric} in ${unit}.`,
  )
}
