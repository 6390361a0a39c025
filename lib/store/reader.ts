import SQLite from 'better-sqlite3'
import { BUSY_TIMEOUT_MS, type Database, fileOf } from './connection'

/** A connection that only reads, with statements of plain SQL: for what is too much for a query builder. */
export type Reader = SQLite.Database

/** What a reader keeps of the file in memory, in KiB (negative for SQLite): the upper pages of its indexes. */
const CACHE = -32_000

/** Opens a second connection to the file of a database; it sees whatever has been committed, by whomever. */
export async function openReader(database: Database): Promise<Reader> {
  const reader = new SQLite(await fileOf(database), { fileMustExist: true, timeout: BUSY_TIMEOUT_MS })
  reader.pragma('query_only = ON')
  reader.pragma(`cache_size = ${CACHE}`)
  return reader
}
