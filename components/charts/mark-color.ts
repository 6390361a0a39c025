import type { CSSProperties } from 'react'
import type { MetricFamily } from '@/lib/domain/vocabulary'

/** The color of a family as the custom property that shapes take it from. */
export const markColor = (family: MetricFamily): CSSProperties => ({
  ['--mark' as string]: `var(--family-${family})`,
})
