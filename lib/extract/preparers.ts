import type { Refiner } from './draft'
import { inheritFromEnumeration } from './refiners/inherit'
import { joinLists } from './refiners/join-lists'
import { linkCues } from './refiners/link-cues'
import { linkMetrics } from './refiners/link-metrics'
import { noteDoubts } from './refiners/note-doubts'
import { pairBaselines } from './refiners/pair-baselines'
import { readRelations } from './refiners/read-relations'

/** What prepares a number for the judgement: all that the grammar can say of it. */
export const PREPARERS: readonly Refiner[] = [
  // A baseline's value goes into the number before it, before lists would join the two.
  pairBaselines,
  joinLists,
  noteDoubts,
  // A list has one metric and one comparison: so lists come before these, and the heirs after them.
  linkMetrics,
  linkCues,
  inheritFromEnumeration,
  readRelations,
]
