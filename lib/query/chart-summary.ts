import type { Claim } from '@/lib/domain/claim'
import { METRIC_FAMILIES } from '@/lib/domain/vocabulary'
import { formatCount, formatFactor, formatNumber } from './format'

/** The value in the middle of a sorted list; the mean of the two where there are two. */
function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low, high] = [sorted[middle - 1], sorted[middle]]
  if (high === undefined) return null
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2
}

/** What the claims have in common: one metric, else one family, else nothing. */
function kindOf(claims: readonly Claim[]): string {
  const metrics = new Set(claims.map(({ metric }) => metric))
  const families = new Set(claims.map(({ metricFamily }) => metricFamily))
  const [metric] = metrics
  const [family] = families
  if (metrics.size === 1 && metric !== undefined) return `${metric} `
  return families.size === 1 && family !== undefined
    ? `${METRIC_FAMILIES[family].toLowerCase().replace(/s$/, '')} `
    : ''
}

/**
 * What a chart shows, in a line: "31 inference speed claims of 12 papers, 0.6B to 175B parameters; median
 * improvement 2.1×; 22 name no hardware". Empty for no claims.
 */
export function summarize(claims: readonly Claim[]): string {
  if (claims.length === 0) return ''
  const papers = new Set(claims.map(({ paper }) => paper.slug)).size
  const scales = claims
    .flatMap(({ params, paramsHigh }) => [params, paramsHigh])
    .filter((each) => each !== null)
  const [low, high] = [Math.min(...scales), Math.max(...scales)]
  const middle = median(claims.flatMap(({ improvement }) => improvement ?? []))
  const withoutHardware = claims.filter(({ hardware }) => hardware.length === 0).length
  const range =
    scales.length === 0
      ? ''
      : low === high
        ? `, ${formatCount(low)} parameters`
        : `, ${formatCount(low)} to ${formatCount(high)} parameters`
  return [
    `${formatNumber(claims.length)} ${kindOf(claims)}${claims.length === 1 ? 'claim' : 'claims'} of ${papers === 1 ? 'one paper' : `${formatNumber(papers)} papers`}${range}`,
    ...(middle === null ? [] : [`median improvement ${formatFactor(middle)}`]),
    ...(withoutHardware === 0
      ? []
      : [
          withoutHardware === claims.length
            ? 'none names hardware'
            : `${formatNumber(withoutHardware)} name no hardware`,
        ]),
  ].join('; ')
}
