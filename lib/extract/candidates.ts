import type { Candidate, RawQuantity } from '@/lib/domain/candidate'
import { textOf } from './document'
import type { Context, Draft } from './draft'
import { evidenceFor, fragment } from './evidence'
import { wordKey } from './lexeme'
import { LEXICON } from './lexicon'
import type { Quantity } from './mentions'
import { VERBS } from './subjects/words'

const MODIFIERS = new Set(LEXICON.context.metricModifiers.map(wordKey))
const MAX_MODIFIERS = 3
const spanOf = ({ document }: Context, { first, last }: { first: number; last: number }) => ({
  start: document.tokens[first]?.start ?? 0,
  end: document.tokens[last]?.end ?? 0,
})

function unitKindOf({ unit }: Quantity): RawQuantity['unitKind'] {
  switch (unit?.kind) {
    case undefined:
      return 'none'
    case 'percent':
    case 'ratio':
    case 'points':
    case 'params':
      return unit.kind
    default:
      return 'absolute'
  }
}

const PLURAL = /^\p{Ll}{2,}[^\P{Ll}sui]s$/u

/** "40 turns", "30 iterations": what a bare number counts, where its metric is no score. */
function countedBy({ quantity, sentence, reading }: Draft, { document }: Context): string | null {
  if (quantity.unit !== null || reading?.valueRelation !== 'absolute' || reading.family === 'quality')
    return null
  const next = document.tokens[quantity.last + 1]
  if (next === undefined || document.sentenceOf[next.index] !== sentence) return null
  return PLURAL.test(next.text) && !VERBS.has(next) ? next.text : null
}

/** The metric's words with what describes them: "GPU memory consumption", "end-to-end training time". */
function metricWords(draft: Draft, context: Context): string | null {
  const at = draft.metric?.at
  if (at == null) return null
  const { tokens, sentenceOf } = context.document
  let first = at.first
  for (let step = 0; step < MAX_MODIFIERS; step++) {
    const before = tokens[first - 1]
    if (before === undefined || !MODIFIERS.has(before.key) || sentenceOf[before.index] !== draft.sentence)
      break
    if (before.key === 'to' || (before.index <= draft.quantity.last && before.index >= draft.quantity.first))
      break
    first -= 1
  }
  return textOf(context.document, first, at.last)
}

/** A finished draft as a candidate; null where the refiners left it without a metric or a reading. */
export function toCandidate(draft: Draft, context: Context): Candidate | null {
  const { quantity, metric, reading } = draft
  if (metric === null || reading === null) return null
  const { abstract } = context.document
  const figure = spanOf(context, quantity)
  const counted = countedBy(draft, context)
  return {
    quantity: {
      low: quantity.low,
      high: quantity.high,
      unitKind: counted === null ? unitKindOf(quantity) : 'absolute',
      unitSymbol: counted ?? quantity.unit?.symbol ?? null,
    },
    figure: fragment(abstract, figure),
    evidence: evidenceFor(abstract, figure, metric.at === null ? null : spanOf(context, metric.at)),
    metric: {
      words: metricWords(draft, context),
      name: metric.entry.name,
      family: reading.family,
      evidence: fragment(abstract, spanOf(context, metric.at ?? draft.cue ?? quantity)),
    },
    valueRelation: reading.valueRelation,
    direction: reading.direction,
    improves: reading.improves,
    qualifier: draft.qualifier,
    resultKind: draft.resultKind,
    subject: draft.subject,
    baseline: draft.baseline,
    model: draft.model,
    params: draft.params,
    hardware: [...draft.hardware],
    task: draft.task,
    phase: draft.phase,
    setting: draft.setting,
    impliedParams: draft.params === null ? draft.impliedParams : null,
    confidence: draft.confidence,
  }
}
