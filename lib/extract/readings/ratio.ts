import type { Context, Draft, Reading } from '../draft'
import { keysAfter, keysBefore } from '../nearby'
import { change } from './change'

/** How a factor is to be read; null where nothing says what became how many times as much. */
export function readRatio(draft: Draft, context: Context): Reading | null {
  const entry = draft.metric?.entry
  const after = keysAfter(context.document, draft.quantity.last, 3)
  if (after[0] === 'larger' && /^(?:model|network)$/.test(after[1] ?? '')) {
    // "trains 25x larger models" is a capacity; "outperforms a 14x larger model" is a saving of parameters.
    const isPlural = /s$/.test(context.document.tokens[draft.quantity.last + 2]?.text ?? '')
    return {
      valueRelation: 'factor',
      direction: isPlural ? 'increase' : 'decrease',
      improves: true,
      family: isPlural ? 'capacity' : 'parameters',
    }
  }
  if (entry !== undefined && /^(?:doubl|tripl|quadrupl)/.test(draft.quantity.low.words)) {
    return {
      valueRelation: 'factor',
      direction: 'increase',
      improves: entry.better === 'higher',
      family: entry.family,
    }
  }
  if (entry === undefined) return null
  const distance = draft.metric?.distance ?? 0
  if (draft.cue === null && distance > 6) return null
  // A quality is seldom a factor: "4x super-resolution performance" is a setting.
  if (entry.family === 'quality' && !draft.cueIsClose && draft.cue?.isVerb !== true) return null
  if (/^(?:across|spanning|spans)$/.test(keysBefore(context.document, draft.quantity.first, 1)[0] ?? ''))
    return null
  return change(draft, context, 'factor', entry)
}
