import { ClaimboardError } from '@/lib/domain/errors'

/** What SQLite refuses a change for, and how to mend it; by the beginning of its result codes. */
const REASONS: readonly (readonly [code: string, reason: string])[] = [
  ['SQLITE_FULL', 'the disk is full. Make room, then try again'],
  ['SQLITE_READONLY', 'its file or folder may only be read. Give write permission to both, then try again'],
  ['SQLITE_PERM', 'its file may not be written to. Give write permission, then try again'],
  ['SQLITE_BUSY', 'another program has been writing to it for too long. Try again when that has ended'],
  ['SQLITE_IOERR', 'its file cannot be read or written. Look at the disk, then try again'],
  ['SQLITE_CANTOPEN', 'its file or folder cannot be opened'],
  ['SQLITE_CORRUPT', 'its file is damaged. Put back a backup with "claimboard restore FILE"'],
  ['SQLITE_NOTADB', 'its file is no SQLite database'],
]

/** Whether SQLite's driver threw it; told by its looks, since a test runner has several classes of errors at once. */
export const isStorageFailure = (cause: unknown): cause is Error & { readonly code: string } =>
  typeof cause === 'object' &&
  cause !== null &&
  'name' in cause &&
  cause.name === 'SqliteError' &&
  'code' in cause

/**
 * A failure of SQLite as an error for people: `attempt` says what was tried and what became of it, such as "The
 * database refused the change, nothing was written". Anything else comes back as it is.
 */
export function storageError(attempt: string, cause: unknown): unknown {
  if (!isStorageFailure(cause)) return cause
  const reason = REASONS.find(([code]) => cause.code.startsWith(code))?.[1] ?? cause.message
  return new ClaimboardError('storage', `${attempt}: ${reason}`, [], { cause })
}
