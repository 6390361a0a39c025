import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { ClaimboardError } from '@/lib/domain/errors'
import { databaseFile } from './environment'
import { PrismaClient } from './generated/client'
import { storageFault } from './storage-error'

export type Database = PrismaClient

/** A writer waits this long for another to finish before it gives up. */
export const BUSY_TIMEOUT_MS = 15_000

/**
 * What every connection sets: readers do not wait for the writer (write-ahead log), foreign keys hold, and what
 * was committed outlasts a power cut. Why FULL: docs/decisions/0008-scale.md.
 */
export const DURABILITY = ['journal_mode = WAL', 'foreign_keys = ON', 'synchronous = FULL'] as const

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

/** Opens a database. */
export async function connect(file: string): Promise<Database> {
  const database = new PrismaClient({ adapter: sqliteAdapter(file) })
  try {
    // The same as DURABILITY, written out: what is called unsafe gets fixed texts only.
    await database.$queryRawUnsafe('PRAGMA journal_mode = WAL')
    await database.$queryRawUnsafe('PRAGMA foreign_keys = ON')
    await database.$queryRawUnsafe('PRAGMA synchronous = FULL')
  } catch (cause) {
    await database.$disconnect()
    const fault = storageFault(cause) ?? String(cause)
    throw new ClaimboardError('storage', `The database ${file} cannot be used: ${fault}`, [], { cause })
  }
  return database
}

/** The file that a connection has opened. */
export async function fileOf(database: Database): Promise<string> {
  const list = await database.$queryRaw<{ name: string; file: string }[]>`PRAGMA database_list`
  return list.find(({ name }) => name === 'main')?.file ?? ''
}

// Next's development server loads modules anew on every change; one connection a process is enough.
const shared = globalThis as typeof globalThis & { claimboardDatabase?: Promise<Database> }

/** The database that `DATABASE_URL` names, opened once a process. */
export function defaultDatabase(): Promise<Database> {
  shared.claimboardDatabase ??= connect(databaseFile()).catch((error: unknown) => {
    // What is mended meanwhile is tried anew, without a restart.
    delete shared.claimboardDatabase
    throw error
  })
  return shared.claimboardDatabase
}
