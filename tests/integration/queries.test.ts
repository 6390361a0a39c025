import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Claim } from '@/lib/domain/claim'
import { EMPTY_FILTER, parseFilter } from '@/lib/query/filter'
import { countFacets } from '@/lib/services/count-facets'
import { exportClaims } from '@/lib/services/export-claims'
import { listClaims } from '@/lib/services/list-claims'
import { addCrowd } from '@/tests/factories/crowd'
import { temporaryDatabase } from '@/tests/setup/database'
import { textOf } from '@/tests/setup/pieces'

let db: Awaited<ReturnType<typeof temporaryDatabase>>
let all: readonly Claim[]
const filterOf = (query: string) => parseFilter(new URLSearchParams(query)).filter
const find = async (query: string) => (await listClaims(filterOf(`${query}&limit=1000`), db.deps)).claims

beforeAll(async () => {
  db = await temporaryDatabase()
  all = await find('')
})
afterAll(() => db.remove())

describe('a filter finds exactly the claims that it says', () => {
  const within = (claim: Claim, min: number, max: number) =>
    claim.params !== null && claim.params <= max && (claim.paramsHigh ?? claim.params) >= min
  const cases: [string, (claim: Claim) => boolean][] = [
    ['family=speed,latency', (claim) => ['speed', 'latency'].includes(claim.metricFamily)],
    [
      'phase=inference&qualifier=up_to',
      (claim) => claim.phase === 'inference' && claim.qualifier === 'up_to',
    ],
    ['params_min=1B&params_max=10B', (claim) => within(claim, 1e9, 1e10)],
    ['improvement_min=10', (claim) => (claim.improvementHigh ?? claim.improvement ?? 0) >= 10],
    [
      'year_min=2023&year_max=2024',
      ({ paper }) => paper.year !== null && paper.year >= 2023 && paper.year <= 2024,
    ],
    ['technique=quantization', ({ paper }) => paper.techniques.includes('quantization')],
    ['hardware=nvidia-v100', ({ hardware }) => hardware.some(({ device }) => device === 'nvidia-v100')],
    ['relation=points', (claim) => claim.valueRelation === 'points'],
    ['audit=consistent,verified', (claim) => ['consistent', 'verified'].includes(claim.auditVerdict)],
    ['origin=imported', () => false],
  ]
  test.each(cases)('%s', async (query, holds) => {
    const expected = all.filter(holds).map(({ id }) => id)
    expect((await find(query)).map(({ id }) => id).sort()).toEqual([...expected].sort())
  })

  test('text finds words in any order and case, and takes wildcards literally', async () => {
    const found = await find('q=THROUGHPUT v100')
    expect(found.every(({ hardware }) => hardware.some(({ name }) => name.includes('V100')))).toBe(true)
    expect(await find('q=%25_%25')).toEqual([])
  })
})

describe('pages of rows', () => {
  test.each(['', 'sort=year,-params', 'sort=-task,phase', 'sort=paper', 'sort=-improvement'])(
    'by %s are together the whole, each claim once, in the order of the whole',
    async (query) => {
      const whole = (await find(query)).map(({ id }) => id)
      const ids: string[] = []
      let cursor: string | null = null
      do {
        const page = await listClaims({ ...filterOf(query), limit: 17, cursor }, db.deps)
        ids.push(...page.claims.map(({ id }) => id))
        expect(page.total).toBe(all.length)
        cursor = page.nextCursor
      } while (cursor !== null)
      expect(ids).toEqual(whole)
      expect(new Set(ids).size).toBe(all.length)
    },
  )

  test.each(['', 'sort=-params,year', 'sort=subject'])(
    'by %s stay right while rows are added: none of the first ones twice, none left out',
    async (query) => {
      const busy = await temporaryDatabase()
      const before = new Set(all.map(({ id }) => id))
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const page = await listClaims({ ...filterOf(query), limit: 60, cursor }, busy.deps)
        seen.push(...page.claims.map(({ id }) => id))
        cursor = page.nextCursor
        // Rows before, at and after the place where the reader stands.
        if (seen.length === 60) await addCrowd(busy.database, 100)
      } while (cursor !== null)
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen.filter((id) => before.has(id))).toHaveLength(before.size)
      await busy.remove()
    },
  )

  test('have empty values last, whichever way they are sorted', async () => {
    for (const query of ['sort=params', 'sort=-params']) {
      const known = (await find(query)).map(({ params }) => params !== null)
      expect(known.lastIndexOf(true)).toBeLessThan(known.indexOf(false))
    }
  })

  test('refuse a cursor of another sorting', async () => {
    const { nextCursor } = await listClaims(filterOf('sort=year&limit=1'), db.deps)
    await expect(
      listClaims({ ...filterOf('sort=-year'), cursor: nextCursor }, db.deps),
    ).rejects.toMatchObject({
      code: 'invalid_query',
    })
  })
})

describe('facets', () => {
  test('count what each value would show, their own choice left aside', async () => {
    const { facets } = await countFacets(filterOf('family=speed&phase=inference'), db.deps)
    for (const facet of facets) {
      const { key } = facet
      const rest =
        key === 'family'
          ? 'phase=inference'
          : key === 'phase'
            ? 'family=speed'
            : 'family=speed&phase=inference'
      for (const { value, count } of facet.values.slice(0, 4)) {
        const query = `${rest}&${key}=${encodeURIComponent(value.replaceAll(',', '%2C'))}`
        expect(`${key}=${value}: ${(await find(query)).length}`).toBe(`${key}=${value}: ${count}`)
      }
    }
  })

  test('of scale count what a click on a band shows, and every claim is in a band or has no scale', async () => {
    const { scale } = await countFacets(EMPTY_FILTER, db.deps)
    const inBands = new Set<string>()
    for (const { from, to, count } of scale.bands) {
      const found = await find(`params_min=${from ?? ''}&params_max=${to ?? ''}`)
      expect(found).toHaveLength(count)
      for (const { id } of found) inBands.add(id)
    }
    expect(inBands.size + scale.notStated).toBe(all.length)
  })
})

test('an export has every row of the filter in its order, however many pages it takes', async () => {
  const file = await exportClaims(
    { filter: filterOf('sort=year'), format: 'jsonl', baseUrl: 'http://x' },
    db.deps,
  )
  const ids = (await textOf(file.pieces))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).claim_id)
  expect(ids).toEqual((await find('sort=year')).map(({ id }) => id))
})
