import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { ClaimboardError } from '@/lib/domain/errors'
import { databaseFile } from './environment'
import { PrismaClient } from './generated/client'

export type Database = PrismaClient

/** A writer waits this long for another to finish before it gives up. */
export const BUSY_TIMEOUT_MS = 15_000

/** The driver adapter for one SQLite file; its folder is made where it is missing. */
export function sqliteAdapter(file: string): PrismaBetterSqlite3 {
  try {
    mkdirSync(path.dirname(file), { recursive: true })
  } catch (cause) {
    throw new ClaimboardError(
      'storage',
      `The folder of the database ${file} cannot be made: ${String(cause)}`,
      [],
      { cause },
    )
  }
  return new PrismaBetterSqlite3({ url: `file:${file}`, timeout: BUSY_TIMEOUT_MS })
}

/** Opens a database. Readers do not wait for the writer (write-ahead log), foreign keys hold. */
export async function connect(file: string): Promise<Database> {
  const database = new PrismaClient({ adapter: sqliteAdapter(file) })
  try {
    await database.$queryRawUnsafe('PRAGMA journal_mode = WAL')
    await database.$queryRawUnsafe('PRAGMA foreign_keys = ON')
    // With a write-ahead log, NORMAL loses no committed data on a crash of the program, only, at worst, the
    // last transactions on a power cut, and never consistency: https://sqlite.org/pragma.html#pragma_synchronous
    await database.$queryRawUnsafe('PRAGMA synchronous = NORMAL')
  } catch (cause) {
    await database.$disconnect()
    throw new ClaimboardError('storage', `The database ${file} cannot be opened: ${String(cause)}`, [], {
      cause,
    })
  }
  return database
}

// Next's development server loads modules anew on every change; one connection a process is enough.
const shared = globalThis as typeof globalThis & { claimboardDatabase?: Promise<Database> }

/** The database that `DATABASE_URL` names, opened once a process. */
export function defaultDatabase(): Promise<Database> {
  shared.claimboardDatabase ??= connect(databaseFile())
  return shared.claimboardDatabase
}
