import type { Aspect } from './aspect'
import { baseline, kind, metric, qualifier, reading } from './figure'
import { hardware } from './hardware'
import { phase, scale, setting, task } from './run'

/** In the order in which the reasons are told. */
export const ASPECTS: readonly Aspect[] = [
  metric,
  reading,
  baseline,
  hardware,
  phase,
  scale,
  qualifier,
  kind,
  task,
  setting,
]
