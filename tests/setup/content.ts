import SQLite from 'better-sqlite3'

/** What a table is ordered by; times are left out, since they are those of the run. */
const TABLES = {
  Source: ['id', 'format, name, sha256'],
  Paper: ['id', '*'],
  PaperTechnique: ['paperId, techniqueSlug', '*'],
  Claim: ['row', '*'],
  ClaimDevice: ['claimId, position', '*'],
  ClaimTechnique: ['claimId, techniqueSlug', '*'],
  Device: ['slug', '*'],
  Change: ['seq', 'seq, entity, entityId, action, content, digest'],
} as const

/** All that a database file holds, so that two can be compared. */
export function contentOf(file: string): Record<string, unknown[]> {
  const database = new SQLite(file, { fileMustExist: true })
  try {
    return Object.fromEntries(
      Object.entries(TABLES).map(([name, [order, columns]]) => [
        name,
        database.prepare(`SELECT ${columns} FROM "${name}" ORDER BY ${order}`).all(),
      ]),
    )
  } finally {
    database.close()
  }
}
