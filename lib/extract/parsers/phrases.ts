import type { TextDocument, TokenRange } from '../document'
import { type CueKind, LEXICON, type MetricEntry } from '../lexicon'
import type { CueMention, MetricMention, PhaseMention, QualifierMention, TaskMention } from '../mentions'
import { PhraseMatcher, WordSet } from '../phrase-matcher'

/** What is made of every phrase of a lexicon in a range; those that overlap an earlier one are left out. */
function findAll<T, Found>(
  { tokens }: Pick<TextDocument, 'tokens'>,
  { first, last }: TokenRange,
  matcher: PhraseMatcher<T>,
  make: (value: T, first: number, last: number) => Found,
): Found[] {
  const found: Found[] = []
  for (let index = first; index <= last; index++) {
    const match = matcher.matchAt(tokens, index)
    if (match === null) continue
    found.push(make(match.value, index, match.last))
    index = match.last
  }
  return found
}

const METRICS = new PhraseMatcher<FormOfMetric>(
  LEXICON.metrics.flatMap((entry) =>
    entry.forms.map((form) => [form, { entry, weak: entry.weak?.includes(form) ?? false }] as const),
  ),
)
const EXACT_METRICS = new PhraseMatcher<FormOfMetric>(
  LEXICON.metrics.flatMap((entry) =>
    (entry.exact ?? []).map((form) => [form, { entry, weak: true }] as const),
  ),
  { exactCase: true },
)
const QUALIFIERS = new PhraseMatcher(
  LEXICON.qualifiers.flatMap(({ qualifier, forms }) => forms.map((form) => [form, qualifier] as const)),
)
const PHASES = new PhraseMatcher(
  LEXICON.phases.flatMap(({ phase, forms }) => forms.map((form) => [form, phase] as const)),
)
const TASKS = new PhraseMatcher(LEXICON.tasks.map((form) => [form, form] as const))

const CUE_KINDS: readonly CueKind[] = ['decrease', 'increase', 'better', 'worse']
const CUE_SETS = CUE_KINDS.map((cue) => ({
  cue,
  comparative: new WordSet(LEXICON.cues[cue].comparative),
  verb: new WordSet(LEXICON.cues[cue].verb),
}))

const ANY_CUE = new WordSet(
  CUE_KINDS.flatMap((cue) => [...LEXICON.cues[cue].comparative, ...LEXICON.cues[cue].verb]),
)

/** "real time", "at the same time": no time that anybody measures. */
const NO_MEASURE = new Set(LEXICON.context.noMeasureBefore)

/** "alignment time", "recognition delay": the last noun of a compound says what is measured. */
const COMPOUND_HEADS = new Set(['time', 'delay', 'duration', 'speed', 'latency', 'runtime'])

type FormOfMetric = { readonly entry: MetricEntry; readonly weak: boolean }

const metricMention = ({ entry, weak }: FormOfMetric, first: number, last: number): MetricMention => ({
  kind: 'metric',
  entry,
  weak,
  first,
  last,
})

/** Names of metrics ("peak memory", "top-1 accuracy"). */
export function parseMetrics(document: TextDocument, range: TokenRange): MetricMention[] {
  const found = findAll(document, range, METRICS, metricMention).filter(
    ({ last }) => !COMPOUND_HEADS.has(document.tokens[last + 1]?.key ?? ''),
  )
  const exact = findAll(document, range, EXACT_METRICS, metricMention).filter(
    ({ first }) =>
      !found.some((other) => other.first <= first && other.last >= first) &&
      !NO_MEASURE.has(document.tokens[first - 1]?.key ?? '') &&
      document.tokens[first - 2]?.key !== 'of',
  )
  return exact.length === 0 ? found : found.concat(exact).sort((a, b) => a.first - b.first)
}

/** Words of comparison: "reduces", "fewer", "outperforms", "gain". */
export function parseCues(document: TextDocument, range: TokenRange): CueMention[] {
  const cues: CueMention[] = []
  for (let index = range.first; index <= range.last; index++) {
    const token = document.tokens[index]
    if (token === undefined || !ANY_CUE.has(token)) continue
    for (const { cue, comparative, verb } of CUE_SETS) {
      const isComparative = comparative.has(token)
      if (!isComparative && !verb.has(token)) continue
      cues.push({ kind: 'cue', cue, isVerb: !isComparative, first: token.index, last: token.index })
      break
    }
  }
  return cues
}

/** Words that say how firm a number is: "up to", "over", "about", "on average". */
export function parseQualifiers(document: TextDocument, range: TokenRange): QualifierMention[] {
  return findAll(document, range, QUALIFIERS, (qualifier, first, last) => ({
    kind: 'qualifier',
    qualifier,
    first,
    last,
  }))
}

/** Words that name a phase of a model's life. */
export function parsePhases(document: Pick<TextDocument, 'tokens'>, range: TokenRange): PhaseMention[] {
  return findAll(document, range, PHASES, (phase, first, last) => ({ kind: 'phase', phase, first, last }))
}

/** Known data sets, benchmarks and tasks. */
export function parseTasks(document: TextDocument, range: TokenRange): TaskMention[] {
  return findAll(document, range, TASKS, (name, first, last) => ({ kind: 'task', name, first, last }))
}
