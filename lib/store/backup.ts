import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import SQLite from 'better-sqlite3'
import { ClaimboardError } from '@/lib/domain/errors'
import { BUSY_TIMEOUT_MS } from './connection'
import { checkIntegrity, migrationsOf } from './integrity'
import { migrationNames } from './migrate'
import { storageError } from './storage-error'

/** All pages in one step: a copy in several would begin anew whenever somebody writes. */
const ALL_PAGES = 0x7fff_ffff

/**
 * Copies a database, also one in use, into a new file as it is at this moment; the file appears when it is
 * complete and was checked. https://sqlite.org/backup.html
 * @throws ClaimboardError `conflict` where the file is there already, `storage` where it cannot be written.
 */
export async function backUp(database: string, file: string): Promise<void> {
  if (existsSync(file)) {
    throw new ClaimboardError('conflict', `${file} is there already; name a file that is not, or remove it`)
  }
  if (!existsSync(path.dirname(file))) {
    throw new ClaimboardError('storage', `There is no folder ${path.dirname(file)}; make it, then try again`)
  }
  const partial = `${file}.partial`
  try {
    await copyPages(database, partial)
    closeLog(partial)
    checkIntegrity(partial)
    await flush(partial)
    await rename(partial, file)
  } catch (cause) {
    for (const suffix of ['', '-wal', '-shm', '-journal']) await rm(`${partial}${suffix}`, { force: true })
    throw storageError(`${file} was not written`, cause)
  }
}

/**
 * Replaces what a database holds by what a backup holds, in one transaction: a running server goes on with the
 * restored claims. What was there before is kept beside it, in the file that is named in the answer.
 * @throws ClaimboardError `invalid_input` where the file is no backup of Claimboard or of a newer one, `storage`
 * where it is damaged or the database cannot be written; the database stays as it was then.
 */
export async function restore(file: string, database: string): Promise<{ kept: string | null }> {
  if (!existsSync(file)) throw new ClaimboardError('invalid_input', `There is no file ${file}`)
  if (path.resolve(file) === path.resolve(database)) {
    throw new ClaimboardError('invalid_input', `${file} is the database itself; name a backup of it`)
  }
  const migrations = migrationsOf(file)
  if (migrations === null) {
    throw new ClaimboardError('invalid_input', `${file} is a database, but none of Claimboard's`)
  }
  const known = await migrationNames()
  const newer = migrations.filter((name) => !known.includes(name))
  if (newer.length > 0) {
    throw new ClaimboardError(
      'invalid_input',
      `${file} is of a newer Claimboard: it has the migration ${newer.join(', ')}. Update the program.`,
    )
  }
  checkIntegrity(file)
  const kept = existsSync(database) ? freeName(`${database}.before-restore`) : null
  if (kept !== null) await setAside(database, kept)
  try {
    await copyPages(file, database)
  } catch (cause) {
    throw storageError('The backup was not restored, the database is as it was', cause)
  }
  return { kept }
}

/** Keeps what a database holds; a damaged one, which nobody can copy page by page, as the files that it is. */
async function setAside(database: string, kept: string): Promise<void> {
  try {
    await backUp(database, kept)
  } catch {
    for (const suffix of ['', '-wal', '-shm']) {
      if (existsSync(`${database}${suffix}`)) await rename(`${database}${suffix}`, `${kept}${suffix}`)
    }
  }
}

async function copyPages(from: string, to: string): Promise<void> {
  const source = new SQLite(from, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS })
  try {
    await source.backup(to, { progress: () => ALL_PAGES })
  } finally {
    source.close()
  }
}

/** One file, without a log beside it, is what people copy and keep. */
function closeLog(file: string): void {
  const database = new SQLite(file)
  try {
    database.pragma('journal_mode = DELETE')
  } finally {
    database.close()
  }
}

/** Waits until the disk has it. */
async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function freeName(wanted: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}-${number}`
    if (!existsSync(name)) return name
  }
}
