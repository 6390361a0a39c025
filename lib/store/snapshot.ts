import SQLite from 'better-sqlite3'
import type { Claim, PaperRef } from '@/lib/domain/claim'
import type { Predicate } from '@/lib/query/predicate'
import { SORT_COLUMNS, type Sort } from '@/lib/query/sort'
import { headOf, revisionOf } from './change-log'
import { BUSY_TIMEOUT_MS, type Database, fileOf } from './connection'
import { CLAIM_SELECT, claimOfSnapshotRow, PAPER_SELECT, paperOfRow, type Row } from './snapshot-rows'
import { sqlWhere } from './sql-where'
import { storageError } from './storage-error'

/** Rows that are handed on together: few enough that nobody waits for them, enough to be worth a turn. */
const BATCH = 100

/**
 * The dataset as it is at one moment, however long it takes to read it: a connection of its own with an open read
 * transaction. What is written meanwhile does not show. It must be closed.
 */
export type Snapshot = {
  readonly revision: string
  /** Every matching claim in order, a batch at a time, so that any number fits in memory. */
  readonly claims: (predicates: readonly Predicate[], sort: readonly Sort[]) => Generator<Claim[]>
  /** Every paper of a matching claim, by title. */
  readonly papers: (predicates: readonly Predicate[]) => Generator<PaperRef[]>
  /** The accepted claims of some papers, as they stand in their abstracts, by slug. */
  readonly claimsOfPapers: (slugs: readonly string[]) => ReadonlyMap<string, readonly Claim[]>
  readonly close: () => void
}

/** Sorted as asked, empty values last, and by id where all else is equal. */
const orderBy = (sort: readonly Sort[]): string =>
  [
    ...sort.map(({ key, descending }) => {
      const { column, nullable } = SORT_COLUMNS[key]
      return `c."${column}" ${descending ? 'DESC' : 'ASC'}${nullable ? ' NULLS LAST' : ''}`
    }),
    'c."id"',
  ].join(', ')

const FROM_CLAIMS = `FROM "Claim" c JOIN "Paper" p ON p."id" = c."paperId"`

function* batches<T>(rows: IterableIterator<unknown>, read: (row: Row) => T): Generator<T[]> {
  let batch: T[] = []
  for (const row of rows) {
    batch.push(read(row as Row))
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/**
 * Opens a snapshot of a database.
 * @throws ClaimboardError `storage` where the file cannot be read.
 */
export async function openSnapshot(database: Database): Promise<Snapshot> {
  const file = await fileOf(database)
  let connection: SQLite.Database
  try {
    connection = new SQLite(file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS })
  } catch (cause) {
    throw storageError('The database cannot be read', cause)
  }
  // Only so that a paper's other claims can be asked for between two batches; nothing can write here.
  connection.unsafeMode(true)
  connection.exec('BEGIN')
  const revision = revisionOf(headOf(connection))
  const ofPapers = connection
    .prepare(
      `SELECT ${CLAIM_SELECT} ${FROM_CLAIMS} WHERE c."reviewStatus" = 'accepted'
       AND c."paperSlug" IN (SELECT value FROM json_each(?)) ORDER BY c."evidenceStart", c."id"`,
    )
    .raw()

  return {
    revision,

    claims(predicates, sort) {
      const { sql, values } = sqlWhere(predicates)
      const rows = connection
        .prepare(`SELECT ${CLAIM_SELECT} ${FROM_CLAIMS} WHERE ${sql} ORDER BY ${orderBy(sort)}`)
        .raw()
      return batches(rows.iterate(...values), claimOfSnapshotRow)
    },

    papers(predicates) {
      const { sql, values } = sqlWhere(predicates)
      const rows = connection
        .prepare(
          `SELECT ${PAPER_SELECT} FROM "Paper" p
           WHERE EXISTS (SELECT 1 FROM "Claim" c WHERE c."paperId" = p."id" AND ${sql})
           ORDER BY p."title", p."id"`,
        )
        .raw()
      return batches(rows.iterate(...values), (row) => paperOfRow(row))
    },

    claimsOfPapers(slugs) {
      const found = new Map<string, Claim[]>(slugs.map((slug) => [slug, []]))
      for (const row of ofPapers.iterate(JSON.stringify(slugs))) {
        const claim = claimOfSnapshotRow(row as Row)
        found.get(claim.paper.slug)?.push(claim)
      }
      return found
    },

    close: () => connection.close(),
  }
}
