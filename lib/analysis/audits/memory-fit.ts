import { short } from '@/lib/domain/si-prefix'
import type { AuditContext, AuditedClaim, AuditRule } from '../audit-rule'
import { formatOf, machineOf, memoryOf } from '../machine'
import { phaseOf, TRAINING, weights } from '../memory-need'
import { devices as deviceWords, memory } from '../words'

/** "a GPU with 24 GB of memory": the device says itself how much it has. */
const SAID = /(\d{1,4}(?:\.\d)?)\s?(?:GB|GiB|G)\b/i
const GIBI = 2 ** 30

type Room = { readonly bytes: number; readonly name: string; readonly source: string | null }

function roomOf(claim: AuditedClaim, devices: AuditContext['devices']): Room | string {
  const [mention] = claim.hardware
  const count = mention?.count ?? 1
  const said = SAID.exec(mention?.name ?? '')?.[1]
  const machine = machineOf(claim, devices)
  if (typeof machine === 'string') {
    if (mention === undefined || said === undefined || claim.hardware.length > 1) return machine
    return { bytes: Number(said) * GIBI * count, name: deviceWords(count, mention.name), source: null }
  }
  const own = memoryOf(machine.device, devices)
  if (own === null) return `The catalogue has no memory size of ${machine.device.name}.`
  if (!machine.countIsStated) return `How many ${machine.device.name} there were is not stated.`
  return { bytes: own.bytes * count, name: deviceWords(count, machine.device.name), source: own.source }
}

/**
 * The largest model that a claim says was trained or served must fit into the memory of its devices:
 * parameters × bytes a parameter. Where a paper moves weights to the host's memory, how much of that
 * there was is not known: the computation is shown and nothing decided.
 */
export const memoryFit: AuditRule = ({ claim, devices, paper }) => {
  const isModelSize =
    claim.metricFamily === 'capacity' && claim.unit === 'params' && claim.valueRelation === 'absolute'
  if (!isModelSize || claim.hardware.length === 0) return null
  const params = claim.value
  const formula = 'parameters × bytes a parameter ≤ memory of all devices'
  const size = { name: 'parameters', value: params, unit: '', source: null }
  const uncheckable = (sentence: string, terms = [size]) =>
    ({ rule: 'memory-fit', verdict: 'uncheckable', sentence, formula, terms }) as const
  const room = roomOf(claim, devices)
  if (typeof room === 'string') return uncheckable(room)
  const phase = phaseOf(claim)
  const need = phase === 'inference' || phase === null ? weights(formatOf(claim) ?? 'fp16') : TRAINING
  const least = weights(formatOf(claim) ?? (need === TRAINING ? 'fp16' : 'int4'))
  const needed = params * need.bytesPerParam
  const terms = [
    size,
    {
      name: 'bytes a parameter',
      value: need.bytesPerParam,
      unit: 'bytes',
      source: `${need.holds}; ${need.source}`,
    },
    { name: 'needed', value: needed, unit: 'bytes', source: null },
    { name: 'memory of all devices', value: room.bytes, unit: 'bytes', source: room.source },
  ]
  const computed = `${memory(needed)} for the ${need.holds} (${short(need.bytesPerParam)} bytes a parameter) against ${memory(room.bytes)} of ${room.name}`
  const finding = (verdict: 'consistent' | 'inconsistent' | 'uncheckable', ending: string) => ({
    rule: 'memory-fit',
    verdict,
    sentence: `${computed}: ${ending}.`,
    formula,
    terms,
  })
  if (needed <= room.bytes) return finding('consistent', 'it fits')
  if (paper.techniques.includes('offloading'))
    return finding('uncheckable', 'the rest is held in the host’s memory, whose size is not stated')
  if (params * least.bytesPerParam <= room.bytes)
    return finding('uncheckable', `it fits only with less a parameter, such as the ${least.holds}`)
  return finding('inconsistent', `it does not fit, not even as the ${least.holds}`)
}
