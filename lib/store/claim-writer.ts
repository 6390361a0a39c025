import type { Improvement, StatedClaim } from '@/lib/domain/claim'
import type { AuditVerdict, Origin, ReviewStatus } from '@/lib/domain/vocabulary'
import { foldSearchText } from '@/lib/query/search-text'
import type { ChangeLog } from './change-log'
import { EVIDENCE_COLUMNS, PAPER_COLUMNS, PLAIN_COLUMNS } from './claim-columns'
import { fingerprint } from './fingerprint'
import type { Outcome, StoredPaper } from './paper-writer'
import { table } from './table'
import type { Transaction } from './writer'

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

const PLAIN = PLAIN_COLUMNS satisfies readonly (keyof ClaimWrite)[]
const COLUMNS = [...PLAIN, ...EVIDENCE_COLUMNS, ...PAPER_COLUMNS, 'searchText', 'contentSha256'] as const
const DEVICE_COLUMNS = ['claimId', 'position', 'name', 'count', 'hardwareKey', 'deviceSlug'] as const

/** Stores claims under their ids; one that is there with the same content is left alone. */
export function claimWriter(transaction: Transaction, log: ChangeLog) {
  const claims = table(transaction, 'Claim', COLUMNS, 'id')
  const devices = table(transaction, 'ClaimDevice', DEVICE_COLUMNS, 'claimId')
  const techniques = table(transaction, 'ClaimTechnique', ['claimId', 'techniqueSlug'], 'claimId')
  const storedContent = transaction.prepare('SELECT "contentSha256" FROM "Claim" WHERE "id" = ?').pluck()
  const removeDevices = transaction.prepare('DELETE FROM "ClaimDevice" WHERE "claimId" = ?')
  const removeTechniques = transaction.prepare('DELETE FROM "ClaimTechnique" WHERE "claimId" = ?')

  return (paper: StoredPaper, claim: ClaimWrite): Outcome => {
    const contentSha256 = fingerprint({
      ...claim,
      paper: [paper.slug, paper.title, paper.year, paper.techniques],
    })
    const existing = storedContent.get(claim.id)
    if (existing === contentSha256) return 'known'
    const row = {
      ...claim,
      evidenceStart: claim.evidence.start,
      evidenceEnd: claim.evidence.end,
      evidenceText: claim.evidence.text,
      paperId: paper.id,
      paperSlug: paper.slug,
      paperTitle: paper.title,
      year: paper.year,
      searchText: searchTextOf(claim, paper.title),
      contentSha256,
    }
    if (existing === undefined) claims.insert(row)
    else {
      claims.update(row)
      removeDevices.run(claim.id)
      removeTechniques.run(claim.id)
    }
    for (const [position, { device, name, count, hardwareKey }] of claim.hardware.entries()) {
      devices.insert({ claimId: claim.id, position, name, count, hardwareKey, deviceSlug: device })
    }
    for (const techniqueSlug of paper.techniques) techniques.insert({ claimId: claim.id, techniqueSlug })
    log.add('claim', claim.id, existing === undefined ? 'created' : 'changed', contentSha256)
    return existing === undefined ? 'new' : 'changed'
  }
}

function searchTextOf(claim: ClaimWrite, title: string): string {
  const { subject, metric, baseline, modelName, task, setting, evidence, hardware } = claim
  const names = hardware.map(({ name }) => name)
  const parts = [subject, metric, baseline, modelName, task, setting, ...names, evidence.text, title]
  return foldSearchText(parts.filter((part) => part !== null).join(' '))
}
