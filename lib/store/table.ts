import type { Transaction } from './writer'

type Cell = string | number | boolean | Date | null
export type Row<K extends string> = Readonly<Record<K, Cell>>

/** As Prisma stores it, so that both read the same. */
const cell = (value: Cell): string | number | null =>
  value instanceof Date
    ? value.toISOString().replace('Z', '+00:00')
    : typeof value === 'boolean'
      ? Number(value)
      : value

/** Writes rows of one table. Names come from this program, values are bound. */
export function table<K extends string>(
  transaction: Transaction,
  name: string,
  columns: readonly K[],
  key: K,
) {
  const names = columns.map((column) => `"${column}"`).join(', ')
  const insert = transaction.prepare(
    `INSERT INTO "${name}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  const update = transaction.prepare(
    `UPDATE "${name}" SET ${columns.map((column) => `"${column}" = ?`).join(', ')} WHERE "${key}" = ?`,
  )
  const cells = (row: Row<K>) => columns.map((column) => cell(row[column]))
  return {
    /** Adds a row; gives its row number. */
    insert: (row: Row<K>): number => Number(insert.run(cells(row)).lastInsertRowid),
    /** Replaces all columns of the row with this key. */
    update: (row: Row<K>): void => {
      update.run([...cells(row), cell(row[key])])
    },
  }
}
