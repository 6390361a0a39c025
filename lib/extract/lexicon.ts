import { z } from 'zod'
import { keysOf, METRIC_FAMILIES, PHASES, QUALIFIERS, TECHNIQUES } from '@/lib/domain/vocabulary'
import contextJson from './lexicon/context.json'
import cuesJson from './lexicon/cues.json'
import devicesJson from './lexicon/devices.json'
import metricsJson from './lexicon/metrics.json'
import modelSizesJson from './lexicon/model-sizes.json'
import modelsJson from './lexicon/models.json'
import numbersJson from './lexicon/numbers.json'
import phasesJson from './lexicon/phases.json'
import qualifiersJson from './lexicon/qualifiers.json'
import tasksJson from './lexicon/tasks.json'
import techniquesJson from './lexicon/techniques.json'
import unitsJson from './lexicon/units.json'
import verbFormsJson from './lexicon/verb-forms.json'

const forms = z.array(z.string().min(1)).min(1)
const family = z.enum(keysOf(METRIC_FAMILIES))

const MetricEntry = z.strictObject({
  name: z.string().min(1),
  family,
  better: z.enum(['higher', 'lower']),
  forms,
  /** Forms that name the metric only where nothing else does ("within", "takes"). */
  weak: forms.optional(),
  /** Weak forms that are compared letter by letter: "time" is none of "3 times". */
  exact: forms.optional(),
})
/** A metric: its canonical name, its family, and which way is better. */
export type MetricEntry = z.infer<typeof MetricEntry>

const UnitEntry = z.strictObject({
  symbol: z.string().min(1),
  kind: z.enum([
    'percent',
    'points',
    'ratio',
    'params',
    'rate',
    'work',
    'time',
    'memory',
    'power',
    'frequency',
    'length',
    'count',
    'money',
    'physical',
    'setting',
  ]),
  /** The family that an absolute value in this unit belongs to when its metric is not named. */
  family: family.optional(),
  forms,
})
/** A unit with its spellings. */
export type UnitEntry = z.infer<typeof UnitEntry>

const ModelSize = z.strictObject({
  /** The name as texts write it; case does not count. */
  name: z.string().min(1),
  params: z.int().positive(),
  /** Of a mixture of experts: the parameters that a token uses. */
  active: z.int().positive().optional(),
  source: z.string().regex(/^arXiv:\d{4}\.\d{4,5}$/),
})

const CueWords = z.strictObject({ verb: forms, comparative: forms })
const Cues = z.strictObject({ decrease: CueWords, increase: CueWords, better: CueWords, worse: CueWords })
/** What a comparison says: less, more, better or worse. */
export type CueKind = keyof z.infer<typeof Cues>

const Context = z.strictObject({
  ownWords: forms,
  backgroundWords: forms,
  resultVerbs: forms,
  onlyWords: forms,
  reportingNouns: forms,
  notSubjectAfter: forms,
  phraseEnds: forms,
  pronouns: forms,
  clauseOpeners: forms,
  genericNouns: forms,
  notHeads: forms,
  noMeasureBefore: forms,
  boundaryVerbs: forms,
  wrappers: forms,
  introduceVerbs: forms,
  namingVerbs: forms,
  objectEnds: forms,
  evaluativeWords: forms,
  otherSideWords: forms,
  scaleVerbs: forms,
  capacityNouns: forms,
  dataNouns: forms,
  projectedWords: forms,
  clauseWords: forms,
  settingWords: forms,
  baselineMarkers: forms,
  metricModifiers: forms,
  commonAcronyms: forms,
})

/** All words that the extraction knows, parsed once: what is wrong in a lexicon fails at start, not in the middle. */
export const LEXICON = {
  metrics: z.array(MetricEntry).parse(metricsJson),
  units: z.array(UnitEntry).parse(unitsJson),
  cues: Cues.parse(cuesJson),
  qualifiers: z.array(z.strictObject({ qualifier: z.enum(keysOf(QUALIFIERS)), forms })).parse(qualifiersJson),
  numbers: z
    .strictObject({ cardinals: forms, multiples: forms, signals: forms, followers: forms, numbered: forms })
    .parse(numbersJson),
  phases: z.array(z.strictObject({ phase: z.enum(keysOf(PHASES)), forms })).parse(phasesJson),
  devices: z.strictObject({ named: forms, generic: forms, vendors: forms }).parse(devicesJson),
  models: z.strictObject({ families: forms }).parse(modelsJson),
  modelSizes: z.array(ModelSize).parse(modelSizesJson),
  tasks: forms.parse(tasksJson),
  techniques: z.array(z.strictObject({ technique: z.enum(keysOf(TECHNIQUES)), forms })).parse(techniquesJson),
  context: Context.parse(contextJson),
  /** Forms that are verbs nearly wherever they stand. */
  verbForms: forms.parse(verbFormsJson),
}
