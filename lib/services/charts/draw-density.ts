import type { Claim } from '@/lib/domain/claim'
import { IMPROVEMENT, X_KINDS } from '@/lib/query/chart/axes'
import { axisOf } from '@/lib/query/chart/axis'
import { splitMarks } from '@/lib/query/chart/mark'
import type { Tile } from '@/lib/query/chart/scatter'
import type { Predicate } from '@/lib/query/predicate'
import { DEFAULT_SORT } from '@/lib/query/sort'
import type { ChartContext } from './context'
import type { OverlayInput, OverlayKey } from './draw-overlays'
import { type Factors, factorOn, MAX_MARKS } from './factors'

/** About 14 px a cell in a plot of 700 × 420 px. */
const COLUMNS = 48
const ROWS = 30

const STATED: Predicate = { kind: 'known', column: 'params', known: true }
const NOT_STATED: Predicate = { kind: 'known', column: 'params', known: false }

/**
 * Improvement against parameters where there are too many claims for marks: cells over what the view shows,
 * and marks again as soon as few enough are left in it.
 */
export async function tilesOf({ filter, predicates, stats, devices, store }: ChartContext): Promise<Factors> {
  const x = filter.zoom?.x ?? axisOf(X_KINDS.params, [...(stats.paramsWithFactor ?? [])]).domain
  const y = filter.zoom?.y ?? axisOf(IMPROVEMENT, [1, ...(stats.improvement ?? [])]).domain
  const [inPlot, inStrip] = await Promise.all([
    store.density.count(predicates, { x, y }),
    store.density.count(predicates, { x: null, y }),
  ])
  const within: readonly Predicate[] = [
    ...predicates,
    { kind: 'at_least', column: 'improvement', highColumn: null, value: y[0] },
    { kind: 'at_most', column: 'improvement', value: y[1] },
  ]
  const across: readonly Predicate[] = [
    STATED,
    { kind: 'at_least', column: 'params', highColumn: null, value: x[0] },
    { kind: 'at_most', column: 'params', value: x[1] },
  ]
  const some = async (where: readonly Predicate[]): Promise<Claim[]> =>
    (await store.claims.page({ predicates: where, sort: DEFAULT_SORT, limit: MAX_MARKS })).claims
  const plotAsMarks = inPlot <= MAX_MARKS
  const stripAsMarks = inStrip <= MAX_MARKS - (plotAsMarks ? inPlot : 0)
  const none: Tile[] = []
  const [inside, beside, tiles, unscaledTiles] = await Promise.all([
    plotAsMarks ? some([...within, ...across]) : [],
    stripAsMarks ? some([...within, NOT_STATED]) : [],
    plotAsMarks ? none : store.density.tiles(predicates, { x, y, columns: COLUMNS, rows: ROWS }),
    stripAsMarks ? none : store.density.tiles(predicates, { x: null, y, columns: 1, rows: ROWS }),
  ])
  const claims = [...inside, ...beside]
  return {
    plane: {
      ...splitMarks(claims.flatMap((claim) => factorOn(claim, 'params', devices))),
      tiles,
      unscaledTiles,
    },
    claims,
    beyond: 0,
  }
}

/** The exact frontier of all claims, walked by the database. */
export async function crowdedFrontier(
  { predicates, store }: ChartContext,
  keys: readonly OverlayKey[],
): Promise<OverlayInput['frontier']> {
  const walked = await Promise.all(
    keys
      .filter((key) => key !== 'fit')
      .map(async (key) => {
        const ids = await store.density.frontier(predicates, key === 'frontier' ? 'smaller' : 'larger')
        const claims = await store.claims.byIds(ids)
        const points = claims.flatMap(({ params, improvement, subject }) =>
          params === null || improvement === null ? [] : [{ x: params, y: improvement, label: subject }],
        )
        return [key, points] as const
      }),
  )
  return Object.fromEntries(walked)
}
