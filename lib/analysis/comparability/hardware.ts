import type { Device } from '@/lib/domain/device'
import { DEVICE_CLASSES, type MetricFamily } from '@/lib/domain/vocabulary'
import { type Aspect, type ComparedClaim, difference } from './aspect'

/** What these measure depends on the machine; a count of parameters does not. */
export const ON_A_MACHINE: ReadonlySet<MetricFamily> = new Set([
  'speed',
  'latency',
  'throughput',
  'energy',
  'cost',
  'utilization',
  'capacity',
  'communication',
])
export const someIn = (claims: readonly ComparedClaim[], families: ReadonlySet<MetricFamily>) =>
  claims.some(({ metricFamily }) => families.has(metricFamily))

const deviceOf = (claim: ComparedClaim, devices: readonly Device[]) =>
  devices.find(({ slug }) => slug === claim.hardware[0]?.device)

/** A variant counts as its device: what is told apart is "A100", not how much memory it has. */
function hardwareKey(claim: ComparedClaim, devices: readonly Device[]): string | null {
  const [mention] = claim.hardware
  if (mention === undefined) return null
  const device = deviceOf(claim, devices)
  return device === undefined ? mention.name.toLowerCase() : (device.variantOf ?? device.slug)
}

const KINDS_OF_DEVICE = [...Object.entries(DEVICE_CLASSES)] as const

function hardwareClass(claim: ComparedClaim, devices: readonly Device[]): string | null {
  const device = deviceOf(claim, devices)
  if (device !== undefined) return device.deviceClass
  const name = claim.hardware[0]?.name ?? ''
  return KINDS_OF_DEVICE.find(([, label]) => new RegExp(`\\b${label}s?\\b`, 'i').test(name))?.[0] ?? null
}

const hardwareWords = (claim: ComparedClaim) =>
  claim.hardware.length === 0
    ? null
    : claim.hardware.map(({ name, count }) => (count === null ? name : `${count} × ${name}`)).join(', ')

export const hardware: Aspect = {
  aspect: 'hardware',
  narrow: {
    key: 'hardware',
    of: ({ hardware: [mention] }) =>
      mention?.device == null ? null : { value: mention.device, words: `on ${mention.name}` },
  },
  judge: (claims, devices) => {
    if (!someIn(claims, ON_A_MACHINE)) return null
    const keys = new Set(claims.map((claim) => hardwareKey(claim, devices)))
    const say = (what: string) => ({ what, value: hardwareWords })
    const stated = [...keys].filter((key) => key !== null)
    if (stated.length > 1) {
      const classes = new Set(
        claims.flatMap((claim) =>
          hardwareKey(claim, devices) === null ? [] : [hardwareClass(claim, devices)],
        ),
      )
      const isOneClass = classes.size === 1 && !classes.has(null)
      return isOneClass
        ? difference('hardware', 'caution', claims, say('Different devices of one class'))
        : difference('hardware', 'not_comparable', claims, say('Different classes of hardware'))
    }
    if (keys.has(null)) {
      const what = stated.length === 0 ? 'No hardware is stated' : 'Not every hardware is stated'
      return difference('hardware', 'caution', claims, say(what))
    }
    const counts = new Set(claims.map((claim) => claim.hardware[0]?.count ?? null))
    return counts.size > 1
      ? difference('hardware', 'caution', claims, say('Different numbers of devices'))
      : null
  },
}
