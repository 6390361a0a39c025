import { sourceOf } from '@/lib/domain/device'
import { short } from '@/lib/domain/si-prefix'
import { NUMBER_FORMATS } from '@/lib/domain/vocabulary'
import type { AuditRule } from '../audit-rule'
import { BYTES_PER_NUMBER, formatOf, machineOf } from '../machine'
import { devices as deviceWords } from '../words'

const ONE_AT_A_TIME = /\bbatch(?:[- ]size)?(?: of)? ?(?:=|:)? ?(?:1|one)\b|\bsingle[- ]stream\b|\bbs ?= ?1\b/i

/**
 * Decoding one sequence reads every weight for every token: tokens/s ≤ bandwidth × devices / (parameters ×
 * bytes). With a batch, one reading serves several sequences, so the bound holds for batch 1 only.
 */
export const bandwidthBound: AuditRule = ({ claim, devices }) => {
  const isRate = claim.unit === 'tokens/s' && claim.valueRelation === 'absolute'
  if (!isRate || claim.params === null || !ONE_AT_A_TIME.test(claim.setting ?? '')) return null
  const formula = 'tokens/s ≤ bandwidth × devices / (parameters × bytes a parameter)'
  const achieved = { name: 'achieved', value: claim.valueHigh ?? claim.value, unit: 'tokens/s', source: null }
  const uncheckable = (sentence: string) =>
    ({ rule: 'bandwidth-bound', verdict: 'uncheckable', sentence, formula, terms: [achieved] }) as const
  const machine = machineOf(claim, devices)
  if (typeof machine === 'string') return uncheckable(machine)
  const { device, count, countIsStated } = machine
  const bandwidth = device.memoryBytesPerSecond
  if (bandwidth === null) return uncheckable(`The catalogue has no memory bandwidth of ${device.name}.`)
  const format = formatOf(claim)
  const width = format ?? 'int4'
  const limit = (bandwidth * count) / (claim.params * BYTES_PER_NUMBER[width])
  const isAbove = achieved.value > limit
  if (isAbove && !countIsStated) return uncheckable(`How many ${device.name} there were is not stated.`)
  const name = NUMBER_FORMATS[width]
  return {
    rule: 'bandwidth-bound',
    verdict: isAbove ? 'inconsistent' : 'consistent',
    sentence: `Reading all weights in ${name}${format === null ? ', the narrowest format in use,' : ''} for every token allows ${short(limit)} tokens/s on ${deviceWords(count, device.name)}; ${short(achieved.value)} are stated.`,
    formula,
    terms: [
      achieved,
      {
        name: 'bandwidth of a device',
        value: bandwidth,
        unit: 'bytes/s',
        source: sourceOf(device, 'memoryBytesPerSecond'),
      },
      { name: 'devices', value: count, unit: '', source: null },
      { name: 'parameters', value: claim.params, unit: '', source: null },
      {
        name: 'bytes a parameter',
        value: BYTES_PER_NUMBER[width],
        unit: 'bytes',
        source: `width of ${name}`,
      },
      { name: 'limit', value: limit, unit: 'tokens/s', source: null },
    ],
  }
}
