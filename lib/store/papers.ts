import { Paper } from '@/lib/domain/paper'
import type { PaperSummary } from '@/lib/query/views'
import type { Mirror } from './columns/mirror'
import type { Database } from './connection'
import { matchQuery } from './text-search'

/** Reading papers. */
export function paperStore(connect: () => Promise<Database>, mirror: Mirror) {
  return {
    bySlug: async (slug: string): Promise<Paper | null> => {
      const row = await (await connect()).paper.findUnique({ where: { slug }, include: { techniques: true } })
      return row === null ? null : Paper.parse({ ...row, techniques: slugs(row.techniques) })
    },

    /** Papers whose titles have every word, by title. */
    withWords: async (
      words: readonly string[],
      most: number,
    ): Promise<Pick<Paper, 'slug' | 'title' | 'year'>[]> => {
      const query = matchQuery(words)
      if (query === null) return []
      return (await mirror.reader())
        .prepare(`SELECT "slug", "title", "year" FROM "Paper"
          WHERE "id" IN (SELECT rowid FROM "PaperText" WHERE "PaperText" MATCH ?) ORDER BY "title" LIMIT ?`)
        .all(query, most) as Pick<Paper, 'slug' | 'title' | 'year'>[]
    },

    /** All papers by title, with how many claims each has. */
    list: async (): Promise<PaperSummary[]> => {
      const database = await connect()
      const rows = await database.paper.findMany({
        orderBy: { title: 'asc' },
        omit: { abstract: true },
        include: { techniques: true },
      })
      const groups = await database.claim.groupBy({ by: ['paperId', 'reviewStatus'], _count: { _all: true } })
      const counts = new Map(
        groups.map((group) => [`${group.paperId} ${group.reviewStatus}`, group._count._all]),
      )
      return rows.map((row) => ({
        ...Paper.omit({ abstract: true, abstractSha256: true }).parse({
          ...row,
          techniques: slugs(row.techniques),
        }),
        claimCount: counts.get(`${row.id} accepted`) ?? 0,
        candidateCount: counts.get(`${row.id} candidate`) ?? 0,
      }))
    },
  }
}

const slugs = (techniques: readonly { techniqueSlug: string }[]): string[] =>
  techniques.map(({ techniqueSlug }) => techniqueSlug).sort()
