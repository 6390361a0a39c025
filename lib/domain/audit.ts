import type { AuditVerdict } from './vocabulary'

/** One number of a computation, with its unit and, for a constant, where it is from. */
export type AuditTerm = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly source: string | null
}

/** What one rule found: a sentence for people and the computation behind it. */
export type AuditFinding = {
  readonly rule: string
  readonly verdict: AuditVerdict
  readonly sentence: string
  readonly formula: string
  readonly terms: readonly AuditTerm[]
}

/** A contradiction decides, then a proof, then a bound that holds; a claim that no rule can check is `uncheckable`. */
export type Audit = { readonly verdict: AuditVerdict; readonly findings: readonly AuditFinding[] }
