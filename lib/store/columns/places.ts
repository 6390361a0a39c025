import { mostOf } from './bounds'
import type { Columns } from './columns'

const maps = new WeakMap<Columns, Int32Array>()

/** For every row number of the database, where it stands in the columns; -1 where it does not. */
function mapOf(columns: Columns): Int32Array {
  const known = maps.get(columns)
  if (known !== undefined) return known
  const map = new Int32Array(mostOf(columns.rows) + 1).fill(-1)
  for (let place = 0; place < columns.length; place++) map[columns.rows[place] ?? 0] = place
  maps.set(columns, map)
  return map
}

/** Where rows of the database stand in the columns; those that do not are left out. */
export function placesOf(columns: Columns, rows: Int32Array): Int32Array {
  const map = mapOf(columns)
  const places = new Int32Array(rows.length)
  let count = 0
  for (let at = 0; at < rows.length; at++) {
    const place = map[rows[at] ?? 0] ?? -1
    if (place >= 0) places[count++] = place
  }
  return places.subarray(0, count)
}
