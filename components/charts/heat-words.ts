import type { HeatCell } from '@/lib/query/chart/chart'
import { formatFactor } from '@/lib/query/format'

/** Median and best improvement of a cell, once where they are the same. */
export function factorsOf({ median, best }: Pick<HeatCell, 'median' | 'best'>): string {
  if (median === null || best === null) return 'no factor'
  return [...new Set([formatFactor(median), formatFactor(best)])].join(' · ')
}
