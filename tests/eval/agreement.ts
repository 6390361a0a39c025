import type { toAnnotation } from '@/lib/export/annotation'
import type { GoldClaim } from './gold'

/** What the extraction says of a claim, under the names of the annotation guidelines. */
export type Predicted = ReturnType<typeof toAnnotation>

const wordsOf = (text: string | null) => new Set((text ?? '').toLowerCase().match(/[\p{L}\p{N}.]+/gu) ?? [])

type UnitOf = { readonly unit: string; readonly relation: string }
function unitKind({ unit, relation }: UnitOf): '%' | 'x' | 'absolute' {
  const plain = unit.toLowerCase().trim()
  if (plain === '%' || plain === 'percent') return '%'
  if (plain === 'x' || plain === '×' || relation === 'factor') return 'x'
  return relation === 'points' || plain === 'points' || plain === 'pp' ? '%' : 'absolute'
}

const isNear = (a: number | null, b: number | null, tolerance: number) =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b)))

/** Whether two names are one: half of their words agree. */
export function overlap(a: string | null, b: string | null): boolean {
  if (!a && !b) return true
  if (!a || !b) return false
  const left = wordsOf(a)
  const right = wordsOf(b)
  const shared = [...left].filter((word) => right.has(word)).length
  return shared > 0 && (2 * shared) / (left.size + right.size) >= 0.5
}

const deviceKey = (name: string) => name.toLowerCase().replace(/nvidia|gpus?|tesla|geforce|[^a-z0-9]/g, '')
function sameDevices(a: readonly { name: string }[], b: readonly { name: string }[]): boolean {
  const left = new Set(a.map(({ name }) => deviceKey(name)))
  const right = new Set(b.map(({ name }) => deviceKey(name)))
  return left.size === right.size && [...left].every((key) => right.has(key))
}

const CHANGES = new Set<string>(['points', 'percent_change'])

/** For each field, whether two readings of one claim agree. The rules are those of the scorer. */
export const FIELDS = {
  family: (g: GoldClaim, p: Predicted) => g.family === p.family,
  relation: (g: GoldClaim, p: Predicted) =>
    g.relation === p.relation || (CHANGES.has(g.relation) && CHANGES.has(p.relation)),
  direction: (g: GoldClaim, p: Predicted) => g.direction === p.direction || g.relation === 'absolute',
  subject: (g: GoldClaim, p: Predicted) => overlap(g.subject, p.subject),
  metric: (g: GoldClaim, p: Predicted) => overlap(g.metric, p.metric),
  qualifier: (g: GoldClaim, p: Predicted) => g.qualifier === p.qualifier,
  baseline: (g: GoldClaim, p: Predicted) => overlap(g.baseline, p.baseline),
  model: (g: GoldClaim, p: Predicted) => overlap(g.model, p.model),
  params: (g: GoldClaim, p: Predicted) =>
    isNear(g.params, p.params, 0.02) && isNear(g.params_high, p.params_high, 0.02),
  hardware: (g: GoldClaim, p: Predicted) => sameDevices(g.hardware, p.hardware),
  task: (g: GoldClaim, p: Predicted) => overlap(g.task, p.task),
  phase: (g: GoldClaim, p: Predicted) => g.phase === p.phase,
} as const
export type FieldName = keyof typeof FIELDS
export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[]

export const isDetected = (g: GoldClaim, p: Predicted): boolean =>
  isNear(g.value, p.value, 1e-6) && isNear(g.value_high, p.value_high, 1e-6) && unitKind(g) === unitKind(p)
export const isUsable = (g: GoldClaim, p: Predicted): boolean =>
  FIELDS.family(g, p) && FIELDS.relation(g, p) && FIELDS.direction(g, p)
export const isComplete = (g: GoldClaim, p: Predicted): boolean =>
  isUsable(g, p) && FIELDS.subject(g, p) && FIELDS.params(g, p) && FIELDS.hardware(g, p)

/** Annotated and predicted claims of one abstract side by side. */
export type Agreement = {
  readonly pairs: readonly { readonly gold: GoldClaim; readonly predicted: Predicted }[]
  readonly missed: readonly GoldClaim[]
  readonly extra: readonly Predicted[]
}

/** Pairs each annotated claim with at most one prediction, the best agreement first. */
export function pair(gold: readonly GoldClaim[], predicted: readonly Predicted[]): Agreement {
  const candidates = gold.flatMap((g) =>
    predicted
      .filter((p) => isDetected(g, p))
      .map((p) => {
        const agreeing = FIELD_NAMES.filter((name) => FIELDS[name](g, p)).length
        return { gold: g, predicted: p, weight: agreeing + (isComplete(g, p) ? 20 : isUsable(g, p) ? 10 : 0) }
      }),
  )
  candidates.sort((a, b) => b.weight - a.weight)
  const takenGold = new Set<GoldClaim>()
  const takenPredicted = new Set<Predicted>()
  const pairs = candidates.filter((each) => {
    if (takenGold.has(each.gold) || takenPredicted.has(each.predicted)) return false
    takenGold.add(each.gold)
    takenPredicted.add(each.predicted)
    return true
  })
  return {
    pairs,
    missed: gold.filter((each) => !takenGold.has(each)),
    extra: predicted.filter((each) => !takenPredicted.has(each)),
  }
}
