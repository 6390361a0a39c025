import type { Candidate } from '@/lib/domain/candidate'

/** Metrics found this far off are the last that are believed; see the extraction's link to metrics. */
const FAR = 15
const round = (value: number) => Math.round(value * 100) / 100

/**
 * How much a reading rests on what the text says, 0 to 1: a stated metric close by, a word of
 * comparison right at the number, and a named subject. A ranking, not a probability.
 */
export function confidenceOf({ support }: Candidate): number {
  const nearness = support.metricStated ? 1 - Math.min(support.metricDistance, FAR) / FAR : 0
  const value =
    0.3 +
    (support.metricStated ? 0.15 : 0) +
    0.3 * nearness +
    (support.comparisonStated ? 0.15 : 0) +
    (support.subjectStated ? 0.1 : 0)
  return round(Math.max(0, Math.min(1, value)))
}
