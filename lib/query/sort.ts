import type { Codec } from './codec'

/** The columns that rows can be sorted by: URL name → stored column, heading, and whether it may be empty. */
export const SORT_COLUMNS = {
  improvement: { column: 'improvement', label: 'Improvement', nullable: true },
  params: { column: 'params', label: 'Scale', nullable: true },
  value: { column: 'value', label: 'Value', nullable: false },
  subject: { column: 'subject', label: 'Subject', nullable: false },
  metric: { column: 'metric', label: 'Metric', nullable: false },
  family: { column: 'metricFamily', label: 'Family', nullable: false },
  qualifier: { column: 'qualifier', label: 'Qualifier', nullable: false },
  phase: { column: 'phase', label: 'Phase', nullable: true },
  task: { column: 'task', label: 'Task', nullable: true },
  audit: { column: 'auditVerdict', label: 'Audit', nullable: false },
  year: { column: 'year', label: 'Year', nullable: true },
  paper: { column: 'paperTitle', label: 'Paper', nullable: false },
} as const

export type SortKey = keyof typeof SORT_COLUMNS
export type Sort = { readonly key: SortKey; readonly descending: boolean }

/** More columns than this order nothing that anyone could see. */
export const MAX_SORTS = 3
const isSortKey = (key: string): key is SortKey => Object.hasOwn(SORT_COLUMNS, key)

/** `-improvement,year`: a column each, `-` first for descending. Empty values come last either way. */
export const sortCodec: Codec<readonly Sort[]> = {
  schema: {
    type: 'array',
    items: { type: 'string', enum: Object.keys(SORT_COLUMNS).flatMap((key) => [key, `-${key}`]) },
    minItems: 1,
    maxItems: MAX_SORTS,
  },
  parse(raw) {
    const items = raw
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '')
    const problems: string[] = []
    const sorts: Sort[] = []
    for (const item of items) {
      const descending = item.startsWith('-')
      const key = descending ? item.slice(1) : item
      if (!isSortKey(key))
        problems.push(`“${key.slice(0, 60)}” is not one of ${Object.keys(SORT_COLUMNS).join(', ')}`)
      else if (sorts.length === MAX_SORTS) problems.push(`has more than ${MAX_SORTS} columns`)
      else if (!sorts.some((sort) => sort.key === key)) sorts.push({ key, descending })
    }
    return { value: sorts.length > 0 ? sorts : null, problems }
  },
  serialize: (sorts) => sorts.map(({ key, descending }) => `${descending ? '-' : ''}${key}`).join(','),
}

/** The best improvement first: what an explorer wants to see without asking. */
export const DEFAULT_SORT: readonly Sort[] = [{ key: 'improvement', descending: true }]
