import type { Device } from '@/lib/domain/device'
import { DEVICE_CLASSES, type MetricFamily } from '@/lib/domain/vocabulary'
import { type Aspect, byValue, type ComparedClaim, difference } from './aspect'

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

type Mention = ComparedClaim['hardware'][number]

const deviceOf = (mention: Mention, devices: readonly Device[]) =>
  devices.find(({ slug }) => slug === mention.device)

/** A variant counts as its device: what is told apart is "A100", not how much memory it has. */
function hardwareKey({ hardware: mentions }: ComparedClaim, devices: readonly Device[]): string | null {
  if (mentions.length === 0) return null
  const keys = mentions.map((mention) => {
    const device = deviceOf(mention, devices)
    return device === undefined ? mention.name.toLowerCase() : (device.variantOf ?? device.slug)
  })
  return [...new Set(keys)].sort().join(' + ')
}

const KINDS_OF_DEVICE = Object.entries(DEVICE_CLASSES).map(
  ([key, label]) => [key, new RegExp(`\\b${label}s?\\b`, 'i')] as const,
)

/** The classes of all devices of a claim; null for one whose class its name does not tell. */
const hardwareClasses = ({ hardware: mentions }: ComparedClaim, devices: readonly Device[]) =>
  mentions.map(
    (mention) =>
      deviceOf(mention, devices)?.deviceClass ??
      KINDS_OF_DEVICE.find(([, pattern]) => pattern.test(mention.name))?.[0] ??
      null,
  )

const hardwareWords = (claim: ComparedClaim) =>
  claim.hardware.length === 0
    ? null
    : claim.hardware.map(({ name, count }) => (count === null ? name : `${count} × ${name}`)).join(', ')

export const hardware: Aspect = {
  aspect: 'hardware',
  narrow: byValue('hardware', ({ hardware: [mention] }) =>
    mention?.device == null ? null : { value: mention.device, words: `on ${mention.name}` },
  ),
  judge: (claims, devices) => {
    if (!someIn(claims, ON_A_MACHINE)) return null
    const keys = new Set(claims.map((claim) => hardwareKey(claim, devices)))
    const say = (what: string) => ({ what, value: hardwareWords })
    const stated = [...keys].filter((key) => key !== null)
    if (stated.length > 1) {
      const classes = new Set(claims.flatMap((claim) => hardwareClasses(claim, devices)))
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
