import type { Device } from '@/lib/domain/device'
import { ClaimboardError } from '@/lib/domain/errors'
import { keysOf, type Origin, type ReviewStatus, TECHNIQUES } from '@/lib/domain/vocabulary'
import { type ChangeAction, type ChangeEntity, changeLog } from './change-log'
import { type ClaimWrite, writeClaim } from './claim-writer'
import type { Database } from './connection'
import { fingerprint } from './fingerprint'
import { Prisma } from './generated/client'
import { type Outcome, type PaperWrite, type Precedence, type StoredPaper, writePaper } from './paper-writer'
import { storageFault } from './storage-error'

/** A whole import is one transaction, however long it takes. */
const TRANSACTION_TIMEOUT_MS = 60 * 60 * 1000

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

/** Runs `work` in one transaction and appends its changes to the log. */
export async function write<T>(
  database: Database,
  at: Date,
  work: (writer: Writer) => Promise<T>,
): Promise<T> {
  try {
    return await database.$transaction(
      async (transaction) => {
        const log = changeLog(transaction, at)
        const result = await work(writerIn(transaction, log, at))
        await log.flush()
        return result
      },
      { timeout: TRANSACTION_TIMEOUT_MS, maxWait: 30_000 },
    )
  } catch (cause) {
    const fault =
      storageFault(cause) ??
      (cause instanceof Prisma.PrismaClientKnownRequestError ? lastLineOf(cause.message) : null)
    if (fault === null) throw cause
    throw new ClaimboardError(
      'storage',
      `The database refused the change, nothing was written: ${fault}`,
      [],
      {
        cause,
      },
    )
  }
}

function writerIn(
  transaction: Prisma.TransactionClient,
  log: ReturnType<typeof changeLog>,
  at: Date,
): Writer {
  const note = (entity: ChangeEntity, id: string, action: ChangeAction, content: string): void =>
    log.add(entity, id, action, content)
  return {
    paper: (paper, precedence) => writePaper(transaction, log, paper, precedence),
    claim: (paper, claim) => writeClaim(transaction, log, paper, claim),

    async storedPaper(slug) {
      const row = await transaction.paper.findUniqueOrThrow({
        where: { slug },
        include: { techniques: true },
      })
      const techniques = row.techniques.map(({ techniqueSlug }) => techniqueSlug).sort()
      return { ...row, techniques, outcome: 'known' }
    },

    async device(device) {
      const content = fingerprint(device)
      const stored = await transaction.device.findUnique({ where: { slug: device.slug } })
      if (stored !== null && fingerprint(stored) === content) return 'known'
      // A JSON column tells "no value" from the JSON value null.
      const row = { ...device, part: device.part ?? Prisma.DbNull }
      await transaction.device.upsert({ where: { slug: device.slug }, create: row, update: row })
      note('device', device.slug, stored === null ? 'created' : 'changed', content)
      return stored === null ? 'new' : 'changed'
    },

    async techniques() {
      for (const slug of keysOf(TECHNIQUES)) {
        const label = TECHNIQUES[slug]
        await transaction.technique.upsert({ where: { slug }, create: { slug, label }, update: { label } })
      }
    },

    async claimStates(paper) {
      const rows = await transaction.claim.findMany({
        where: { paperId: paper.id },
        select: { id: true, origin: true, reviewStatus: true },
      })
      return new Map(
        rows.map((row) => [
          row.id,
          { origin: row.origin as Origin, reviewStatus: row.reviewStatus as ReviewStatus },
        ]),
      )
    },

    async removeClaims(origin, keep) {
      const rows = await transaction.claim.findMany({
        where: { origin },
        select: { id: true, contentSha256: true },
      })
      const gone = rows.filter(({ id }) => !keep.has(id))
      for (const { id, contentSha256 } of gone) {
        await transaction.claim.delete({ where: { id } })
        note('claim', id, 'removed', contentSha256)
      }
      return gone.length
    },

    async source({ format, name, sha256 }) {
      const { id } = await transaction.source.upsert({
        where: { sha256 },
        create: { format, name, sha256, importedAt: at },
        update: {},
      })
      return id
    },

    async setting(key, value) {
      await transaction.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
    },
  }
}

/** Prisma's messages quote source code before they come to the point. */
const lastLineOf = (message: string): string => message.trimEnd().split('\n').at(-1) ?? message
