import { keysOf, METRIC_FAMILIES, TECHNIQUES } from '@/lib/domain/vocabulary'
import type { HeatChart } from '@/lib/query/chart/chart'
import { type ChartContext, headOf } from './context'

/** Techniques against families: how many claims, their median and best improvement. */
export async function drawHeat(context: ChartContext): Promise<HeatChart> {
  const { predicates, store } = context
  const [cells, without] = await Promise.all([
    store.statistics.byTechniqueAndFamily(predicates),
    store.claims.countWithoutTechnique(predicates),
  ])
  const total = (key: 'technique' | 'family', value: string) =>
    cells.filter((cell) => cell[key] === value).reduce((sum, { count }) => sum + count, 0)
  const present = <K extends string>(key: 'technique' | 'family', all: readonly K[]): K[] =>
    all.filter((value) => total(key, value) > 0).sort((a, b) => total(key, b) - total(key, a))
  return {
    ...headOf(context, 'Claims by technique and family: count, median and best improvement', {
      notDrawn: without > 0 ? [{ reason: 'of papers without a known technique', count: without }] : [],
      warning: null,
    }),
    view: 'heat',
    techniques: present('technique', keysOf(TECHNIQUES)),
    families: present('family', keysOf(METRIC_FAMILIES)),
    cells,
  }
}
