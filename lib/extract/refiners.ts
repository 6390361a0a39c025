import type { Refiner } from './draft'
import { judge } from './refiners/judge'
import { linkBaselines } from './refiners/link-baselines'
import { linkConditions } from './refiners/link-conditions'
import { linkHardware } from './refiners/link-hardware'
import { linkScale } from './refiners/link-scale'
import { linkSubjects } from './refiners/link-subjects'
import { qualify } from './refiners/qualify'
import { specifyMetrics } from './refiners/specify-metrics'
import { splitMetrics } from './refiners/split-metrics'

/** What comes after: only what is a result is worth a name, a subject and its conditions. */
export const REFINERS: readonly Refiner[] = [
  judge,
  specifyMetrics,
  splitMetrics,
  qualify,
  // The subject before the model (which is not the subject), the baseline too.
  linkSubjects,
  linkBaselines,
  linkScale,
  linkHardware,
  linkConditions,
]
