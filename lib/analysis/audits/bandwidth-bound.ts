import { short } from '@/lib/domain/si-prefix'
import type { AuditRule } from '../audit-rule'
import { machineOf, mostOf } from '../machine'
import { narrowest, widthOf } from '../weight-width'
import { devices as deviceWords } from '../words'

const ONE_AT_A_TIME =
  /\bbatch(?:[- ]size)?(?: of)? ?(?:=|:)? ?(?:1|one)\b(?!\.?\d)|\bsingle[- ]stream\b|\bbs ?= ?1\b/i

/**
 * Decoding one sequence reads every weight for every token: tokens/s ≤ bandwidth × devices / (parameters ×
 * bytes), Pope et al., Efficiently Scaling Transformer Inference, MLSys 2023, section 3. With a batch, one
 * reading serves several sequences, so the bound holds for batch 1 only; decoding that guesses several
 * tokens at once, and experts or weights that are left out, read less than that.
 */
export const bandwidthBound: AuditRule = ({ claim, devices, paper }) => {
  const isRate = claim.unit === 'tokens/s' && claim.valueRelation === 'absolute'
  if (!isRate || claim.params === null || !ONE_AT_A_TIME.test(claim.setting ?? '')) return null
  const formula = 'tokens/s ≤ bandwidth × devices / (parameters × bytes a parameter)'
  const achieved = { name: 'achieved', value: claim.valueHigh ?? claim.value, unit: 'tokens/s', source: null }
  const uncheckable = (sentence: string) =>
    ({ rule: 'bandwidth-bound', verdict: 'uncheckable', sentence, formula, terms: [achieved] }) as const
  const machine = machineOf(claim, devices)
  if (typeof machine === 'string') return uncheckable(machine)
  const { device, count, countIsStated } = machine
  const bandwidth = mostOf(device, 'memoryBytesPerSecond', devices)
  if (bandwidth === null) return uncheckable(`The catalogue has no memory bandwidth of ${device.name}.`)
  const stated = widthOf(claim)
  const width = stated ?? narrowest(paper)
  const limit = (bandwidth.value * count) / (claim.params * width.bytes)
  const isAbove = achieved.value > limit
  if (isAbove && !countIsStated) return uncheckable(`How many ${device.name} there were is not stated.`)
  const computed = `Reading all weights in ${width.words}${stated === null ? ', the narrowest that they can be,' : ''} for every token allows ${short(limit)} tokens/s on ${deviceWords(count, device.name)}; ${short(achieved.value)} are stated`
  const reads = paper.techniques.includes('decoding')
    ? 'decoding several tokens at once needs fewer readings'
    : paper.techniques.includes('mixture-of-experts') && claim.paramsBasis !== 'active'
      ? 'of a mixture of experts only some are read'
      : null
  const isOpen = isAbove && reads !== null
  return {
    rule: 'bandwidth-bound',
    verdict: isOpen ? 'uncheckable' : isAbove ? 'inconsistent' : 'consistent',
    sentence: isOpen ? `${computed}, but ${reads}.` : `${computed}.`,
    formula,
    terms: [
      achieved,
      { name: 'bandwidth of a device', value: bandwidth.value, unit: 'bytes/s', source: bandwidth.source },
      { name: 'devices', value: count, unit: '', source: null },
      { name: 'parameters', value: claim.params, unit: '', source: null },
      { name: 'bytes a parameter', value: width.bytes, unit: 'bytes', source: `width of ${width.words}` },
      { name: 'limit', value: limit, unit: 'tokens/s', source: null },
    ],
  }
}
