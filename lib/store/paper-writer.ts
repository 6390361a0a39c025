import type { Technique } from '@/lib/domain/vocabulary'
import type { ChangeLog } from './change-log'
import { fingerprint, sha256 } from './fingerprint'
import { table } from './table'
import type { Transaction } from './writer'

/** A paper to be stored. Null says nothing: it never removes what is stored already. */
export type PaperWrite = {
  readonly slug: string
  readonly titleKey: string
  readonly title: string
  readonly arxivId: string | null
  readonly year: number | null
  readonly techniques: readonly Technique[] | null
  readonly abstract: string | null
  readonly sourceId: number | null
}

export type Outcome = 'new' | 'changed' | 'known'
export type StoredPaper = {
  readonly id: number
  readonly slug: string
  readonly title: string
  readonly year: number | null
  readonly techniques: readonly string[]
  readonly outcome: Outcome
}

/** Whether given values replace stored ones, or only fill gaps. */
export type Precedence = 'replace' | 'fill'

type PaperRow = Omit<StoredPaper, 'techniques' | 'outcome'> & {
  readonly arxivId: string | null
  readonly abstract: string | null
  readonly contentSha256: string
  readonly sourceId: number | null
}

const FIELDS = [
  'title',
  'arxivId',
  'year',
  'abstract',
  'abstractSha256',
  'contentSha256',
  'sourceId',
] as const

/** Stores papers; one with the same title key or arXiv id is the same paper. */
export function paperWriter(transaction: Transaction, log: ChangeLog) {
  const added = table(transaction, 'Paper', ['slug', 'titleKey', ...FIELDS], 'slug')
  const changed = table(transaction, 'Paper', ['id', ...FIELDS], 'id')
  const links = table(transaction, 'PaperTechnique', ['paperId', 'techniqueSlug'], 'paperId')
  const byTitleKey = transaction.prepare('SELECT * FROM "Paper" WHERE "titleKey" = ?')
  const byArxivId = transaction.prepare('SELECT * FROM "Paper" WHERE "arxivId" = ?')
  const hasSlug = transaction.prepare('SELECT 1 FROM "Paper" WHERE "slug" = ?').pluck()
  const removeLinks = transaction.prepare('DELETE FROM "PaperTechnique" WHERE "paperId" = ?')
  const techniquesOf = techniquesReader(transaction)
  const carry = claimCarrier(transaction)

  /** Two titles may shorten to one slug; the later one gets a number. */
  const freeSlug = (wanted: string): string => {
    for (let number = 1; ; number++) {
      const slug = number === 1 ? wanted : `${wanted}-${number}`
      if (hasSlug.get(slug) === undefined) return slug
    }
  }

  return (paper: PaperWrite, precedence: Precedence): StoredPaper => {
    const owner = paper.arxivId === null ? undefined : (byArxivId.get(paper.arxivId) as PaperRow | undefined)
    const existing = (byTitleKey.get(paper.titleKey) as PaperRow | undefined) ?? owner
    // An arXiv id that another paper has stays with that one.
    const arxivId = owner === undefined || owner.id === existing?.id ? paper.arxivId : null
    const pick = <T>(stored: T | null | undefined, given: T | null): T | null =>
      precedence === 'replace' ? (given ?? stored ?? null) : (stored ?? given)
    const storedTechniques = existing === undefined ? [] : techniquesOf(existing.id)
    const techniques = [
      ...(pick<readonly string[]>(storedTechniques.length > 0 ? storedTechniques : null, paper.techniques) ??
        []),
    ].sort()
    // The abstract read last wins either way: it is the one that the claims read from it point into.
    const abstract = paper.abstract ?? existing?.abstract ?? null
    const fields = {
      title: pick(existing?.title, paper.title) ?? paper.title,
      arxivId: pick(existing?.arxivId, arxivId),
      year: pick(existing?.year, paper.year),
      abstract,
      abstractSha256: abstract === null ? null : sha256(abstract),
    }
    const contentSha256 = fingerprint({ ...fields, abstract: null, techniques })
    if (existing?.contentSha256 === contentSha256) return { ...existing, techniques, outcome: 'known' }

    const slug = existing?.slug ?? freeSlug(paper.slug)
    const row = { ...fields, contentSha256, sourceId: existing?.sourceId ?? paper.sourceId }
    let id = existing?.id
    if (id === undefined) id = added.insert({ ...row, slug, titleKey: paper.titleKey })
    else {
      changed.update({ ...row, id })
      removeLinks.run(id)
    }
    for (const techniqueSlug of techniques) links.insert({ paperId: id, techniqueSlug })
    if (existing !== undefined) carry(id, fields, techniques)
    const outcome = existing === undefined ? 'new' : 'changed'
    log.add('paper', slug, outcome === 'new' ? 'created' : 'changed', contentSha256)
    return { id, slug, title: fields.title, year: fields.year, techniques, outcome }
  }
}

/** A paper's techniques, sorted. */
export function techniquesReader(transaction: Transaction): (paperId: number) => string[] {
  const read = transaction
    .prepare('SELECT "techniqueSlug" FROM "PaperTechnique" WHERE "paperId" = ? ORDER BY "techniqueSlug"')
    .pluck()
  return (paperId) => read.all(paperId) as string[]
}

/** Claims repeat what they are filtered and sorted by; a change of the paper reaches all of them. */
function claimCarrier(transaction: Transaction) {
  const update = transaction.prepare('UPDATE "Claim" SET "paperTitle" = ?, "year" = ? WHERE "paperId" = ?')
  const remove = transaction.prepare(
    'DELETE FROM "ClaimTechnique" WHERE "claimId" IN (SELECT "id" FROM "Claim" WHERE "paperId" = ?)',
  )
  const add = transaction.prepare(
    'INSERT INTO "ClaimTechnique" ("claimId", "techniqueSlug") SELECT "id", ? FROM "Claim" WHERE "paperId" = ?',
  )
  return (
    paperId: number,
    { title, year }: { title: string; year: number | null },
    techniques: readonly string[],
  ) => {
    update.run(title, year, paperId)
    remove.run(paperId)
    for (const technique of techniques) add.run(technique, paperId)
  }
}
