import { Claim } from '@/lib/domain/claim'
import type { Prisma } from './generated/client'

/** What is read with every claim. */
export const CLAIM_INCLUDE = {
  devices: { orderBy: { position: 'asc' } },
  techniques: { select: { techniqueSlug: true } },
  paper: { select: { slug: true, title: true, arxivId: true, year: true } },
} as const satisfies Prisma.ClaimInclude

export type ClaimRow = Prisma.ClaimGetPayload<{ include: typeof CLAIM_INCLUDE }>

/** A row as the domain knows it. SQLite has no closed lists, so every row is parsed on the way out. */
export function claimOfRow(row: ClaimRow): Claim {
  return Claim.parse({
    ...row,
    evidence: { start: row.evidenceStart, end: row.evidenceEnd, text: row.evidenceText },
    hardware: row.devices.map(({ name, count, deviceSlug }) => ({ name, count, device: deviceSlug })),
    paper: { ...row.paper, techniques: row.techniques.map(({ techniqueSlug }) => techniqueSlug).sort() },
  })
}
