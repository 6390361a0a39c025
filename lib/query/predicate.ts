/** What a filter asks of a claim, in terms that any database can be asked in. All of a list must hold. */
export type Predicate =
  | { readonly kind: 'among'; readonly column: AmongColumn; readonly values: readonly string[] }
  /** `highColumn` holds a range's upper end: the claim matches where any of its range does. */
  | {
      readonly kind: 'at_least'
      readonly column: NumberColumn
      readonly highColumn: HighColumn | null
      readonly value: number
    }
  | { readonly kind: 'at_most'; readonly column: NumberColumn; readonly value: number }
  /** The column is stated, or is not. */
  | { readonly kind: 'known'; readonly column: NumberColumn; readonly known: boolean }
  /** Every word stands somewhere in the claim or its paper's title; words are folded as stored text is. */
  | { readonly kind: 'words'; readonly words: readonly string[] }

export type AmongColumn =
  | 'id'
  | 'metricFamily'
  | 'metric'
  | 'unit'
  | 'valueRelation'
  | 'qualifier'
  | 'phase'
  | 'task'
  | 'paperSlug'
  | 'auditVerdict'
  | 'origin'
  | 'technique'
  | 'hardware'
export type NumberColumn = 'params' | 'improvement' | 'year'
export type HighColumn = 'paramsHigh' | 'improvementHigh'
