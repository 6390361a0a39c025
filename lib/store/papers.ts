import { Paper } from '@/lib/domain/paper'
import type { PaperSummary } from '@/lib/query/views'
import type { Database } from './connection'

/** Reading papers. */
export function paperStore(connect: () => Promise<Database>) {
  return {
    bySlug: async (slug: string): Promise<Paper | null> => {
      const row = await (await connect()).paper.findUnique({ where: { slug }, include: { techniques: true } })
      return row === null ? null : Paper.parse({ ...row, techniques: slugs(row.techniques) })
    },

    /** Papers whose titles have every word, by title. */
    withWords: async (
      words: readonly string[],
      most: number,
    ): Promise<Pick<Paper, 'slug' | 'title' | 'year'>[]> =>
      (await connect()).paper.findMany({
        where: { AND: words.map((word) => ({ title: { contains: word } })) },
        select: { slug: true, title: true, year: true },
        orderBy: { title: 'asc' },
        take: most,
      }),

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
