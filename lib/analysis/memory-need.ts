import { NUMBER_FORMATS, type NumberFormat, type Phase } from '@/lib/domain/vocabulary'
import type { AuditContext, AuditedClaim } from './audit-rule'
import { BYTES_PER_NUMBER } from './machine'
import { narrowest, type Width, widthOf } from './weight-width'

/** Bytes that a parameter takes, with what they hold and where the figure is from. */
export type MemoryNeed = {
  readonly bytesPerParam: number
  readonly holds: string
  readonly source: string
}

const ZERO = 'Rajbhandari et al., ZeRO, SC 2020 (arXiv 1910.02054), section 3.1'
const TRAINED = /\btrain/i
const TUNED = /\bfine-?tun/i
const SERVED = /\b(?:infer|serv|edit|deploy|decod|generat)/i

/** Training with Adam in mixed precision: weights and gradients at 2 bytes, three states of the optimizer at 4. */
export const TRAINING: MemoryNeed = {
  bytesPerParam: 2 + 2 + 12,
  holds: 'weights, gradients and optimizer states of Adam in mixed precision',
  source: ZERO,
}

const weightsOf = ({ bytes, words }: Width): MemoryNeed => ({
  bytesPerParam: bytes,
  holds: `weights alone in ${words}`,
  source: `${bytes} bytes a number`,
})

/** The weights alone, at a number format's width. */
export const weights = (format: NumberFormat): MemoryNeed =>
  weightsOf({ bytes: BYTES_PER_NUMBER[format], words: NUMBER_FORMATS[format] })

/** What the model of a claim was doing: the phase that is stated, else what its metric says; null where neither does. */
function phaseOf({ phase, metric }: AuditedClaim): Phase | null {
  if (phase !== null) return phase
  if (TUNED.test(metric)) return 'fine-tuning'
  if (TRAINED.test(metric)) return 'training'
  return SERVED.test(metric) ? 'inference' : null
}

/**
 * What the parameters of a claim's model take, and the least that they can take. Served models, and the
 * frozen ones that parameter-efficient fine-tuning starts from, are held as their weights; trained ones
 * with all that training keeps of each.
 */
export function memoryNeed(
  claim: AuditedClaim,
  paper: AuditContext['paper'],
): { readonly need: MemoryNeed; readonly least: MemoryNeed } {
  const phase = phaseOf(claim)
  const isFrozen = phase === 'fine-tuning' && paper.techniques.includes('parameter-efficient-fine-tuning')
  const stated = widthOf(claim)
  const isTrained = (phase === 'training' || phase === 'fine-tuning') && !isFrozen
  if (isTrained) return { need: TRAINING, least: stated === null ? weights('fp16') : weightsOf(stated) }
  return {
    need: stated === null ? weights('fp16') : weightsOf(stated),
    least: weightsOf(stated ?? narrowest(paper)),
  }
}
