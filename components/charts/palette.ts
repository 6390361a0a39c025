import { isKeyOf, type METRIC_FAMILIES, TECHNIQUES } from '@/lib/domain/vocabulary'
import type { Mark } from '@/lib/query/chart/mark'
import type { ColorKey } from '@/lib/query/view-labels'

/** The colors of a drawing: custom properties on a page, which follow its theme; plain ones in a file. */
export type Palette = {
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly line: string
  readonly bg: string
  readonly accent: string
  readonly warn: string
  readonly series: (name: string) => string
}

const named = (name: string): string => `var(--${name})`

export const PAGE_PALETTE: Palette = {
  ink: named('ink'),
  ink2: named('ink-2'),
  ink3: named('ink-3'),
  line: named('line'),
  bg: named('bg'),
  accent: named('accent'),
  warn: named('warn'),
  series: named,
}

/** The light theme of globals.css, which a file cannot refer to; a test holds the two together. */
export const LIGHT: Readonly<Record<string, string>> = {
  ink: '#15181d',
  'ink-2': '#454b56',
  'ink-3': '#636a76',
  line: '#e2e2dd',
  bg: '#fbfbf9',
  accent: '#1a5fb4',
  warn: '#a63c06',
  'family-speed': '#424b84',
  'family-latency': '#036ae2',
  'family-throughput': '#719c62',
  'family-compute': '#602700',
  'family-memory': '#330085',
  'family-parameters': '#696702',
  'family-energy': '#959500',
  'family-communication': '#bc1159',
  'family-data': '#8d493f',
  'family-cost': '#f15c8b',
  'family-capacity': '#9887c7',
  'family-utilization': '#029f8c',
  'family-quality': '#2b2b2b',
  'family-other': '#686868',
}

const literal = (name: string): string => LIGHT[name] ?? '#000000'

export const FILE_PALETTE: Palette = {
  ink: literal('ink'),
  ink2: literal('ink-2'),
  ink3: literal('ink-3'),
  line: literal('line'),
  bg: literal('bg'),
  accent: literal('accent'),
  warn: literal('warn'),
  series: literal,
}

/** Techniques take the families' colors, so that a chart never has more than those; what they stand for is in the legend. */
const TECHNIQUE_COLORS: Readonly<Record<keyof typeof TECHNIQUES, keyof typeof METRIC_FAMILIES>> = {
  quantization: 'speed',
  pruning: 'energy',
  'parameter-efficient-fine-tuning': 'parameters',
  distillation: 'throughput',
  'mixture-of-experts': 'memory',
  'sparse-linear-attention': 'communication',
  'state-space-model': 'compute',
  'kv-cache-compression': 'utilization',
  'token-reduction': 'latency',
  decoding: 'cost',
  'parallel-training': 'capacity',
  offloading: 'data',
  checkpointing: 'other',
  communication: 'communication',
  architecture: 'quality',
  hardware: 'cost',
  data: 'data',
}

/** The name of a technique's color. */
export const techniqueSeries = (technique: string): string =>
  `family-${isKeyOf(TECHNIQUES, technique) ? TECHNIQUE_COLORS[technique] : 'other'}`

/** The name of a mark's color. */
export const seriesOf = (
  { family, technique }: Pick<Mark, 'family' | 'technique'>,
  color: ColorKey,
): string =>
  color === 'family' ? `family-${family}` : technique === null ? 'family-other' : techniqueSeries(technique)
