import type { Claim, StatedClaim } from '@/lib/domain/claim'

/** A stated claim of plain values; tests say only what matters to them. */
export function statedClaim(fields: Partial<StatedClaim> = {}): StatedClaim {
  return {
    subject: 'FastNet',
    metric: 'inference speed',
    metricFamily: 'speed',
    valueRelation: 'factor',
    value: 2,
    valueHigh: null,
    unit: 'x',
    direction: 'increase',
    improves: true,
    qualifier: 'exact',
    resultKind: 'measured',
    baseline: 'PlainNet',
    modelName: null,
    params: 7e9,
    paramsHigh: null,
    paramsBasis: 'total',
    hardware: [],
    task: null,
    phase: 'inference',
    setting: null,
    evidence: { start: 10, end: 23, text: 'twice as fast' },
    ...fields,
  }
}

/** A stored claim, likewise. */
export function claim(fields: Partial<Claim> = {}): Claim {
  const { hardware: _mentions, ...stated } = statedClaim()
  return {
    ...stated,
    id: 'c0000000001',
    hardware: [],
    improvement: 2,
    improvementHigh: null,
    noImprovementReason: null,
    auditVerdict: 'uncheckable',
    origin: 'curated',
    reviewStatus: 'accepted',
    confidence: null,
    abstractSha256: 'a'.repeat(64),
    paper: {
      slug: 'fast-net',
      title: 'FastNet',
      arxivId: '2401.00001',
      year: 2024,
      techniques: ['quantization'],
    },
    ...fields,
  }
}
