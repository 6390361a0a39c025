import { Claim } from '@/lib/domain/claim'
import { EVIDENCE_COLUMNS, PAPER_COLUMNS, PLAIN_COLUMNS } from './claim-columns'
import type { Reader } from './reader'

/** What a claim's own row holds for the domain; what only serves to find and compare rows is left in the file. */
const COLUMNS = [...PLAIN_COLUMNS, ...EVIDENCE_COLUMNS, ...PAPER_COLUMNS] as const
const SELECTED = [...COLUMNS.map((name) => `c."${name}"`), 'p."arxivId"'].join(', ')
const PAPER = 'CROSS JOIN "Paper" p ON p."id" = c."paperId"'

/** Claims that are made at once where there may be any number. */
const ROWS_AT_ONCE = 500

type ClaimRow = Readonly<Record<(typeof COLUMNS)[number] | 'arxivId', string | number | null>>
type Device = Claim['hardware'][number]

/** The rows of another table that belong to some claims, a statement for all: each begins with its claim's id. */
function ofClaims<T>(
  reader: Reader,
  ids: string,
  { columns, table, order }: Readonly<Record<'columns' | 'table' | 'order', string>>,
  make: (values: readonly unknown[]) => T,
): Map<string, T[]> {
  const rows = reader
    .prepare(
      `SELECT o."claimId", ${columns} FROM json_each(?) j CROSS JOIN "${table}" o ON o."claimId" = j.value ORDER BY j.key, o."${order}"`,
    )
    .raw()
    .all(ids) as [string, ...unknown[]][]
  const found = new Map<string, T[]>()
  for (const [id, ...values] of rows) {
    const list = found.get(id)
    if (list === undefined) found.set(id, [make(values)])
    else list.push(make(values))
  }
  return found
}

/**
 * Makes claims of rows, with what other tables say of them. A statement for the devices of all rows is three times
 * as fast as one a row. SQLite has no closed lists, so every row is parsed on the way out.
 */
function claimsOf(reader: Reader, rows: readonly ClaimRow[]): Claim[] {
  const ids = JSON.stringify(rows.map(({ id }) => id))
  const devices = ofClaims(
    reader,
    ids,
    { columns: 'o."name", o."count", o."deviceSlug"', table: 'ClaimDevice', order: 'position' },
    ([name, count, device]): Device => ({ name, count, device }) as Device,
  )
  const techniques = ofClaims(
    reader,
    ids,
    { columns: 'o."techniqueSlug"', table: 'ClaimTechnique', order: 'techniqueSlug' },
    ([slug]) => String(slug),
  )
  return rows.map((row) => {
    const { improves, evidenceStart, evidenceEnd, evidenceText } = row
    // The row is ours, and copying forty fields takes longer than checking them.
    return Claim.parse(
      Object.assign(row, {
        improves: improves === null ? null : improves === 1,
        evidence: { start: evidenceStart, end: evidenceEnd, text: evidenceText },
        hardware: devices.get(String(row.id)) ?? [],
        paper: {
          slug: row.paperSlug,
          title: row.paperTitle,
          arxivId: row.arxivId,
          year: row.year,
          techniques: techniques.get(String(row.id)) ?? [],
        },
      }),
    )
  })
}

/** The claims with these ids that exist, in the order of the ids. */
export function claimsOfIds(reader: Reader, ids: readonly string[]): Claim[] {
  if (ids.length === 0) return []
  const rows = reader
    .prepare(`SELECT ${SELECTED} FROM json_each(?) j CROSS JOIN "Claim" c ON c."id" = j.value ${PAPER}`)
    .all(JSON.stringify(ids)) as ClaimRow[]
  return claimsOf(reader, rows)
}

/** A paper's claims of one review status as they stand in its abstract. */
export const claimsOfPaper = (reader: Reader, slug: string, reviewStatus: string): Claim[] =>
  claimsOf(
    reader,
    reader
      .prepare(
        `SELECT ${SELECTED} FROM "Claim" c ${PAPER} WHERE c."paperSlug" = ? AND c."reviewStatus" = ? ORDER BY c."evidenceStart", c."id"`,
      )
      .all(slug, reviewStatus) as ClaimRow[],
  )

/** Every claim that did not come with the shipped dataset, whatever its review says, paper by paper. */
export function* claimsNotShipped(reader: Reader): Generator<Claim> {
  const rows = reader
    .prepare(
      `SELECT ${SELECTED} FROM "Claim" c ${PAPER} WHERE c."origin" <> 'curated' ORDER BY c."paperSlug", c."evidenceStart", c."id"`,
    )
    .iterate() as IterableIterator<ClaimRow>
  let batch: ClaimRow[] = []
  for (const row of rows) {
    batch.push(row)
    if (batch.length < ROWS_AT_ONCE) continue
    yield* claimsOf(reader, batch)
    batch = []
  }
  yield* claimsOf(reader, batch)
}
