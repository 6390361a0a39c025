/** One figure of the benchmark, what it may be at most (or at least), and what it is a multiple of. */
export type Figure = {
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly limit?: { readonly most: number } | { readonly least: number }
  /** The figure over that of something known, and what that is. */
  readonly ratio?: { readonly value: number; readonly to: string; readonly most?: number }
}

const NUMBER = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })

function limitOf({ limit }: Figure): string {
  if (limit === undefined) return ''
  return 'most' in limit ? `≤ ${NUMBER.format(limit.most)}` : `≥ ${NUMBER.format(limit.least)}`
}

function isWithin({ value, limit, ratio }: Figure): boolean {
  const isRatioWithin = ratio?.most === undefined || ratio.value <= ratio.most
  if (limit === undefined) return isRatioWithin
  return isRatioWithin && ('most' in limit ? value <= limit.most : value >= limit.least)
}

/** The figures as a table: one a line, with its limit, its ratio, and whether both hold. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { what, value, unit, limit, ratio } = figure
    const hasLimit = limit !== undefined || ratio?.most !== undefined
    return [
      what,
      `${NUMBER.format(value)} ${unit}`,
      limitOf(figure),
      ratio === undefined
        ? ''
        : `${NUMBER.format(ratio.value)}${ratio.most === undefined ? '' : ` (≤ ${ratio.most})`} of ${ratio.to}`,
      hasLimit ? (isWithin(figure) ? 'ok' : 'OVER') : '',
    ]
  })
  const all = [['figure', 'value', 'limit', 'ratio', ''], ...rows]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** The value that so many of a hundred lie at or below (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((share / 100) * sorted.length) - 1)] ?? Number.NaN
}

/** How long something takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
