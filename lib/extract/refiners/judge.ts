import type { Context, Draft, Refiner } from '../draft'
import { knownFeatures, RESULT_THRESHOLD, readingVoices, resultProbability } from '../learned/classifiers'
import { decide } from '../learned/decide'
import { featuresOf } from '../learned/features'

/** Words of background before the paper has spoken of itself: what others did, however it sounds. */
const isOthers = ({ doubts }: Draft) =>
  doubts.includes('compares data') || (doubts.includes('preface') && doubts.includes('background'))

function judged(draft: Draft, context: Context): Draft | null {
  if (isOthers(draft)) return null
  const known = knownFeatures(featuresOf(draft, context))
  const result = resultProbability(known)
  if (result < RESULT_THRESHOLD) return null
  const decision = decide(draft, context, readingVoices(known))
  if (decision === null) return null
  const { metric, reading, probability } = decision
  return { ...draft, metric, reading, confidence: result * probability }
}

/**
 * Decides which numbers are results, and of which family, relation and direction: classifiers learned
 * from annotated abstracts weigh the words around the number and what the grammar made of it.
 */
export const judge: Refiner = (drafts, context) => drafts.flatMap((draft) => judged(draft, context) ?? [])
