import type { Count } from '@/lib/query/facets'
import type { Columns, Dictionary, ListColumn, TextColumn } from './columns'
import type { Selection } from './selection'

/** How many rows have each value of a column. */
export function countTexts(columns: Columns, { rows }: Selection, column: TextColumn): Count[] {
  const codes = columns.texts[column]
  const dictionary = columns.dictionaries[column]
  const counts = new Uint32Array(dictionary.values.length)
  for (const row of rows) {
    const code = codes[row] ?? 0
    counts[code] = (counts[code] ?? 0) + 1
  }
  return countsOf(dictionary, counts)
}

/** How many rows have each value among theirs. A claim may name a device twice; it counts once. */
export function countLists(columns: Columns, { rows }: Selection, column: ListColumn): Count[] {
  const { starts, codes } = columns.lists[column]
  const dictionary = columns.dictionaries[column]
  const counts = new Uint32Array(dictionary.values.length)
  const seen = new Int32Array(counts.length).fill(-1)
  for (const row of rows) {
    const end = starts[row + 1] ?? 0
    for (let at = starts[row] ?? 0; at < end; at++) {
      const code = codes[at] ?? 0
      if (seen[code] === row) continue
      seen[code] = row
      counts[code] = (counts[code] ?? 0) + 1
    }
  }
  return countsOf(dictionary, counts)
}

/** The values that occur, with their numbers. */
function countsOf({ values }: Dictionary, counts: Uint32Array): Count[] {
  return values.flatMap((value, code) => {
    const count = counts[code] ?? 0
    return value === null || count === 0 ? [] : [{ value, count }]
  })
}

/** Devices by their keys, each with the first of the names that the rows have for it. */
export function countDevices(columns: Columns, selection: Selection): Count[] {
  const { starts, codes } = columns.lists.hardware
  const names = columns.lists.hardwareName.codes
  const { hardware, hardwareName } = columns.dictionaries
  const nameOf = (code: number): string => hardwareName.values[code] ?? ''
  // Code 0 is no name.
  const first = new Uint32Array(hardware.values.length)
  for (const row of selection.rows) {
    const end = starts[row + 1] ?? 0
    for (let at = starts[row] ?? 0; at < end; at++) {
      const key = codes[at] ?? 0
      const name = names[at] ?? 0
      const known = first[key] ?? 0
      if (name !== known && (known === 0 || nameOf(name) < nameOf(known))) first[key] = name
    }
  }
  return countLists(columns, selection, 'hardware').map((count) => ({
    ...count,
    label: nameOf(first[hardware.codes.get(count.value) ?? 0] ?? 0),
  }))
}

/** How many rows hold something. */
export function countRows(rows: Uint32Array, holds: (row: number) => boolean): number {
  let count = 0
  for (const row of rows) if (holds(row)) count++
  return count
}

/** Counts different papers: tells of each row whether its paper is met for the first time. */
export function newPapers({ papers }: Columns): (row: number) => boolean {
  let most = 0
  for (const paper of papers) if (paper > most) most = paper
  const seen = new Uint8Array(most + 1)
  return (row) => {
    const paper = papers[row] ?? 0
    const isNew = seen[paper] === 0
    seen[paper] = 1
    return isNew
  }
}
