import type { Qualifier } from '@/lib/domain/vocabulary'
import type { Context, Draft, Refiner } from '../draft'
import { LEXICON } from '../lexicon'
import { keysAfter, qualifierStart, sentenceBounds } from '../nearby'
import { WordSet } from '../phrase-matcher'

const PROJECTED = new WordSet(LEXICON.context.projectedWords)
const SKIPPED = new Set([
  'a',
  'an',
  'the',
  'by',
  'of',
  'remarkable',
  'impressive',
  '(',
  '+',
  '-',
  'factor',
  'percent',
])
const REACH_BEFORE = 7

/** Qualifiers before a number, nearest first: they may be stacked ("up to over 40%"). */
function qualifiersBefore({ document, mentions }: Context, first: number): Qualifier[] {
  const bounds = sentenceBounds(document, first)
  const found: Qualifier[] = []
  let index = first - 1
  while (index >= bounds.first && first - index <= REACH_BEFORE) {
    const start = qualifierStart(document, index)
    if (start !== null && start >= bounds.first) {
      const mention = mentions.qualifier.find((each) => each.last === index)
      if (mention !== undefined) found.push(mention.qualifier)
      index = start - 1
    } else if (SKIPPED.has(document.tokens[index]?.key ?? '')) index -= 1
    else break
  }
  return found
}

function qualifierAfter({ document }: Context, last: number): Qualifier | null {
  const after = keysAfter(document, last, 4)
  if (after[0] === 'on' && after[1] === 'average') return 'average'
  if (after[0] === 'geomean' || after[0] === 'average') return 'average'
  if (after[0] === '+' || (after[0] === 'or' && after[1] === 'more')) return 'at_least'
  return null
}

function qualifierOf(draft: Draft, context: Context): Qualifier {
  const { first, last, high } = draft.quantity
  if (high !== null) return 'range'
  const before = qualifiersBefore(context, first)
  // "by an average of over 5%": the average says more about the number than its rounding.
  const average = before.find((each) => each === 'average')
  return average ?? qualifierAfter(context, last) ?? before.at(-1) ?? 'exact'
}

function isProjected(draft: Draft, { document }: Context): boolean {
  return document.tokens
    .slice(sentenceBounds(document, draft.quantity.first).first, draft.quantity.first)
    .some((token) => PROJECTED.has(token) && document.clauseOf[token.index] === draft.clause)
}

/** How firm a number is, and whether it was measured. A list shares the qualifier of its first number. */
export const qualify: Refiner = (drafts, context) => {
  const qualified = drafts.map(
    (draft): Draft => ({
      ...draft,
      qualifier: qualifierOf(draft, context),
      resultKind: isProjected(draft, context) ? 'projected' : 'measured',
    }),
  )
  return qualified.map((draft) => {
    if (draft.list === null || draft.qualifier !== 'exact') return draft
    const head = qualified.find((other) => other.list?.id === draft.list?.id)
    return head?.qualifier === 'up_to' || head?.qualifier === 'average'
      ? { ...draft, qualifier: head.qualifier }
      : draft
  })
}
