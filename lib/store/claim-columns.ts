/** Columns of a claim that have a field's name and value. */
export const PLAIN_COLUMNS = [
  'id',
  'subject',
  'metric',
  'metricFamily',
  'valueRelation',
  'value',
  'valueHigh',
  'unit',
  'direction',
  'improves',
  'qualifier',
  'resultKind',
  'baseline',
  'modelName',
  'params',
  'paramsHigh',
  'paramsBasis',
  'task',
  'phase',
  'setting',
  'abstractSha256',
  'origin',
  'reviewStatus',
  'confidence',
  'improvement',
  'improvementHigh',
  'noImprovementReason',
  'auditVerdict',
] as const

/** Its evidence, a column a part. */
export const EVIDENCE_COLUMNS = ['evidenceStart', 'evidenceEnd', 'evidenceText'] as const

/** What a claim's row repeats of its paper, to be found and put in order by. */
export const PAPER_COLUMNS = ['paperId', 'paperSlug', 'paperTitle', 'year'] as const
