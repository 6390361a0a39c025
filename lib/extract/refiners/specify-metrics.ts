import type { Context, Draft, LinkedMetric, Refiner } from '../draft'
import type { MetricMention } from '../mentions'
import { keysBefore } from '../nearby'
import { listSpan } from './list-span'

const GENERIC = new Set(['performance', 'score'])
/** "… by 3% in terms of accuracy", "… by 3 points on average on AUC". */
const REACH_TOKENS = 20

function isLedIn({ document }: Context, metric: MetricMention): boolean {
  const before = keysBefore(document, metric.first, 3)
  const [last] = before.slice(-1)
  return before.join(' ').endsWith('term of') || last === 'on' || last === 'in'
}

function specificMetric(draft: Draft, drafts: readonly Draft[], context: Context): LinkedMetric | null {
  if (draft.metric === null || !GENERIC.has(draft.metric.entry.name)) return null
  const { last } = listSpan(draft, drafts)
  const next = drafts.find((other) => other.quantity.first > last && other.quantity.from === null)
  const found = context.mentions.metric.find(
    (metric) =>
      metric.first > last &&
      metric.first - last <= REACH_TOKENS &&
      (next === undefined || metric.last < next.quantity.first) &&
      metric.entry.family === 'quality' &&
      !GENERIC.has(metric.entry.name) &&
      context.document.sentenceOf[metric.first] === draft.sentence &&
      isLedIn(context, metric),
  )
  if (found === undefined) return null
  return { entry: found.entry, at: { first: found.first, last: found.last }, distance: draft.metric.distance }
}

/** Puts the metric that is named later in the sentence in the place of a mere "performance". */
export const specifyMetrics: Refiner = (drafts, context) =>
  drafts.map((draft) => {
    const metric = specificMetric(draft, drafts, context)
    return metric === null ? draft : { ...draft, metric }
  })
