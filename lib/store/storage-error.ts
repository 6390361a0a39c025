import { ClaimboardError } from '@/lib/domain/errors'

/** What a result code of SQLite means to whoever runs this, and how to mend it: https://sqlite.org/rescode.html */
const REASONS: readonly (readonly [code: RegExp, reason: string])[] = [
  [/^SQLITE_FULL/, 'the disk is full; free some space, then try again'],
  [
    /^SQLITE_(?:READONLY|PERM|AUTH)/,
    'it is read-only; let the user that runs Claimboard write the file and its folder',
  ],
  [/^SQLITE_(?:BUSY|LOCKED)/, 'another program is writing to it; try again when that is done'],
  [
    /^SQLITE_(?:CORRUPT|NOTADB)/,
    'the file is damaged, or no database; put a backup in its place ("claimboard restore FILE")',
  ],
  [/^SQLITE_CANTOPEN/, 'the file cannot be opened; see that it and its folder may be read and written'],
  [/^SQLITE_IOERR/, 'the disk fails, or has no room for the journal; look at the system’s log'],
]

/** SQLite's result code behind an error of Prisma, of its driver adapter or of the driver; null where there is none. */
export function sqliteCode(error: unknown): string | null {
  for (let at = error; typeof at === 'object' && at !== null; ) {
    const { originalCode, code, meta, cause } = at as Readonly<Record<string, unknown>>
    for (const found of [originalCode, code]) {
      if (typeof found === 'string' && found.startsWith('SQLITE_')) return found
    }
    at =
      typeof meta === 'object' && meta !== null && 'driverAdapterError' in meta
        ? meta.driverAdapterError
        : cause
  }
  return null
}

/** Why the database cannot be used, for people; null where the fault is not the storage's. */
export function storageFault(error: unknown): string | null {
  const code = sqliteCode(error)
  if (code === null) return null
  const known = REASONS.find(([pattern]) => pattern.test(code))?.[1]
  return `${known ?? (error instanceof Error ? error.message : String(error))} (${code})`
}

/**
 * A failure of SQLite as an error for people: `attempt` says what was tried and what became of it, such as "The
 * database refused the change, nothing was written". Anything else comes back as it is.
 */
export function storageError(attempt: string, cause: unknown): unknown {
  const fault = storageFault(cause)
  return fault === null ? cause : new ClaimboardError('storage', `${attempt}: ${fault}`, [], { cause })
}
