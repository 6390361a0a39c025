import { changeLog } from '@/lib/store/change-log'
import type { Database } from '@/lib/store/connection'
import { writerOf } from '@/lib/store/writer'

/** A generator of numbers in [0, 1) that gives the same ones every time (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * Puts `count` accepted claims besides the shipped ones: their rows, at other scales and with other factors.
 * The log of changes names them, as of every claim: what is kept in memory follows it.
 */
export async function addCrowd(database: Database, count: number, seed = 1): Promise<void> {
  const random = randomOf(seed)
  const rows = await database.claim.findMany({ orderBy: { id: 'asc' }, include: { techniques: true } })
  const made = Array.from({ length: count }, (_, index) => {
    const row = rows[index % rows.length]
    if (row === undefined) throw new Error('There are no claims to copy')
    const { techniques, row: _number, ...plain } = row
    const id = `z${index.toString(36).padStart(10, '0')}`
    return {
      techniques: techniques.map(({ techniqueSlug }) => ({ claimId: id, techniqueSlug })),
      claim: {
        ...plain,
        id,
        params: random() < 0.3 ? null : 10 ** (6 + 6 * random()),
        paramsHigh: null,
        improvement: random() < 0.2 ? null : 10 ** (-0.3 + 2.5 * random() ** 2),
        improvementHigh: null,
        noImprovementReason: 'no_baseline_value',
      },
    }
  })
  for (let start = 0; start < made.length; start += 400) {
    const some = made.slice(start, start + 400)
    await database.claim.createMany({
      data: some.map(({ claim }) => ({
        ...claim,
        noImprovementReason: claim.improvement === null ? claim.noImprovementReason : null,
      })),
    })
    await database.claimTechnique.createMany({ data: some.flatMap(({ techniques }) => techniques) })
  }
  const writer = writerOf(async () => database)
  await writer.transact((transaction) => {
    const log = changeLog(transaction, new Date(0))
    for (const { claim } of made) log.add('claim', claim.id, 'created', claim.contentSha256)
  })
  await writer.close()
}
