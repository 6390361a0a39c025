import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { paretoFrontier } from '@/lib/analysis/frontier'
import type { Claim } from '@/lib/domain/claim'
import type { Chart } from '@/lib/query/chart/chart'
import type { ScatterChart } from '@/lib/query/chart/scatter'
import { parseFilter, toPredicates } from '@/lib/query/filter'
import { getChart, listResultGroups } from '@/lib/services/get-chart'
import { addCrowd } from '@/tests/factories/crowd'
import { readClaims, temporaryDatabase } from '@/tests/setup/database'

type View = Chart['view']
type Db = Awaited<ReturnType<typeof temporaryDatabase>>

let db: Db
let all: readonly Claim[]
type ChartOf<V extends View> = V extends 'scale' | 'results' ? ScatterChart : Extract<Chart, { view: V }>
const filterOf = (query: string) => parseFilter(new URLSearchParams(query)).filter
const predicatesOf = (query: string) => toPredicates(filterOf(query))
async function chartOf<V extends View>(query: string, view: V, from: Db = db): Promise<ChartOf<V>> {
  const chart = await getChart(filterOf(query), from.deps)
  if (chart.view !== view) throw new Error(`It is a chart of ${chart.view}`)
  return chart as ChartOf<V>
}
const middle = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (index: number) => sorted[Math.floor(index)] ?? Number.NaN
  return (at((sorted.length - 1) / 2) + at(sorted.length / 2)) / 2
}
async function whole({ deps }: Db): Promise<Claim[]> {
  return readClaims(deps)
}

beforeAll(async () => {
  db = await temporaryDatabase()
  all = await whole(db)
})
afterAll(() => db.remove())

const sumOf = (chart: Chart) => chart.drawn + chart.notDrawn.reduce((sum, { count }) => sum + count, 0)

describe('every view', () => {
  test.each([
    '',
    'x=year',
    'x=memory',
    'x=peak',
    'view=results',
    'view=ranking',
    'view=heat',
    'view=timeline',
  ])('%s accounts for every claim: drawn, or not drawn with a reason', async (query) => {
    for (const filter of ['', '&family=speed,quality', '&phase=inference&params_min=1B']) {
      const chart = await getChart(filterOf(`${query}${filter}`), db.deps)
      expect(sumOf(chart)).toBe(chart.total)
      expect(chart.summary).toMatch(/^\d/)
    }
  })
})

describe('efficiency against scale', () => {
  test('places each claim by its parameters and factor, and those without parameters beside', async () => {
    const chart = await chartOf('', 'scale')
    const placed = all.filter(({ improvement }) => improvement !== null)
    expect(chart.marks.map(({ id }) => id).sort()).toEqual(
      placed
        .filter(({ params }) => params !== null)
        .map(({ id }) => id)
        .sort(),
    )
    expect(chart.unscaled).toHaveLength(placed.length - chart.marks.length)
    const [first] = chart.marks
    const claim = all.find(({ id }) => id === first?.id)
    expect([first?.x, first?.y]).toEqual([claim?.params, claim?.improvement])
  })

  test('puts changes of quality in points on an axis of their own, better above zero', async () => {
    const { quality, marks } = await chartOf('', 'scale')
    const points = all.filter(
      ({ metricFamily, valueRelation }) => metricFamily === 'quality' && valueRelation === 'points',
    )
    const shown = [...(quality?.marks ?? []), ...(quality?.unscaled ?? [])]
    expect(shown.map(({ id }) => id).sort()).toEqual(points.map(({ id }) => id).sort())
    expect(quality?.y.scale).toBe('linear')
    expect(shown.every(({ y }) => y > 0)).toBe(true)
    expect(marks.some(({ id }) => points.some((claim) => claim.id === id))).toBe(false)
  })

  test('can be drawn against the year, and against memory and peak of the device', async () => {
    const byYear = await chartOf('x=year', 'scale')
    for (const mark of byYear.marks) expect(mark.x).toBe(mark.year)
    const v100 = await chartOf('x=memory&hardware=nvidia-v100', 'scale')
    expect(new Set(v100.marks.map(({ x }) => x))).toEqual(new Set([32]))
    const peak = await chartOf('x=peak&hardware=nvidia-v100', 'scale')
    expect(new Set(peak.marks.map(({ x }) => x))).toEqual(new Set([125e12]))
  })

  test('draws the reader’s lines and the largest model that a device holds, and makes room for them', async () => {
    const { lines, x, y } = await chartOf('lines=y9000&limits=nvidia-a100-80gb', 'scale')
    expect(lines).toMatchObject([
      { axis: 'x', kind: 'limit', label: 'A100 80GB holds 42.9B', note: expect.stringContaining('2 bytes') },
      { axis: 'y', kind: 'reader', value: 9000 },
    ])
    expect(y.domain[1]).toBeGreaterThan(9000)
    expect(x.domain[1]).toBeGreaterThan(42.9e9)
  })

  test('fits no power of a year, and says why; the frontier is of earlier or later ones', async () => {
    const { overlays, warning } = await chartOf('x=year&overlay=fit,frontier', 'scale')
    expect(overlays.map(({ key }) => key)).toEqual(['frontier'])
    expect(overlays[0]?.note).toContain('an earlier year')
    expect(warning).toContain('Power law is not drawn: a year is no quantity')
  })

  test('says what speaks against comparing what is on screen', async () => {
    expect((await chartOf('', 'scale')).warning).toMatch(
      /^Not comparable as a set: the claims differ in metric/,
    )
    const [one] = all
    expect((await chartOf(`claims=${one?.id}`, 'scale')).warning).toBeNull()
  })
})

describe('results against scale', () => {
  test('are offered where three papers share metric and task, in one unit', async () => {
    const groups = await listResultGroups(filterOf(''), db.deps)
    expect(groups).toContainEqual({ metric: 'throughput', task: null, unit: 'FLOP/s', papers: 3, claims: 3 })
    expect(groups.every(({ papers }) => papers >= 3)).toBe(true)
    const chart = await chartOf('view=results&limits=nvidia-v100', 'results')
    const values = [...chart.marks, ...chart.unscaled].map(({ y }) => y)
    expect(values.sort((a, b) => a - b)).toEqual([84e12, 15e15, 25e15])
    expect(chart.lines).toMatchObject([{ axis: 'y', value: 125e12 }])
    expect(chart.y.ticks.map(({ label }) => label)).toContain('1 PFLOP/s')
  })

  test('fall back to the chart by scale where there are none', async () => {
    expect((await getChart(filterOf('view=results&family=energy'), db.deps)).view).toBe('scale')
  })
})

describe('counted by the database, held against a count by hand', () => {
  let crowd: Db
  let claims: readonly Claim[]
  beforeAll(async () => {
    crowd = await temporaryDatabase()
    await addCrowd(crowd.database, 6000)
    claims = await whole(crowd)
  })
  afterAll(() => crowd.remove())

  const filters = [
    '',
    'family=speed,memory',
    'technique=quantization',
    'params_min=1B&year_min=2020&improvement_max=30',
    'hardware=nvidia-v100&qualifier=up_to,exact',
    'q=attention model',
    'improvement_min=3&phase=training&audit=consistent,uncheckable',
  ]
  const foundBy = async (query: string): Promise<Claim[]> => {
    return readClaims(crowd.deps, predicatesOf(query))
  }
  const factorsOf = (found: readonly Claim[]) => found.flatMap(({ improvement }) => improvement ?? [])

  test.each(filters)('%s: the summary', async (query) => {
    const found = await foundBy(query)
    const stats = await crowd.deps.store.statistics.summary(predicatesOf(query))
    expect(stats).toMatchObject({
      claims: found.length,
      papers: new Set(found.map(({ paper }) => paper.slug)).size,
      withImprovement: factorsOf(found).length,
      withoutHardware: found.filter(({ hardware }) => hardware.length === 0).length,
    })
    expect(stats.medianImprovement).toBeCloseTo(middle(factorsOf(found)), 9)
    expect(found.length).toBeGreaterThan(0)
    expect(stats.reasons.reduce((sum, { count }) => sum + count, 0)).toBe(
      found.length - factorsOf(found).length,
    )
  })

  test.each(filters)('%s: cells hold every claim of the plane, with its count and median', async (query) => {
    const [x, y] = [[1e6, 1e13] as const, [0.1, 1e5] as const]
    const tiles = await crowd.deps.store.density.tiles(predicatesOf(query), { x, y, columns: 9, rows: 7 })
    const inside = (await foundBy(query)).filter(
      ({ params, improvement }) =>
        params !== null &&
        improvement !== null &&
        params >= x[0] &&
        params < x[1] &&
        improvement >= y[0] &&
        improvement < y[1],
    )
    expect(tiles.reduce((sum, { count }) => sum + count, 0)).toBe(inside.length)
    for (const tile of tiles) {
      const [from, to] = tile.x ?? [0, 0]
      const within = inside.filter(
        ({ params, improvement }) =>
          params !== null &&
          improvement !== null &&
          params >= from &&
          params < to &&
          improvement >= tile.y[0] &&
          improvement < tile.y[1],
      )
      expect(within).toHaveLength(tile.count)
      expect(tile.median).toBeCloseTo(middle(factorsOf(within)), 9)
    }
  })

  test('the frontier is the one that the marks would give', async () => {
    const points = claims.flatMap(({ id, params, improvement }) =>
      params === null || improvement === null ? [] : [{ id, x: params, y: improvement }],
    )
    for (const better of ['smaller', 'larger'] as const) {
      const walked = await crowd.deps.store.density.frontier([], better)
      expect(walked).toEqual(paretoFrontier(points, better).map(({ id }) => id))
    }
  })

  test('beyond 2,000 marks the chart has cells, and marks again where one looks nearer', async () => {
    const far = await chartOf('overlay=frontier', 'scale', crowd)
    expect(far.marks).toEqual([])
    expect(far.tiles.length).toBeGreaterThan(100)
    expect(far.overlays[0]?.line.length).toBeGreaterThan(1)
    const drawn = [...far.tiles, ...far.unscaledTiles].reduce((sum, { count }) => sum + count, 0)
    expect(drawn + far.unscaled.length).toBe(factorsOf(claims).length)
    expect(sumOf(far)).toBe(claims.length)

    const near = await chartOf('zoom=1e9,2e9,1,5', 'scale', crowd)
    expect(near.tiles).toEqual([])
    expect(near.marks.length).toBeGreaterThan(10)
    expect(near.marks.every(({ x, y }) => x !== null && x >= 1e9 && x <= 2e9 && y >= 1 && y <= 5)).toBe(true)
    expect(near.x.domain).toEqual(far.x.domain)
  })

  test('techniques and families', async () => {
    const { cells } = await chartOf('view=heat', 'heat', crowd)
    for (const { technique, family, count, median, best } of cells) {
      const found = claims.filter(
        ({ metricFamily, paper }) => metricFamily === family && paper.techniques.includes(technique),
      )
      const factors = factorsOf(found)
      expect([found.length, factors.length === 0]).toEqual([count, median === null])
      if (median === null) continue
      expect(median).toBeCloseTo(middle(factors), 9)
      expect(best).toBe(
        Math.max(...found.flatMap((each) => [each.improvement ?? 0, each.improvementHigh ?? 0])),
      )
    }
  })

  test('years', async () => {
    const { years } = await chartOf('view=timeline', 'timeline', crowd)
    for (const { year, count, families, improvement } of years) {
      const found = claims.filter(({ paper }) => paper.year === year)
      expect(found).toHaveLength(count)
      expect(families.reduce((sum, each) => sum + each.count, 0)).toBe(count)
      const sorted = factorsOf(found).sort((a, b) => a - b)
      const at = (rank: number) => sorted[Math.ceil(rank) - 1]
      expect(improvement).toMatchObject({
        count: sorted.length,
        low: at(sorted.length / 4),
        high: at((3 * sorted.length) / 4),
      })
      expect(improvement?.median).toBeCloseTo(middle(sorted), 9)
    }
  })

  test('the ranking: the best of every family in order, the others counted', async () => {
    const { families } = await chartOf('view=ranking', 'ranking', crowd)
    for (const { family, count, median, marks } of families) {
      const factors = factorsOf(claims.filter(({ metricFamily }) => metricFamily === family))
      expect(factors).toHaveLength(count)
      expect(median).toBeCloseTo(middle(factors), 9)
      expect(marks.map(({ y }) => y)).toEqual([...factors].sort((a, b) => b - a).slice(0, 15))
    }
  })
})
