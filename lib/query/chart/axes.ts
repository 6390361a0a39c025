import type { XAxisKey } from '../view-labels'
import type { AxisKind } from './axis'

/** What a claim can be drawn against, and what the strip of those that cannot be is called. */
export const X_KINDS: Readonly<Record<XAxisKey, AxisKind & { readonly unknown: string }>> = {
  params: {
    key: 'params',
    title: 'Model scale, parameters',
    scale: 'log',
    format: 'count',
    empty: [1e8, 1e12],
    unknown: 'Scale not stated',
  },
  year: {
    key: 'year',
    title: 'Year of the paper',
    scale: 'linear',
    format: 'year',
    empty: [2017.5, 2026.5],
    unknown: 'Year not known',
  },
  memory: {
    key: 'memory',
    title: 'Memory of one device, GB',
    scale: 'log',
    format: 'number',
    empty: [8, 200],
    unknown: 'No device with known memory',
  },
  peak: {
    key: 'peak',
    title: 'Peak of one device, dense 16 bit',
    scale: 'log',
    format: 'rate',
    empty: [1e13, 1e16],
    unknown: 'No device with known peak',
  },
}

export const IMPROVEMENT: AxisKind = {
  key: 'improvement',
  title: 'Improvement over the baseline, × better',
  scale: 'log',
  format: 'factor',
  empty: [1, 10],
}

export const QUALITY: AxisKind = {
  key: 'quality',
  title: 'Change of quality, points',
  scale: 'linear',
  format: 'signed',
  empty: [-1, 5],
}
