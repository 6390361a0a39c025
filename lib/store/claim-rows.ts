import { Claim } from '@/lib/domain/claim'
import type { Reader } from './reader'

/** A claim, its paper, devices and techniques in one row: at a page's size, a query a table costs more than the rows. */
const CLAIM_SQL = `SELECT c.*, p."arxivId" AS "arxivId",
  (SELECT json_group_array(json_object('name', d."name", 'count', d."count", 'device', d."deviceSlug")
    ORDER BY d."position") FROM "ClaimDevice" d WHERE d."claimId" = c."id") AS "devices",
  (SELECT group_concat(t."techniqueSlug") FROM "ClaimTechnique" t WHERE t."claimId" = c."id") AS "techniques"
  FROM "Claim" c JOIN "Paper" p ON p."id" = c."paperId"`

type ClaimRow = Readonly<Record<string, string | number | null>>

/** A row as the domain knows it. SQLite has no closed lists, so every row is parsed on the way out. */
function claimOfRow(row: ClaimRow): Claim {
  const { improves, devices, techniques } = row
  return Claim.parse({
    ...row,
    improves: improves === null ? null : improves === 1,
    evidence: { start: row.evidenceStart, end: row.evidenceEnd, text: row.evidenceText },
    hardware: JSON.parse(String(devices)),
    paper: {
      slug: row.paperSlug,
      title: row.paperTitle,
      arxivId: row.arxivId,
      year: row.year,
      techniques: techniques === null ? [] : String(techniques).split(',').sort(),
    },
  })
}

/** The claims with these ids that exist, in the order of the ids. */
export function claimsOfIds(reader: Reader, ids: readonly string[]): Claim[] {
  const byId = reader.prepare(`${CLAIM_SQL} WHERE c."id" = ?`)
  return ids.flatMap((id) => {
    const row = byId.get(id) as ClaimRow | undefined
    return row === undefined ? [] : [claimOfRow(row)]
  })
}

/** A paper's claims of one review status as they stand in its abstract. */
export const claimsOfPaper = (reader: Reader, slug: string, reviewStatus: string): Claim[] =>
  (
    reader
      .prepare(
        `${CLAIM_SQL} WHERE c."paperSlug" = ? AND c."reviewStatus" = ? ORDER BY c."evidenceStart", c."id"`,
      )
      .all(slug, reviewStatus) as ClaimRow[]
  ).map(claimOfRow)

/** Every claim that did not come with the shipped dataset, whatever its review says, paper by paper. */
export function* claimsNotShipped(reader: Reader): Generator<Claim> {
  const rows = reader.prepare(
    `${CLAIM_SQL} WHERE c."origin" <> 'curated' ORDER BY c."paperSlug", c."evidenceStart", c."id"`,
  )
  for (const row of rows.iterate() as IterableIterator<ClaimRow>) yield claimOfRow(row)
}
