import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import SQLite from 'better-sqlite3'
import { parseFilter } from '@/lib/query/filter'
import { exploreClaims } from '@/lib/services/explore-claims'
import { searchAll } from '@/lib/services/search-all'
import { temporaryDatabase } from '@/tests/setup/database'

let db: Awaited<ReturnType<typeof temporaryDatabase>>
beforeAll(async () => {
  db = await temporaryDatabase()
  // Reading everything once is what the questions after it are spared.
  await db.deps.store.warmUp()
})
afterAll(() => db.remove())

const FILTERS = [
  'family=speed,memory',
  'metric=inference+speed',
  'relation=factor',
  'qualifier=up_to',
  'phase=inference',
  'technique=quantization',
  'hardware=nvidia-v100',
  'task=COCO',
  'paper=scalable-matmul-free-language-modeling',
  'audit=consistent',
  'origin=curated',
  'params_min=1B&params_max=10B',
  'improvement_min=2',
  'year_min=2022&year_max=2024',
  'q=attention+cache',
]
const QUERIES = [
  '',
  ...FILTERS.flatMap((one, index) => [one, ...FILTERS.slice(index + 1).map((two) => `${one}&${two}`)]),
]

/** A few hundred rows at most, however many claims there are. */
const SMALL = /^SCAN (main\.)?`?Device`?\b/

/** How SQLite would go through each table of a statement. */
function planOf(sql: string): string[] {
  const reader = new SQLite(db.file, { readonly: true })
  const bound = Array.from(sql.matchAll(/\?/g), () => 'x')
  const plan = reader.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(bound) as { detail: string }[]
  reader.close()
  return plan.map(({ detail }) => detail)
}

test('no question of the common filters, alone and two together, makes SQLite go through a whole table', async () => {
  const prepare = jest.spyOn(SQLite.prototype, 'prepare')
  const prepared = new Set<string>()
  try {
    const explore = async (query: string) =>
      exploreClaims({ filter: parseFilter(new URLSearchParams(query)).filter, notices: [] }, db.deps)
    for (const query of QUERIES) await explore(`${query}&overlay=frontier`)
    for (const query of FILTERS) {
      for (const more of [
        'sort=-year,subject',
        'view=results&sort=paper',
        'view=ranking&sort=task',
        'view=heat',
      ]) {
        await explore(`${query}&${more}`)
      }
    }
    await searchAll('attention cache', db.deps)
    for (const [sql] of prepare.mock.calls) prepared.add(sql)
  } finally {
    prepare.mockRestore()
  }
  const statements = [...prepared].filter((sql) => /^\s*(SELECT|WITH)/i.test(sql))
  const scans = statements.flatMap((sql) =>
    planOf(sql)
      .filter(
        (detail) => detail.startsWith('SCAN') && !SMALL.test(detail) && !detail.includes('VIRTUAL TABLE'),
      )
      .map((detail) => `${detail} · ${sql.replace(/\s+/g, ' ').slice(0, 200)}`),
  )
  expect(scans).toEqual([])
  // What was looked at is what reads claims, papers, words and the log, not nothing.
  const tables = ['Claim', 'Paper', 'ClaimText', 'PaperText', 'Change']
  expect(tables.filter((table) => !statements.some((sql) => new RegExp(`\\b${table}\\b`).test(sql)))).toEqual(
    [],
  )
  expect(
    planOf('SELECT * FROM "Claim" WHERE "subject" = ?').some((detail) => detail.startsWith('SCAN')),
  ).toBe(true)
})
