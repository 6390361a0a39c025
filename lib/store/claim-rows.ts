import { Claim } from '@/lib/domain/claim'
import { EVIDENCE_COLUMNS, PAPER_COLUMNS, PLAIN_COLUMNS } from './claim-columns'
import type { Reader } from './reader'

/** What a claim's own row holds for the domain; what only serves to find and compare rows is left in the file. */
const COLUMNS = [...PLAIN_COLUMNS, ...EVIDENCE_COLUMNS, ...PAPER_COLUMNS] as const
const CLAIM_SQL = `SELECT ${COLUMNS.map((name) => `"${name}"`).join(', ')} FROM "Claim"`

type ClaimRow = Readonly<Record<(typeof COLUMNS)[number], string | number | null>>

/**
 * Makes claims of rows, with what other tables say of them: a statement a table, since SQLite takes four times as
 * long for all of it in one. It has no closed lists, so every row is parsed on the way out.
 */
function claimReader(reader: Reader): (row: ClaimRow) => Claim {
  const devicesOf = reader
    .prepare(
      'SELECT "name", "count", "deviceSlug" FROM "ClaimDevice" WHERE "claimId" = ? ORDER BY "position"',
    )
    .raw()
  const techniquesOf = reader
    .prepare('SELECT "techniqueSlug" FROM "ClaimTechnique" WHERE "claimId" = ? ORDER BY "techniqueSlug"')
    .pluck()
  const arxivIdOf = reader.prepare('SELECT "arxivId" FROM "Paper" WHERE "id" = ?').pluck()
  return (row) => {
    const { improves, evidenceStart, evidenceEnd, evidenceText } = row
    const devices = devicesOf.all(row.id) as [string, number | null, string | null][]
    return Claim.parse({
      ...row,
      improves: improves === null ? null : improves === 1,
      evidence: { start: evidenceStart, end: evidenceEnd, text: evidenceText },
      hardware: devices.map(([name, count, device]) => ({ name, count, device })),
      paper: {
        slug: row.paperSlug,
        title: row.paperTitle,
        arxivId: arxivIdOf.get(row.paperId),
        year: row.year,
        techniques: techniquesOf.all(row.id),
      },
    })
  }
}

/** The claims with these ids that exist, in the order of the ids. */
export function claimsOfIds(reader: Reader, ids: readonly string[]): Claim[] {
  const byId = reader.prepare(`${CLAIM_SQL} WHERE "id" = ?`)
  const claimOf = claimReader(reader)
  return ids.flatMap((id) => {
    const row = byId.get(id) as ClaimRow | undefined
    return row === undefined ? [] : [claimOf(row)]
  })
}

/** A paper's claims of one review status as they stand in its abstract. */
export const claimsOfPaper = (reader: Reader, slug: string, reviewStatus: string): Claim[] =>
  (
    reader
      .prepare(`${CLAIM_SQL} WHERE "paperSlug" = ? AND "reviewStatus" = ? ORDER BY "evidenceStart", "id"`)
      .all(slug, reviewStatus) as ClaimRow[]
  ).map(claimReader(reader))

/** Every claim that did not come with the shipped dataset, whatever its review says, paper by paper. */
export function* claimsNotShipped(reader: Reader): Generator<Claim> {
  const rows = reader.prepare(
    `${CLAIM_SQL} WHERE "origin" <> 'curated' ORDER BY "paperSlug", "evidenceStart", "id"`,
  )
  const claimOf = claimReader(reader)
  for (const row of rows.iterate() as IterableIterator<ClaimRow>) yield claimOf(row)
}
