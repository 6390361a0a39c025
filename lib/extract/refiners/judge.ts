import type { Context, Draft, Refiner } from '../draft'
import { decide } from '../learned/decide'
import { addFeatures } from '../learned/features'
import { FeatureNumbers } from '../learned/spelling'

/** Words of background before the paper has spoken of itself: what others did, however it sounds. */
const isOthers = ({ doubts }: Draft) =>
  doubts.includes('compares data') || (doubts.includes('preface') && doubts.includes('background'))

const features = new FeatureNumbers()

function judged(draft: Draft, context: Context): Draft | null {
  if (isOthers(draft)) return null
  const { models } = context
  addFeatures(draft, context, features.clear())
  const known = models.known(features)
  const result = models.resultProbability(known)
  if (result < models.threshold) return null
  const decision = decide(draft, context, models.voices(known))
  if (decision === null) return null
  const { metric, reading, probability } = decision
  return { ...draft, metric, reading, confidence: result * probability }
}

/**
 * Decides which numbers are results, and of which family, relation and direction: classifiers learned
 * from annotated abstracts weigh the words around the number and what the grammar made of it.
 */
export const judge: Refiner = (drafts, context) => drafts.flatMap((draft) => judged(draft, context) ?? [])
