import type { Context, Draft, Reading } from '../draft'
import { LEXICON } from '../lexicon'
import { governorOf, keysAfter, keysBefore } from '../nearby'
import { WordSet } from '../phrase-matcher'
import { absolute } from './change'

const RESULT_VERBS = new WordSet(LEXICON.context.resultVerbs)
const DONE =
  /^(?:trained|runs?|generated?s?|solved?s?|completed?s?|finish|finishes|reconstructs?|converges?|processed|processes|executes?)$/i
const MERELY = new Set(['only', 'just', 'merely', 'mere'])

/** "can be trained on one card in less than a day". */
function isDoneIn(draft: Draft, { document }: Context): boolean {
  const { first } = draft.quantity
  if (governorOf(document, first)?.key !== 'in') return false
  const verbs = document.tokens.slice(Math.max(0, first - 14), first)
  return verbs.some((token) => document.clauseOf[token.index] === draft.clause && DONE.test(token.text))
}

/** A value in a unit of its own: it needs its metric beside it, or a verb that says it was reached. */
export function readAbsolute(draft: Draft, context: Context): Reading | null {
  const { unit, first, last } = draft.quantity
  if (unit === null) return null
  const { document } = context
  const family = unit.family ?? 'other'
  const metric = draft.metric
  const fits = metric !== null && (metric.entry.family === family || family === 'other')
  const governor = governorOf(document, first)
  const before = keysBefore(document, first, 1)[0] ?? ''
  // "GPUs with 24GB of memory" and "a 40 GB card" are conditions.
  if (unit.kind === 'memory' && (keysAfter(document, last, 2)[0] === 'gpu' || governor?.key === 'with'))
    return null
  if (unit.kind === 'frequency' && metric === null) return null
  const isBefore = /^(?:is|was|are|to|of)$/.test(before)
  const reached = governor !== null && RESULT_VERBS.has(governor)
  const beside = fits && metric.distance <= (isBefore ? 15 : 7)
  switch (unit.kind) {
    case 'rate':
      return reached || beside || before === 'of' || before === 'at' ? absolute(draft, family) : null
    case 'time':
      if (unit.symbol === 'years' && !reached) return null
      return isDoneIn(draft, context) ||
        beside ||
        (reached && /^(?:tak|run|within|achiev|reach)/.test(governor.key)) ||
        before === 'within'
        ? absolute(draft, family)
        : null
    case 'power':
      return beside || reached || before === 'at' ? absolute(draft, family) : null
    case 'length':
      return metric !== null && metric.entry.family === 'quality' && metric.distance <= 8
        ? absolute(draft, 'quality')
        : null
    case 'memory':
    case 'work':
    case 'money':
      return beside || reached ? absolute(draft, family) : null
    case 'count':
      if (draft.quantity.from !== null && keysBefore(document, first, 2).some((key) => MERELY.has(key))) {
        return absolute(draft, family)
      }
      return reached &&
        keysBefore(document, first, 3).some((key) => MERELY.has(key) || key === 'over' || key === 'to')
        ? absolute(draft, family)
        : null
    default:
      return beside ? absolute(draft, metric.entry.family) : null
  }
}
