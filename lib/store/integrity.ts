import SQLite from 'better-sqlite3'
import { ClaimboardError } from '@/lib/domain/errors'
import { storageError } from './storage-error'

/** What cannot be missing in a database of ours. */
const TABLES = ['_prisma_migrations', 'Claim', 'Paper', 'Change']

/** Faults that a message names; one is enough to act upon. */
const SHOWN = 3

/**
 * Holds a database file against itself: its pages, its indexes and text indexes, and every reference.
 * @throws ClaimboardError `storage` where something does not fit, with what and how to mend it.
 */
export function checkIntegrity(file: string): void {
  const faults = withFile(file, (database) => {
    const pages = database.pragma(`quick_check(${SHOWN})`) as { quick_check: string }[]
    const broken = pages
      .flatMap((row) => row.quick_check.split('\n'))
      .filter((text) => text !== 'ok' && !text.startsWith('***'))
    if (broken.length > 0) return broken
    const dangling = database.pragma('foreign_key_check') as {
      table: string
      rowid: number
      parent: string
    }[]
    return dangling
      .slice(0, SHOWN)
      .map(({ table, rowid, parent }) => `${table} ${rowid} refers to a ${parent} that is not there`)
  })
  if (faults.length === 0) return
  throw new ClaimboardError(
    'storage',
    `The database ${file} is damaged: ${faults.join('; ')}. Put back a backup with "claimboard restore FILE"`,
  )
}

/** The migrations of a Claimboard database; null where a file is a database of something else. */
export function migrationsOf(file: string): string[] | null {
  return withFile(file, (database) => {
    const names = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all()
    if (!TABLES.every((name) => names.includes(name))) return null
    return database
      .prepare(
        'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
      )
      .pluck()
      .all() as string[]
  })
}

function withFile<T>(file: string, look: (database: SQLite.Database) => T): T {
  try {
    const database = new SQLite(file, { fileMustExist: true })
    try {
      database.pragma('query_only = ON')
      return look(database)
    } finally {
      database.close()
    }
  } catch (cause) {
    throw storageError(`The database ${file} cannot be read`, cause)
  }
}
