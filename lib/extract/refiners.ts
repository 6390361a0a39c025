import type { Refiner } from './draft'
import { dropNonResults } from './refiners/drop-non-results'
import { inheritFromEnumeration } from './refiners/inherit'
import { joinLists } from './refiners/join-lists'
import { linkBaselines } from './refiners/link-baselines'
import { linkConditions } from './refiners/link-conditions'
import { linkCues } from './refiners/link-cues'
import { linkHardware } from './refiners/link-hardware'
import { linkMetrics } from './refiners/link-metrics'
import { linkScale } from './refiners/link-scale'
import { linkSubjects } from './refiners/link-subjects'
import { pairBaselines } from './refiners/pair-baselines'
import { qualify } from './refiners/qualify'
import { readRelations } from './refiners/read-relations'
import { specifyMetrics } from './refiners/specify-metrics'
import { splitMetrics } from './refiners/split-metrics'

/** What narrows and links, in order. */
export const REFINERS: readonly Refiner[] = [
  // First what is no result by its own look, so that it cannot stand between two numbers of a list.
  dropNonResults,
  // A baseline's value goes into the number before it, before lists would join the two.
  pairBaselines,
  joinLists,
  // A list has one metric and one comparison: so lists come before these, and the heirs after them.
  linkMetrics,
  linkCues,
  inheritFromEnumeration,
  // Now it can be told how a number is to be read, and what is no result after all.
  readRelations,
  // After the reading: only what is a result is worth a better name, and the name does not change it.
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
