import type { NumberFormat, Phase } from '@/lib/domain/vocabulary'
import type { AuditedClaim } from './audit-rule'
import { BYTES_PER_NUMBER } from './machine'

/** Bytes that a parameter takes, with what they hold and where the figure is from. */
export type MemoryNeed = {
  readonly bytesPerParam: number
  readonly holds: string
  readonly source: string
}

const ZERO = 'Rajbhandari et al., ZeRO, SC 2020 (arXiv 1910.02054), section 3.1'
const TRAINED = /\btrain/i
const SERVED = /\b(?:infer|serv|edit|deploy|decod|generat)/i

/** Training with Adam in mixed precision: weights and gradients at 2 bytes, three states of the optimizer at 4. */
export const TRAINING: MemoryNeed = {
  bytesPerParam: 2 + 2 + 12,
  holds: 'weights, gradients and optimizer states of Adam in mixed precision',
  source: ZERO,
}

/** The weights alone, at a number format's width. */
export const weights = (format: NumberFormat): MemoryNeed => ({
  bytesPerParam: BYTES_PER_NUMBER[format],
  holds: `weights alone in ${format.toUpperCase()}`,
  source: `${BYTES_PER_NUMBER[format]} bytes a number`,
})

/** What the model of a claim was doing: the phase that is stated, else what its metric says; null where neither does. */
export function phaseOf({ phase, metric }: AuditedClaim): Phase | null {
  if (phase !== null) return phase
  if (TRAINED.test(metric)) return 'training'
  return SERVED.test(metric) ? 'inference' : null
}
