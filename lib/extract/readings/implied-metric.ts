import type { MetricFamily } from '@/lib/domain/vocabulary'
import type { LinkedMetric } from '../draft'
import { LEXICON } from '../lexicon'

const IMPLIED_DISTANCE = 4
const ENTRIES = new Map(LEXICON.metrics.map((entry) => [entry.name, entry]))

/** The metric that a comparison or a benchmark implies without naming it ("outperforms X by 3%"). */
export function impliedMetric(
  name: 'performance' | 'score' | 'accuracy' = 'performance',
): LinkedMetric | null {
  const entry = ENTRIES.get(name)
  return entry === undefined ? null : { entry, at: null, distance: IMPLIED_DISTANCE }
}

/** What a value in a unit of a family measures when the text does not say it ("runs at 30 fps"). */
const OF_FAMILY: Record<MetricFamily, string> = {
  speed: 'speed',
  throughput: 'throughput',
  latency: 'runtime',
  energy: 'energy',
  memory: 'memory',
  cost: 'cost',
  compute: 'FLOPs',
  data: 'training data',
  parameters: 'parameters',
  capacity: 'largest model',
  utilization: 'utilization',
  communication: 'communication',
  quality: 'performance',
  // The only values of no family are years.
  other: 'runtime',
}

/** The metric that the family of a value implies; null where a family has no usual one. */
export function metricOfFamily(family: MetricFamily): LinkedMetric | null {
  const entry = ENTRIES.get(OF_FAMILY[family] ?? '')
  return entry === undefined ? null : { entry, at: null, distance: IMPLIED_DISTANCE }
}
