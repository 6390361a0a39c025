import {
  type Columns,
  codeOf,
  type Dictionaries,
  each,
  LIST_COLUMNS,
  type ListColumn,
  NUMBER_COLUMNS,
  type NumberColumn,
  newCodes,
  TEXT_KEYS,
  type TextColumn,
} from './columns'
import { rankedOf } from './ranked'

/** A claim as `COLUMNS_SQL` reads it: row, id, paper, numbers, texts, techniques, devices. */
export type ColumnRow = readonly (string | number | null)[]

/** One claim's columns, in the order in which `add` expects them. */
export const COLUMNS_SQL = `SELECT c."row", c."id", c."paperId",
  ${[...NUMBER_COLUMNS, ...TEXT_KEYS].map((key) => `c."${key}"`).join(', ')},
  (SELECT group_concat(t."techniqueSlug") FROM "ClaimTechnique" t WHERE t."claimId" = c."id"),
  (SELECT json_group_array(json_array(d."hardwareKey", d."name")) FROM "ClaimDevice" d WHERE d."claimId" = c."id")
  FROM "Claim" c`

const FIRST_NUMBER = 3
const FIRST_TEXT = FIRST_NUMBER + NUMBER_COLUMNS.length
const TECHNIQUES = FIRST_TEXT + TEXT_KEYS.length

/** Collects claims, in the order of their ids, into columns. */
export function columnsBuilder(dictionaries: Dictionaries) {
  const ids: string[] = []
  const rows: number[] = []
  const papers: number[] = []
  const numbers = each(NUMBER_COLUMNS, (): number[] => [])
  const texts = each(TEXT_KEYS, (): number[] => [])
  const starts = each(LIST_COLUMNS, (): number[] => [0])
  const lists = each(LIST_COLUMNS, (): number[] => [])
  const list = (key: ListColumn, values: readonly string[]): void => {
    for (const value of values) lists[key].push(codeOf(dictionaries[key], value))
    starts[key].push(lists[key].length)
  }
  const number = (key: NumberColumn, value: unknown): void => {
    numbers[key].push(typeof value === 'number' ? value : Number.NaN)
  }
  const text = (key: TextColumn, value: unknown): void => {
    texts[key].push(codeOf(dictionaries[key], typeof value === 'string' ? value : null))
  }

  return {
    add(row: ColumnRow): void {
      rows.push(Number(row[0]))
      ids.push(String(row[1]))
      papers.push(Number(row[2]))
      for (const [index, key] of NUMBER_COLUMNS.entries()) number(key, row[FIRST_NUMBER + index])
      for (const [index, key] of TEXT_KEYS.entries()) text(key, row[FIRST_TEXT + index])
      const techniques = row[TECHNIQUES]
      const devices = String(row[TECHNIQUES + 1])
      const mentions: [string, string][] = devices === '[]' ? [] : JSON.parse(devices)
      list('technique', techniques === null ? [] : String(techniques).split(','))
      list(
        'hardware',
        mentions.map(([key]) => key),
      )
      list(
        'hardwareName',
        mentions.map(([, name]) => name),
      )
    },

    build(): Columns {
      const columns = each(NUMBER_COLUMNS, (key) => Float64Array.from(numbers[key]))
      return {
        length: ids.length,
        ids,
        rows: Int32Array.from(rows),
        papers: Int32Array.from(papers),
        numbers: columns,
        texts: each(TEXT_KEYS, (key) => {
          const codes = newCodes(key, ids.length)
          codes.set(texts[key])
          return codes
        }),
        lists: each(LIST_COLUMNS, (key) => ({
          starts: Uint32Array.from(starts[key]),
          codes: Uint32Array.from(lists[key]),
        })),
        ranked: rankedOf(columns.improvement),
        dictionaries,
      }
    },
  }
}
