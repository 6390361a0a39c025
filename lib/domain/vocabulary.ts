/**
 * Every closed list of words that a claim may use, once. Labels are what people read; keys are what
 * is stored, sent and put into links. This file has no imports, so that the browser can have it for nothing.
 */

export const METRIC_FAMILIES = {
  speed: 'Speed',
  latency: 'Latency',
  throughput: 'Throughput',
  compute: 'Compute',
  memory: 'Memory',
  parameters: 'Parameters',
  energy: 'Energy',
  communication: 'Communication',
  data: 'Data',
  cost: 'Cost',
  capacity: 'Capacity',
  utilization: 'Utilization',
  quality: 'Quality',
  other: 'Other',
} as const

export const VALUE_RELATIONS = {
  absolute: 'Absolute value',
  factor: 'Factor',
  percent_change: 'Change in per cent',
  points: 'Difference in points',
  fraction_of_baseline: 'Share of the baseline',
} as const

export const DIRECTIONS = { increase: 'Increase', decrease: 'Decrease', none: 'No change stated' } as const

export const QUALIFIERS = {
  exact: 'Exact',
  up_to: 'Up to',
  at_least: 'At least',
  approx: 'About',
  range: 'Range',
  average: 'Average',
} as const

export const RESULT_KINDS = { measured: 'Measured', projected: 'Projected' } as const

export const PHASES = { training: 'Training', 'fine-tuning': 'Fine-tuning', inference: 'Inference' } as const

/** What a parameter count counts: all weights, those active per token, or those that are trained. */
export const PARAMS_BASES = { total: 'Total', active: 'Active', trainable: 'Trainable' } as const

export const ORIGINS = {
  curated: 'Curated',
  rules: 'Rules',
  llm: 'Language model',
  imported: 'Imported',
} as const

export const REVIEW_STATUSES = { candidate: 'Candidate', accepted: 'Accepted', rejected: 'Rejected' } as const

export const AUDIT_VERDICTS = {
  verified: 'Verified',
  consistent: 'Consistent',
  inconsistent: 'Inconsistent',
  uncheckable: 'Uncheckable',
} as const

/** How numbers are held: floating point from the widest to the narrowest, then integers. */
export const NUMBER_FORMATS = {
  fp64: 'FP64',
  fp32: 'FP32',
  tf32: 'TF32',
  fp16: 'FP16',
  bf16: 'BF16',
  fp8: 'FP8',
  fp4: 'FP4',
  int8: 'INT8',
  int4: 'INT4',
} as const

export const DEVICE_CLASSES = {
  gpu: 'GPU',
  tpu: 'TPU',
  asic: 'ASIC',
  fpga: 'FPGA',
  cpu: 'CPU',
  soc: 'System on a chip',
  microcontroller: 'Microcontroller',
  system: 'System',
} as const

export const COMPARABILITY_VERDICTS = {
  comparable: 'Comparable',
  caution: 'Compare with caution',
  not_comparable: 'Not comparable',
} as const

export const TECHNIQUES = {
  quantization: 'Quantization',
  pruning: 'Pruning',
  'parameter-efficient-fine-tuning': 'Parameter-efficient fine-tuning',
  distillation: 'Distillation',
  'mixture-of-experts': 'Mixture of experts',
  'sparse-linear-attention': 'Sparse or linear attention',
  'state-space-model': 'State-space model',
  'kv-cache-compression': 'KV-cache compression',
  'token-reduction': 'Token reduction',
  decoding: 'Decoding',
  'parallel-training': 'Parallel training',
  offloading: 'Offloading',
  checkpointing: 'Checkpointing',
  communication: 'Communication',
  architecture: 'Architecture',
  hardware: 'Hardware',
  data: 'Data',
} as const

/** Why a claim has no improvement factor. */
export const NO_IMPROVEMENT_REASONS = {
  not_a_ratio: 'a difference in points is not a ratio',
  no_baseline_value: 'an absolute value without its baseline’s value',
  better_not_stated: 'the abstract does not say which way is better',
  direction_unclear: 'the stated direction does not say what became better',
  quality_in_percent: 'a quality score’s change in per cent, without both ends',
  out_of_range: 'the stated percentage leaves no positive remainder',
} as const

export type DeviceClass = keyof typeof DEVICE_CLASSES
export type NumberFormat = keyof typeof NUMBER_FORMATS
export type MetricFamily = keyof typeof METRIC_FAMILIES
export type ValueRelation = keyof typeof VALUE_RELATIONS
export type Direction = keyof typeof DIRECTIONS
export type Qualifier = keyof typeof QUALIFIERS
export type ResultKind = keyof typeof RESULT_KINDS
export type Phase = keyof typeof PHASES
export type Origin = keyof typeof ORIGINS
export type ReviewStatus = keyof typeof REVIEW_STATUSES
export type AuditVerdict = keyof typeof AUDIT_VERDICTS
export type ComparabilityVerdict = keyof typeof COMPARABILITY_VERDICTS
export type Technique = keyof typeof TECHNIQUES
export type NoImprovementReason = keyof typeof NO_IMPROVEMENT_REASONS

/**
 * Families of which less is better. Of speed, throughput, capacity, utilization and quality more is; `other` may be
 * either.
 */
export const COST_FAMILIES: ReadonlySet<MetricFamily> = new Set<MetricFamily>([
  'latency',
  'memory',
  'compute',
  'parameters',
  'energy',
  'communication',
  'data',
  'cost',
])

/** The keys of a vocabulary list, in the order in which they are shown. */
export function keysOf<K extends string>(list: Readonly<Record<K, string>>): [K, ...K[]] {
  return Object.keys(list) as [K, ...K[]]
}

/** Whether a text is a key of a closed list. */
export const isKeyOf = <K extends string>(labels: Readonly<Record<K, string>>, key: string): key is K =>
  Object.hasOwn(labels, key)
