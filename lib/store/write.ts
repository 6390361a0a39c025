import type { Device } from '@/lib/domain/device'
import { keysOf, type Origin, type ReviewStatus, TECHNIQUES } from '@/lib/domain/vocabulary'
import { changeLog } from './change-log'
import { type ClaimWrite, claimWriter } from './claim-writer'
import { deviceWriter } from './device-writer'
import {
  type Outcome,
  type PaperWrite,
  type Precedence,
  paperWriter,
  type StoredPaper,
  techniquesReader,
} from './paper-writer'
import type { Transaction, WriterConnection } from './writer'

/** What can be done within one write; all of it becomes visible at once, or none of it. */
export type Writer = {
  paper(paper: PaperWrite, precedence: Precedence): Promise<StoredPaper>
  /** A paper that is there already. */
  storedPaper(slug: string): Promise<StoredPaper>
  claim(paper: StoredPaper, claim: ClaimWrite): Promise<Outcome>
  device(device: Device): Promise<Outcome>
  techniques(): Promise<void>
  /** The claims that a paper has, by id. */
  claimStates(paper: StoredPaper): Promise<Map<string, { origin: Origin; reviewStatus: ReviewStatus }>>
  /** Removes the claims of an origin that are not among `keep`; tells how many. */
  removeClaims(origin: Origin, keep: ReadonlySet<string>): Promise<number>
  /** Notes where papers came from; the same content again is the same source. */
  source(source: { format: string; name: string; sha256: string }): Promise<number>
  setting(key: string, value: string): Promise<void>
}

/**
 * Runs `work` in one transaction and appends its changes, dated `at`, to the log.
 * @throws ClaimboardError `storage` where the database refuses; nothing is written then.
 */
export const write = <T>(
  connection: WriterConnection,
  at: Date,
  work: (writer: Writer) => Promise<T>,
): Promise<T> => connection.transact((transaction) => work(writerIn(transaction, at)))

function writerIn(transaction: Transaction, at: Date): Writer {
  const log = changeLog(transaction, at)
  const writePaper = paperWriter(transaction, log)
  const writeClaim = claimWriter(transaction, log)
  const writeDevice = deviceWriter(transaction, log)
  const techniquesOf = techniquesReader(transaction)
  const statesOf = transaction
    .prepare('SELECT "id", "origin", "reviewStatus" FROM "Claim" WHERE "paperId" = ?')
    .raw()
  const paperBySlug = transaction.prepare(
    'SELECT "id", "slug", "title", "year" FROM "Paper" WHERE "slug" = ?',
  )

  return {
    paper: async (paper, precedence) => writePaper(paper, precedence),
    claim: async (paper, claim) => writeClaim(paper, claim),
    device: async (device) => writeDevice(device),

    async storedPaper(slug) {
      const row = paperBySlug.get(slug) as Omit<StoredPaper, 'techniques' | 'outcome'> | undefined
      if (row === undefined) throw new Error(`There is no paper ${slug}`)
      return { ...row, techniques: techniquesOf(row.id), outcome: 'known' }
    },

    async techniques() {
      const upsert = transaction.prepare(
        'INSERT INTO "Technique" ("slug", "label") VALUES (?, ?) ON CONFLICT ("slug") DO UPDATE SET "label" = excluded."label"',
      )
      for (const slug of keysOf(TECHNIQUES)) upsert.run(slug, TECHNIQUES[slug])
    },

    async claimStates(paper) {
      const rows = statesOf.all(paper.id) as [string, Origin, ReviewStatus][]
      return new Map(rows.map(([id, origin, reviewStatus]) => [id, { origin, reviewStatus }]))
    },

    async removeClaims(origin, keep) {
      const rows = transaction
        .prepare('SELECT "id", "contentSha256" FROM "Claim" WHERE "origin" = ? ORDER BY "id"')
        .all(origin) as { id: string; contentSha256: string }[]
      const gone = rows.filter(({ id }) => !keep.has(id))
      const remove = transaction.prepare('DELETE FROM "Claim" WHERE "id" = ?')
      for (const { id, contentSha256 } of gone) {
        remove.run(id)
        log.add('claim', id, 'removed', contentSha256)
      }
      return gone.length
    },

    async source({ format, name, sha256 }) {
      const known = transaction.prepare('SELECT "id" FROM "Source" WHERE "sha256" = ?').pluck().get(sha256)
      if (known !== undefined) return Number(known)
      return Number(
        transaction
          .prepare('INSERT INTO "Source" ("format", "name", "sha256", "importedAt") VALUES (?, ?, ?, ?)')
          .run(format, name, sha256, at.toISOString().replace('Z', '+00:00')).lastInsertRowid,
      )
    },

    async setting(key, value) {
      transaction
        .prepare(
          'INSERT INTO "Setting" ("key", "value") VALUES (?, ?) ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value"',
        )
        .run(key, value)
    },
  }
}
