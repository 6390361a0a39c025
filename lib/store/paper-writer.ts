import type { Technique } from '@/lib/domain/vocabulary'
import type { changeLog } from './change-log'
import { fingerprint, sha256 } from './fingerprint'
import type { Prisma } from './generated/client'

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

/** Stores a paper; one with the same title key or arXiv id is the same paper. */
export async function writePaper(
  transaction: Prisma.TransactionClient,
  log: ReturnType<typeof changeLog>,
  paper: PaperWrite,
  precedence: Precedence,
): Promise<StoredPaper> {
  const existing = await transaction.paper.findFirst({
    where: {
      OR: [{ titleKey: paper.titleKey }, ...(paper.arxivId === null ? [] : [{ arxivId: paper.arxivId }])],
    },
    include: { techniques: true },
  })
  const pick = <T>(stored: T | null | undefined, given: T | null): T | null =>
    precedence === 'replace' ? (given ?? stored ?? null) : (stored ?? given)
  const storedTechniques = existing?.techniques.map(({ techniqueSlug }) => techniqueSlug)
  const techniques = [
    ...(pick(storedTechniques?.length ? storedTechniques : null, paper.techniques as string[] | null) ?? []),
  ].sort()
  // The abstract read last wins either way: it is the one that the claims read from it point into.
  const abstract = paper.abstract ?? existing?.abstract ?? null
  const fields = {
    title: pick(existing?.title, paper.title) ?? paper.title,
    arxivId: pick(existing?.arxivId, paper.arxivId),
    year: pick(existing?.year, paper.year),
    abstract,
    abstractSha256: abstract === null ? null : sha256(abstract),
  }
  const contentSha256 = fingerprint({ ...fields, abstract: null, techniques })
  if (existing?.contentSha256 === contentSha256) {
    return { ...existing, techniques, outcome: 'known' }
  }
  const slug = existing?.slug ?? (await freeSlug(transaction, paper.slug))
  const links = techniques.map((techniqueSlug) => ({ techniqueSlug }))
  const stored =
    existing === null
      ? await transaction.paper.create({
          data: {
            ...fields,
            slug,
            titleKey: paper.titleKey,
            contentSha256,
            sourceId: paper.sourceId,
            techniques: { create: links },
          },
        })
      : await transaction.paper.update({
          where: { id: existing.id },
          data: {
            ...fields,
            contentSha256,
            sourceId: existing.sourceId ?? paper.sourceId,
            techniques: { deleteMany: {}, create: links },
          },
        })
  if (existing !== null) await carryToClaims(transaction, existing.id, fields, techniques)
  log.add('paper', stored.slug, existing === null ? 'created' : 'changed', contentSha256)
  return { ...stored, techniques, outcome: existing === null ? 'new' : 'changed' }
}

/** Two titles may shorten to one slug; the later one gets a number. */
async function freeSlug(transaction: Prisma.TransactionClient, wanted: string): Promise<string> {
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    if ((await transaction.paper.count({ where: { slug } })) === 0) return slug
  }
}

/** Claims repeat what they are filtered and sorted by; a change of the paper reaches all of them. */
async function carryToClaims(
  transaction: Prisma.TransactionClient,
  paperId: number,
  { title, year }: { title: string; year: number | null },
  techniques: readonly string[],
): Promise<void> {
  await transaction.claim.updateMany({ where: { paperId }, data: { paperTitle: title, year } })
  const claims = await transaction.claim.findMany({ where: { paperId }, select: { id: true } })
  await transaction.claimTechnique.deleteMany({ where: { claim: { paperId } } })
  await transaction.claimTechnique.createMany({
    data: claims.flatMap(({ id }) => techniques.map((techniqueSlug) => ({ claimId: id, techniqueSlug }))),
  })
}
