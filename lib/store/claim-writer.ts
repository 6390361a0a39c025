import type { Improvement, StatedClaim } from '@/lib/domain/claim'
import type { AuditVerdict, Origin, ReviewStatus } from '@/lib/domain/vocabulary'
import { foldSearchText } from '@/lib/query/search-text'
import type { changeLog } from './change-log'
import { fingerprint } from './fingerprint'
import type { Prisma } from './generated/client'
import type { Outcome, StoredPaper } from './paper-writer'

/** A claim to be stored, with all that is derived from it. */
export type ClaimWrite = Omit<StatedClaim, 'hardware'> &
  Improvement & {
    readonly id: string
    readonly hardware: readonly {
      readonly name: string
      readonly count: number | null
      readonly hardwareKey: string
      readonly device: string | null
    }[]
    readonly auditVerdict: AuditVerdict
    readonly origin: Origin
    readonly reviewStatus: ReviewStatus
    readonly confidence: number | null
    readonly abstractSha256: string
  }

/** Stores a claim under its id; one that is there with the same content is left alone. */
export async function writeClaim(
  transaction: Prisma.TransactionClient,
  log: ReturnType<typeof changeLog>,
  paper: StoredPaper,
  claim: ClaimWrite,
): Promise<Outcome> {
  const contentSha256 = fingerprint({
    ...claim,
    paper: [paper.slug, paper.title, paper.year, paper.techniques],
  })
  const existing = await transaction.claim.findUnique({
    where: { id: claim.id },
    select: { contentSha256: true },
  })
  if (existing?.contentSha256 === contentSha256) return 'known'

  const { hardware, evidence, ...fields } = claim
  const data = {
    ...fields,
    evidenceStart: evidence.start,
    evidenceEnd: evidence.end,
    evidenceText: evidence.text,
    paperId: paper.id,
    paperSlug: paper.slug,
    paperTitle: paper.title,
    year: paper.year,
    searchText: searchTextOf(claim, paper.title),
    contentSha256,
  }
  const devices = hardware.map(({ device, ...mention }, position) => ({
    ...mention,
    deviceSlug: device,
    position,
  }))
  const techniques = paper.techniques.map((techniqueSlug) => ({ techniqueSlug }))
  if (existing === null) {
    await transaction.claim.create({
      data: { ...data, devices: { create: devices }, techniques: { create: techniques } },
    })
  } else {
    await transaction.claim.update({
      where: { id: claim.id },
      data: {
        ...data,
        devices: { deleteMany: {}, create: devices },
        techniques: { deleteMany: {}, create: techniques },
      },
    })
  }
  log.add('claim', claim.id, existing === null ? 'created' : 'changed', contentSha256)
  return existing === null ? 'new' : 'changed'
}

function searchTextOf(claim: ClaimWrite, title: string): string {
  const { subject, metric, baseline, modelName, task, setting, evidence, hardware } = claim
  const names = hardware.map(({ name }) => name)
  const parts = [subject, metric, baseline, modelName, task, setting, ...names, evidence.text, title]
  return foldSearchText(parts.filter((part) => part !== null).join(' '))
}
