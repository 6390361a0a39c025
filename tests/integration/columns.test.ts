import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { FACETS, type FacetKey } from '@/lib/query/facets'
import { parseFilter, sortOf, toPredicates } from '@/lib/query/filter'
import type { Predicate } from '@/lib/query/predicate'
import { importPapers } from '@/lib/services/import-papers'
import { createStore, type Store } from '@/lib/store/store'
import { claim } from '@/tests/factories/claim'
import { LISTING } from '@/tests/fixtures/listing'
import { recount } from '@/tests/reference/recount'
import { NOW, temporaryDatabase } from '@/tests/setup/database'

let db: Awaited<ReturnType<typeof temporaryDatabase>>
beforeEach(async () => {
  db = await temporaryDatabase()
})
afterEach(() => db.remove())

const some = <const T>(...values: readonly T[]) => fc.constantFrom(...values)
const size = fc.option(fc.double({ min: 1e6, max: 1e12, noNaN: true }))
const factor = fc.option(fc.double({ min: 0.1, max: 1000, noNaN: true }))

/** A claim's fields as an import could have them. */
const Fields = fc.record({
  metricFamily: some('speed', 'memory', 'quality', 'latency'),
  metric: some('inference speed', 'memory', 'accuracy', 'ﬁnesse', '𝔸ccuracy'),
  valueRelation: some('factor', 'absolute', 'points', 'percent_change'),
  unit: some('x', '%', 'points', 'ms', 's', 'TFLOP/s'),
  qualifier: some('exact', 'up_to'),
  phase: some('training', 'inference', null),
  task: some('COCO', 'MMLU', 'a, b', null),
  auditVerdict: some('verified', 'uncheckable'),
  value: fc.double({ min: 0, max: 100, noNaN: true }),
  subject: some('Alpha', 'beta', 'Ω-net', '𝔸-net'),
  params: size,
  paramsHigh: size,
  improvement: factor,
  improvementHigh: factor,
  reviewStatus: some('accepted', 'candidate', 'rejected'),
  hardware: fc.array(some('A100', 'V100', 'a strange board', 'A strange board'), { maxLength: 3 }),
})
const Papers = fc.array(
  fc.record({
    /** Few, so that papers and claims come again and change. */
    number: fc.integer({ min: 0, max: 5 }),
    year: some(2019, 2021, 2024, null),
    techniques: fc.subarray(['quantization', 'pruning', 'data'] as const),
    claims: fc.array(Fields, { maxLength: 6 }),
    remove: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
)
type PaperChange = typeof Papers extends fc.Arbitrary<readonly (infer T)[]> ? T : never

/** The upper end of a range, where it has a lower one below it. */
const above = (low: number | null, high: number | null): number | null =>
  low === null || high === null || high <= low ? null : high

/** One write: papers that are new or change, claims that come, change, are judged anew or go. */
async function change(store: Store, papers: readonly PaperChange[]): Promise<void> {
  await store.write(NOW, async (writer) => {
    for (const { number, year, techniques, claims, remove } of papers) {
      const title = `Paper ${number}`
      const stored = await writer.paper(
        {
          slug: `paper-${number}`,
          titleKey: `paper${number}`,
          title,
          arxivId: null,
          year,
          techniques,
          abstract: null,
          sourceId: null,
        },
        'replace',
      )
      const kept = new Set<string>()
      for (const [index, { hardware, ...fields }] of claims.entries()) {
        const id = `cpaper${number}x${index}`
        kept.add(id)
        const {
          paper,
          hardware: _none,
          ...plain
        } = claim({
          ...fields,
          paramsHigh: above(fields.params, fields.paramsHigh),
          improvementHigh: above(fields.improvement, fields.improvementHigh),
          id,
          origin: 'imported',
        })
        const mentions = hardware.map((name) => ({
          name,
          count: null,
          hardwareKey: name.toLowerCase().replaceAll(' ', '-'),
          device: null,
        }))
        await writer.claim(stored, {
          ...plain,
          noImprovementReason: fields.improvement === null ? 'not_a_ratio' : null,
          hardware: mentions,
        })
      }
      if (remove) await writer.removeClaims('imported', kept)
    }
  })
}

const QUERIES = [
  '',
  'family=speed,quality',
  'technique=quantization&phase=inference',
  'hardware=a-strange-board,nvidia-v100&sort=-params,subject',
  'params_min=1B&improvement_min=2&sort=metric,-value',
  'task=COCO,MMLU&year_min=2020&sort=-year,paper',
  'paper=paper-1,paper-2&sort=subject',
  'metric=accuracy&params_max=1e10&improvement_max=20&sort=-task,phase',
  'audit=verified&relation=absolute&origin=imported&sort=-subject',
]
const filterOf = (query: string) => parseFilter(new URLSearchParams(query)).filter
/** Rows in an order of their own, and their fields too. */
const sorted = (rows: readonly object[]): string[] =>
  rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort()
const round = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_key, each) => (typeof each === 'number' ? Number(each.toPrecision(12)) : each)),
  )

/** Every answer from the columns beside the one of the database. */
async function compare(store: Store, query: string): Promise<void> {
  const filter = filterOf(query)
  const [predicates, sort] = [toPredicates(filter), sortOf(filter)]
  const truth = recount(db.database)
  const ids = await truth.ids(predicates, sort)
  expect(await store.claims.count(predicates)).toBe(ids.length)
  const walked: string[] = []
  let cursor = null
  do {
    const page: Awaited<ReturnType<typeof store.claims.page>> = await store.claims.page({
      predicates,
      sort,
      limit: 37,
      cursor,
    })
    walked.push(...page.claims.map(({ id }) => id))
    cursor = page.next
  } while (cursor !== null)
  expect(walked).toEqual(ids)
  for (const facet of Object.keys(FACETS) as FacetKey[]) {
    expect(sorted(await store.claims.countBy(facet, predicates))).toEqual(
      sorted(await truth.countBy(facet, predicates)),
    )
  }
  expect(await store.claims.countWithoutParams(predicates)).toBe(await truth.withoutParams(predicates))
  expect(await store.claims.countWithoutTechnique(predicates)).toBe(await truth.withoutTechnique(predicates))
  await compareCharts(store, predicates)
}

async function compareCharts(
  { statistics, density }: Store,
  predicates: readonly Predicate[],
): Promise<void> {
  const truth = recount(db.database)
  expect(round(await statistics.summary(predicates))).toEqual(round(await truth.summary(predicates)))
  expect(sorted(await statistics.byTechniqueAndFamily(predicates))).toEqual(
    sorted(await truth.byTechniqueAndFamily(predicates)),
  )
  expect(await statistics.byYear(predicates)).toEqual(await truth.byYear(predicates))
  expect(await statistics.byFamily(predicates, 3)).toEqual(await truth.byFamily(predicates, 3))
  const results = await statistics.absoluteResults(predicates)
  const rows = await truth.absoluteResults(predicates)
  expect(results.reduce((sum, { claims }) => sum + claims, 0)).toBe(
    rows.reduce((sum, { claims }) => sum + claims, 0),
  )
  for (const better of ['smaller', 'larger'] as const) {
    expect(await density.frontier(predicates, better)).toEqual(await truth.frontier(predicates, better))
  }
  const y = [0.5, 200] as const
  for (const x of [[1e7, 1e11] as const, null]) {
    expect(await density.count(predicates, { x, y })).toBe(await truth.within(predicates, { x, y }))
    const grid = { x, y, columns: 7, rows: 5 }
    expect(sorted(await density.tiles(predicates, grid))).toEqual(sorted(await truth.tiles(predicates, grid)))
  }
}

describe('columns in memory', () => {
  test('answer as the database does, after any changes', async () => {
    const { store } = db.deps
    await fc.assert(
      fc.asyncProperty(
        fc.array(Papers, { minLength: 1, maxLength: 3 }),
        some(...QUERIES),
        async (changes, query) => {
          for (const papers of changes) {
            await change(store, papers)
            await compare(store, query)
          }
        },
      ),
      // One run builds on what the one before has left, so a failure cannot be made smaller.
      { numRuns: 30, endOnFailure: true },
    )
    // What was kept up change by change is what is read anew.
    const fresh = createStore(async () => db.database)
    for (const query of QUERIES) await compare(fresh, query)
    for (const query of QUERIES) await compare(store, query)
    await fresh.close()
  })

  test('follow what another store writes, as another process would', async () => {
    const other = createStore(async () => db.database)
    const before = await db.deps.store.claims.count([])
    const input = { bytes: Buffer.from(LISTING), name: 'x', publish: true }
    const { claims } = await importPapers(input, { store: other, now: () => NOW })
    expect(await db.deps.store.claims.count([])).toBe(before + claims.new)
    await other.close()
  })
})

describe('words', () => {
  const find = (...words: string[]) => db.deps.store.claims.count([{ kind: 'words', words }])

  test.each([['throughput'], ['v100'], ['quantiz'], ['inference', 'speed'], ['gpt'], ['2']])(
    '%s %s are found where a word of the claim or title begins so',
    async (...words) => {
      const rows = await db.database.claim.findMany({
        where: { reviewStatus: 'accepted' },
        select: { searchText: true },
      })
      const holds = (text: string, word: string) => new RegExp(`(^|[^\\p{L}\\p{N}])${word}`, 'u').test(text)
      const expected = rows.filter(({ searchText }) => words.every((word) => holds(searchText, word))).length
      expect(expected).toBeGreaterThan(0)
      expect(await find(...words)).toBe(expected)
    },
  )

  test.each([
    '"',
    "'",
    'a"b',
    '*',
    'AND',
    'NOT',
    'NEAR(a b)',
    'searchtext:x',
    '-',
    '^a',
    '(',
    '日本',
    '\u0000',
    '＿％',
  ])('may be anything: %j is no operator and no error', async (word) => {
    expect(await find(word)).toBeGreaterThanOrEqual(0)
    expect(await db.deps.store.papers.withWords([word], 3)).toEqual(expect.any(Object))
  })

  test('are no longer found when their claim is gone', async () => {
    await change(db.deps.store, [])
    const input = { bytes: Buffer.from(LISTING), name: 'x', publish: true }
    await importPapers(input, db.deps)
    expect(await find('swiftnet')).toBeGreaterThan(0)
    await db.deps.store.write(NOW, (writer) => writer.removeClaims('rules', new Set()))
    expect(await find('swiftnet')).toBe(0)
    await db.database.$executeRawUnsafe(
      `INSERT INTO "ClaimText"("ClaimText", rank) VALUES ('integrity-check', 1)`,
    )
  })
})
