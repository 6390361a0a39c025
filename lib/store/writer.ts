import { setTimeout as pause } from 'node:timers/promises'
import SQLite from 'better-sqlite3'
import type { Database } from './connection'
import { BUSY_TIMEOUT_MS, DURABILITY, fileOf } from './connection'
import { sqliteCode, storageError } from './storage-error'

/** The connection of a transaction. */
export type Transaction = SQLite.Database

const PAUSE_MS = 20

/**
 * The one connection of a process that writes, one transaction after the other. It speaks SQL itself: an import
 * makes some twenty statements a paper, and a query builder takes longer for each than SQLite does.
 */
export function writerOf(connect: () => Promise<Database>) {
  let opened: Promise<SQLite.Database> | undefined
  let last: Promise<unknown> = Promise.resolve()

  const open = (): Promise<SQLite.Database> => {
    opened ??= connect().then(async (database) => {
      const connection = new SQLite(await fileOf(database), { fileMustExist: true, timeout: 0 })
      for (const pragma of DURABILITY) connection.pragma(pragma)
      return connection
    })
    return opened
  }

  const transact = async <T>(work: (transaction: Transaction) => Promise<T> | T): Promise<T> => {
    try {
      const connection = await open()
      await begin(connection)
      try {
        const result = await work(connection)
        connection.exec('COMMIT')
        return result
      } finally {
        // SQLite itself has undone the transaction after some failures, a full disk among them.
        if (connection.inTransaction) connection.exec('ROLLBACK')
      }
    } catch (cause) {
      throw storageError('The database refused the change, nothing was written', cause)
    }
  }

  return {
    /** Runs `work` in one transaction: all of it becomes visible at once, or none of it. */
    transact<T>(work: (transaction: Transaction) => Promise<T> | T): Promise<T> {
      const turn = last.then(() => transact(work))
      last = turn.catch(() => undefined)
      return turn
    },

    close: async (): Promise<void> => {
      await last
      if (opened !== undefined) (await opened).close()
      opened = undefined
    },
  }
}

export type WriterConnection = ReturnType<typeof writerOf>

/** Takes the right to write. Another program may have it: SQLite's own waiting would stop this one meanwhile. */
async function begin(connection: SQLite.Database): Promise<void> {
  for (let waited = 0; ; waited += PAUSE_MS) {
    try {
      connection.exec('BEGIN IMMEDIATE')
      return
    } catch (cause) {
      const isBusy = sqliteCode(cause)?.startsWith('SQLITE_BUSY') ?? false
      if (!isBusy || waited >= BUSY_TIMEOUT_MS) throw cause
      await pause(PAUSE_MS)
    }
  }
}
