import type { RawMention } from '@/lib/domain/candidate'
import type { Phase } from '@/lib/domain/vocabulary'
import { type Sentence, textOf } from '../document'
import type { Context, Draft, Refiner } from '../draft'
import { lazy } from '../lazy'
import { isNameLike } from '../names/looks'
import { sentenceBounds } from '../nearby'
import { nameEnd } from '../parsers/models'

const TASK_LEADS = new Set(['on', 'for', 'in'])

function mentionAt({ document }: Context, first: number, last: number): RawMention {
  const start = document.tokens[first]?.start ?? 0
  return { words: textOf(document, first, last), span: { start, end: document.tokens[last]?.end ?? start } }
}

/** "on NAME", behind the number and before the next one. */
function namedTask(draft: Draft, context: Context): RawMention | null {
  const { document, mentions } = context
  const bounds = sentenceBounds(document, draft.quantity.first)
  const next = mentions.quantity.find((q) => q.first > draft.quantity.last && draft.list === null)
  const end = Math.min(bounds.last, (next?.first ?? bounds.last + 1) - 1)
  for (let index = draft.quantity.last + 1; index < end; index++) {
    if (!TASK_LEADS.has(document.tokens[index]?.key ?? '')) continue
    const first = document.tokens[index + 1]?.key === 'the' ? index + 2 : index + 1
    const last = nameEnd(document.tokens, first)
    if (isNameLike(textOf(document, first, last)) && last <= bounds.last)
      return mentionAt(context, first, last)
  }
  return null
}

function taskOf(draft: Draft, context: Context): RawMention | null {
  if (draft.reading?.family !== 'quality') return null
  const { document, mentions } = context
  const known = mentions.task.filter((task) => document.sentenceOf[task.first] === draft.sentence)
  const after = known.filter((task) => task.first > draft.quantity.last)
  const inList = draft.list === null ? after[0] : (after[draft.list.position] ?? after[0])
  const found = inList ?? known.at(-1)
  const isNear =
    found !== undefined && found.first > draft.quantity.last && found.first - draft.quantity.last < 12
  if (isNear) return mentionAt(context, found.first, found.last)
  return (
    namedTask(draft, context) ?? (found === undefined ? null : mentionAt(context, found.first, found.last))
  )
}

function phaseOf(draft: Draft, context: Context): Phase | null {
  const { document, mentions } = context
  const at = draft.metric?.at
  const inMetric =
    at == null
      ? undefined
      : mentions.phase.find((phase) => phase.first >= at.first - 2 && phase.last <= at.last)
  if (inMetric !== undefined) return inMetric.phase
  const inSentence = mentions.phase.filter((phase) => document.sentenceOf[phase.first] === draft.sentence)
  const inClause = inSentence.filter((phase) => document.clauseOf[phase.first] === draft.clause)
  const efficiency = draft.reading?.family !== 'quality'
  return (inClause[0] ?? (efficiency ? inSentence[0] : undefined))?.phase ?? commonPhase(draft, context)
}

/** A paper that speaks of one phase only means it throughout. */
function commonPhase(draft: Draft, { phases }: Context): Phase | null {
  const counts = new Map<Phase, number>()
  for (const { phase } of phases()) counts.set(phase, (counts.get(phase) ?? 0) + 1)
  const [top, second] = [...counts].sort((a, b) => b[1] - a[1])
  if (top === undefined || draft.reading?.family === 'quality') return null
  return top[1] >= 2 && top[1] > 2 * (second?.[1] ?? 0) ? top[0] : null
}

const SETTING =
  /\b(?:W\d{1,2}A\d{1,2}|(?:\d{1,2}|four|eight)-bit|zero-shot|few-shot|\d{1,2}-shot|same batch size|batch size of \d{1,5}|(?:sequence|context) length of [\d,]{1,9}[KM]?|[\d,]{3,9} length sequences|\d{2,5}\s?x\s?\d{2,5} resolution|\d{1,2}% (?:sparsity|compression rate))\b/i

function settingIn(sentence: Sentence, { document }: Context): RawMention | null {
  const match = SETTING.exec(document.text.slice(sentence.start, sentence.end))
  if (match === null) return null
  const start = sentence.start + match.index
  return { words: match[0].replace(/\s+/gu, ' '), span: { start, end: start + match[0].length } }
}

/** Task, phase and setting of a number. */
export const linkConditions: Refiner = (drafts, context) => {
  const settings = context.document.sentences.map((sentence) => lazy(() => settingIn(sentence, context)))
  return drafts.map((draft) => ({
    ...draft,
    task: taskOf(draft, context),
    phase: phaseOf(draft, context),
    setting: settings[draft.sentence]?.() ?? null,
  }))
}
