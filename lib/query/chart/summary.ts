import type { NoImprovementReason } from '@/lib/domain/vocabulary'
import { METRIC_FAMILIES } from '@/lib/domain/vocabulary'
import { formatCount, formatFactor, formatNumber } from '../format'

/** Counts and medians of all claims that a filter shows, however many there are. */
export type ClaimStats = {
  readonly claims: number
  readonly papers: number
  /** Smallest and largest parameter count; null where none is stated. */
  readonly params: readonly [number, number] | null
  /** The same among those with an improvement factor. */
  readonly paramsWithFactor: readonly [number, number] | null
  /** Smallest and largest improvement factor, upper ends of ranges counted; null where no claim has one. */
  readonly improvement: readonly [number, number] | null
  readonly medianImprovement: number | null
  readonly withImprovement: number
  /** Changes of quality in points. */
  readonly qualityPoints: number
  readonly withoutHardware: number
  /** The metric or family that all share; null where they differ. */
  readonly metric: string | null
  readonly family: keyof typeof METRIC_FAMILIES | null
  readonly reasons: readonly { readonly reason: NoImprovementReason; readonly count: number }[]
}

/** What the claims have in common: one metric, else one family, else nothing. */
function kindOf({ metric, family }: ClaimStats): string {
  if (metric !== null) return `${metric} `
  return family === null ? '' : `${METRIC_FAMILIES[family].toLowerCase().replace(/s$/, '')} `
}

/**
 * What a chart shows, in a line: "31 inference speed claims of 12 papers, 0.6B to 175B parameters; median
 * improvement 2.1×; 22 name no hardware". Empty for no claims.
 */
export function summarize(stats: ClaimStats): string {
  const { claims, papers, params, medianImprovement, withoutHardware } = stats
  if (claims === 0) return ''
  const scale = params === null ? '' : [...new Set(params.map(formatCount))].join(' to ')
  return [
    `${formatNumber(claims)} ${kindOf(stats)}${claims === 1 ? 'claim' : 'claims'} of ${papers === 1 ? 'one paper' : `${formatNumber(papers)} papers`}${scale === '' ? '' : `, ${scale} parameters`}`,
    ...(medianImprovement === null ? [] : [`median improvement ${formatFactor(medianImprovement)}`]),
    ...(withoutHardware === 0
      ? []
      : [
          withoutHardware === claims
            ? 'none names hardware'
            : `${formatNumber(withoutHardware)} name no hardware`,
        ]),
  ].join('; ')
}
