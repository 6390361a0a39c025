import {
  type Codes,
  type Columns,
  each,
  LIST_COLUMNS,
  type Lists,
  NUMBER_COLUMNS,
  newCodes,
  placeOf,
  TEXT_KEYS,
} from './columns'
import { rerank } from './ranked'

type Numbers = Codes | Int32Array | Float64Array

/**
 * The columns after a change: without the claims of `gone`, with those of `fresh`, in the order of the ids.
 * Both share their dictionaries. The old columns stay as they were, for whoever is still looking at them.
 */
export function merge(old: Columns, gone: ReadonlySet<string>, fresh: Columns): Columns {
  const isGone = new Uint8Array(old.length)
  for (const id of gone) {
    const place = placeOf(old.ids, id)
    if (old.ids[place] === id) isGone[place] = 1
  }
  const from = sources(old, isGone, fresh)
  const take = <T extends Numbers>(target: T, before: Numbers, after: Numbers): T => {
    for (let index = 0; index < from.length; index++) {
      const source = from[index] ?? 0
      target[index] = (source >= 0 ? before[source] : after[~source]) ?? 0
    }
    return target
  }
  const ids: string[] = []
  for (const source of from) ids.push((source >= 0 ? old.ids[source] : fresh.ids[~source]) ?? '')
  const numbers = each(NUMBER_COLUMNS, (key) =>
    take(new Float64Array(from.length), old.numbers[key], fresh.numbers[key]),
  )
  return {
    length: from.length,
    ids,
    rows: take(new Int32Array(from.length), old.rows, fresh.rows),
    papers: take(new Int32Array(from.length), old.papers, fresh.papers),
    numbers,
    texts: each(TEXT_KEYS, (key) => take(newCodes(key, from.length), old.texts[key], fresh.texts[key])),
    lists: each(LIST_COLUMNS, (key) => mergeLists(from, old.lists[key], fresh.lists[key])),
    ranked: rerank(old.ranked, old.length, from, numbers.improvement),
    dictionaries: old.dictionaries,
  }
}

/** For each row to be: the old row that it is, or `~row` for a fresh one. */
function sources(old: Columns, isGone: Uint8Array, fresh: Columns): Int32Array {
  const removed = isGone.reduce((sum, flag) => sum + flag, 0)
  const from = new Int32Array(old.length - removed + fresh.length)
  let at = 0
  let next = 0
  for (let row = 0; row < old.length; row++) {
    if (isGone[row] === 1) continue
    const id = old.ids[row] ?? ''
    while (next < fresh.length && (fresh.ids[next] ?? '') < id) from[at++] = ~next++
    from[at++] = row
  }
  while (next < fresh.length) from[at++] = ~next++
  return from
}

function mergeLists(from: Int32Array, old: Lists, fresh: Lists): Lists {
  const starts = new Uint32Array(from.length + 1)
  const span = (source: number): readonly [Lists, number, number] => {
    const lists = source >= 0 ? old : fresh
    const row = source >= 0 ? source : ~source
    return [lists, lists.starts[row] ?? 0, lists.starts[row + 1] ?? 0]
  }
  for (let index = 0; index < from.length; index++) {
    const [, start, end] = span(from[index] ?? 0)
    starts[index + 1] = (starts[index] ?? 0) + end - start
  }
  const codes = new Uint32Array(starts[from.length] ?? 0)
  for (let index = 0; index < from.length; index++) {
    const [lists, start, end] = span(from[index] ?? 0)
    for (let at = start; at < end; at++) codes[(starts[index] ?? 0) + at - start] = lists.codes[at] ?? 0
  }
  return { starts, codes }
}
