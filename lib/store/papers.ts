import { Paper } from '@/lib/domain/paper'
import type { PaperSummary } from '@/lib/query/views'
import { add, has, newBits } from './columns/bits'
import { mostOf } from './columns/bounds'
import type { Mirror } from './columns/mirror'
import type { Database } from './connection'
import type { Reader } from './reader'
import { rowsWithWords } from './text-search'

/** Beyond so many papers, reading them all to sort them takes longer than meeting the first ones by title. */
const MOST_SORTED = 1000

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
      const reader = await mirror.reader()
      const found = rowsWithWords(reader, 'PaperText', words)
      return reader
        .prepare(`SELECT "slug", "title", "year" FROM "Paper"
          WHERE "id" IN (SELECT value FROM json_each(?)) ORDER BY "title" LIMIT ?`)
        .all(
          JSON.stringify([...(found.length > MOST_SORTED ? firstByTitle(reader, found, most) : found)]),
          most,
        ) as Pick<Paper, 'slug' | 'title' | 'year'>[]
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

/** The first of many papers by title: titles are walked in their order until enough of them are met. */
function firstByTitle(reader: Reader, papers: Int32Array, most: number): number[] {
  const wanted = newBits(mostOf(papers) + 1)
  for (const id of papers) add(wanted, id)
  const first: number[] = []
  const inOrder = reader.prepare('SELECT "id" FROM "Paper" ORDER BY "title"').pluck()
  for (const id of inOrder.iterate() as IterableIterator<number>) {
    if (has(wanted, id)) first.push(id)
    if (first.length === most) break
  }
  return first
}
