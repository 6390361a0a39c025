import { short } from '@/lib/domain/si-prefix'
import { DEVICE_CLASSES } from '@/lib/domain/vocabulary'
import type { AuditContext, AuditedClaim, AuditRule } from '../audit-rule'
import { bestOfKind, kindOf } from '../kind'
import { machineOf, memoryOf, mostOf } from '../machine'
import { memoryNeed } from '../memory-need'
import { amount, devices as deviceWords, memory } from '../words'

/** "a GPU with 24 GB of memory": the device says itself how much it has. */
const SAID = /(\d{1,4}(?:\.\d)?)\s?(?:GB|GiB|G)\b/i
const GIBI = 2 ** 30

/** Memory of one device, how many there are where that is stated, and how all of them are called. */
type Room = {
  readonly bytes: number
  readonly count: number | null
  readonly name: string
  readonly source: string | null
  /** False where only the kind of device is known, and the largest of it is taken. */
  readonly isOne: boolean
}

function roomOf({ claim, devices, paper }: AuditContext): Room | string {
  const [mention] = claim.hardware
  const count = mention?.count ?? null
  const all = (name: string) => deviceWords(count ?? 1, name)
  const machine = machineOf(claim, devices)
  if (typeof machine !== 'string') {
    const { device } = machine
    const most = mostOf(device, 'memoryBytes', devices)
    if (most === null) return `The catalogue has no memory size of ${device.name}.`
    return { bytes: most.value, count, name: all(device.name), source: most.source, isOne: true }
  }
  if (mention === undefined || claim.hardware.length > 1) return machine
  const said = SAID.exec(mention.name)?.[1]
  if (said !== undefined)
    return { bytes: Number(said) * GIBI, count, name: all(mention.name), source: null, isOne: true }
  const kind = kindOf(mention)
  const largest =
    kind === null
      ? null
      : bestOfKind(kind, paper.year, devices, {
          of: (device) => memoryOf(device, devices),
          size: ({ bytes }) => bytes,
        })
  if (kind === null || largest === null) return machine
  const until = paper.year === null ? '' : ` up to ${paper.year}`
  return {
    bytes: largest.figure.bytes,
    count,
    name: `${deviceWords(count ?? 1, largest.device.name)}, the ${DEVICE_CLASSES[kind]} of the catalogue with the most${until}`,
    source: largest.figure.source,
    isOne: false,
  }
}

/** The parameters that had to be held: the size that the claim is about, or the scale of the model behind what was measured. */
function paramsHeld({ metricFamily, unit, valueRelation, value, params, paramsBasis }: AuditedClaim) {
  if (metricFamily === 'capacity' && unit === 'params' && valueRelation === 'absolute') return value
  if (metricFamily === 'quality' || metricFamily === 'other') return null
  return paramsBasis === 'active' || paramsBasis === 'trainable' ? null : params
}

/**
 * A model that a claim says was trained or served must fit into the memory of its devices: parameters ×
 * bytes a parameter. Where a paper moves weights to the host's memory, how much of that there was is not
 * known: the computation is shown and nothing decided.
 */
export const memoryFit: AuditRule = (context) => {
  const { claim, paper } = context
  const params = paramsHeld(claim)
  if (params === null || claim.hardware.length === 0) return null
  const formula = 'parameters × bytes a parameter ≤ memory of all devices'
  const size = { name: 'parameters', value: params, unit: '', source: null }
  const uncheckable = (sentence: string) =>
    ({ rule: 'memory-fit', verdict: 'uncheckable', sentence, formula, terms: [size] }) as const
  const room = roomOf(context)
  if (typeof room === 'string') return uncheckable(room)
  const { need, least } = memoryNeed(claim, paper)
  const needed = params * need.bytesPerParam
  const bytes = room.bytes * (room.count ?? 1)
  const terms = [
    size,
    {
      name: 'bytes a parameter',
      value: need.bytesPerParam,
      unit: 'bytes',
      source: `${need.holds}; ${need.source}`,
    },
    { name: 'needed', value: needed, unit: 'bytes', source: null },
    { name: 'memory of a device', value: room.bytes, unit: 'bytes', source: room.source },
    { name: 'devices', value: room.count ?? 1, unit: '', source: null },
  ]
  const computed = `${memory(needed)} for the ${need.holds} (${short(need.bytesPerParam)} ${need.bytesPerParam === 1 ? 'byte' : 'bytes'} a parameter) against ${memory(bytes)} of ${room.name}`
  const finding = (verdict: 'consistent' | 'inconsistent' | 'uncheckable', ending: string) => ({
    rule: 'memory-fit',
    verdict,
    sentence: `${computed}: ${ending}.`,
    formula,
    terms,
  })
  if (needed <= bytes) return finding('consistent', room.isOne ? 'it fits' : 'it can fit')
  if (paper.techniques.includes('offloading'))
    return finding('uncheckable', 'the rest is held in the host’s memory, whose size is not stated')
  if (room.count === null) {
    const fewest = Math.ceil(needed / room.bytes)
    return finding('uncheckable', `it takes ${amount(fewest)} of them, and how many there were is not stated`)
  }
  if (params * least.bytesPerParam <= bytes)
    return finding('uncheckable', `it fits only with less a parameter, such as the ${least.holds}`)
  return finding('inconsistent', `it does not fit, not even as the ${least.holds}`)
}
