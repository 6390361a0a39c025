import { short } from '@/lib/domain/si-prefix'
import {
  METRIC_FAMILIES,
  type MetricFamily,
  PHASES,
  QUALIFIERS,
  RESULT_KINDS,
  VALUE_RELATIONS,
} from '@/lib/domain/vocabulary'
import { type Aspect, type ComparedClaim, difference, differing } from './aspect'
import { baselineKind } from './baseline-kind'
import { hardware, ON_A_MACHINE, someIn } from './hardware'

/** Families in which training and inference are two different things. */
const IN_A_PHASE: ReadonlySet<MetricFamily> = new Set([...ON_A_MACHINE, 'memory', 'compute'])

const metric: Aspect = {
  aspect: 'metric',
  narrow: { key: 'metric', of: (claim) => ({ value: claim.metric, words: `metric ${claim.metric}` }) },
  judge: (claims) =>
    differing('metric', claims, {
      value: ({ metricFamily }) => METRIC_FAMILIES[metricFamily],
      different: { what: 'They measure different kinds of things', verdict: 'not_comparable' },
      missing: null,
    }) ??
    differing('metric', claims, {
      value: (claim) => claim.metric,
      different: { what: 'The metrics are of one family, but not the same', verdict: 'caution' },
      missing: null,
    }),
}

/** How a figure is to be read: as a ratio to a baseline, whatever way it is stated, or as a value in a unit. */
function readingOf(claim: ComparedClaim): string {
  if (claim.improvement !== null) return 'a ratio to a baseline'
  const relation = VALUE_RELATIONS[claim.valueRelation].toLowerCase()
  return claim.valueRelation === 'absolute' ? `${relation} in ${claim.unit}` : relation
}

const reading: Aspect = {
  aspect: 'reading',
  narrow: {
    key: 'relation',
    of: ({ valueRelation }) => ({
      value: valueRelation,
      words: VALUE_RELATIONS[valueRelation].toLowerCase(),
    }),
  },
  judge: (claims) =>
    differing('reading', claims, {
      value: readingOf,
      different: { what: 'The figures are read differently', verdict: 'not_comparable' },
      missing: null,
    }),
}

/** A baseline's words without articles and case. */
const baselineKey = (baseline: string) =>
  baseline
    .toLowerCase()
    .replace(/^(?:the|a|an)\s+/, '')
    .trim()

const baseline: Aspect = {
  aspect: 'baseline',
  narrow: null,
  judge: (claims) => {
    const relative = claims.filter(
      (claim) => claim.valueRelation !== 'absolute' || claim.improvement !== null,
    )
    const stated = relative.flatMap((claim) => claim.baseline ?? [])
    const value = (claim: ComparedClaim) => claim.baseline
    const say = (what: string) => ({ what, value })
    if (relative.length < 2) return null
    if (new Set(stated.map(baselineKey)).size > 1) {
      const [kind = null, ...others] = new Set(stated.map(baselineKind))
      return kind !== null && others.length === 0
        ? difference(
            'baseline',
            'caution',
            relative,
            say(`The baselines are of one kind (${kind}), but not the same`),
          )
        : difference('baseline', 'not_comparable', relative, say('The baselines differ'))
    }
    if (stated.length === relative.length) return null
    const what = stated.length === 0 ? 'No baseline is stated' : 'Not every baseline is stated'
    return difference('baseline', 'caution', relative, say(what))
  },
}

const phase: Aspect = {
  aspect: 'phase',
  narrow: {
    key: 'phase',
    of: ({ phase: value }) => (value === null ? null : { value, words: PHASES[value].toLowerCase() }),
  },
  judge: (claims) =>
    someIn(claims, IN_A_PHASE)
      ? differing('phase', claims, {
          value: ({ phase: value }) => (value === null ? null : PHASES[value].toLowerCase()),
          different: { what: 'They are of different phases', verdict: 'not_comparable' },
          missing: { what: 'Not every phase is stated', verdict: 'caution' },
        })
      : null,
}

/** Scales within the first count as one; beyond the second they are far apart. */
const SCALE = { alike: 2, near: 10 }
const scaleWords = ({ params }: ComparedClaim) =>
  params === null ? null : `${short(params / 1e9)}B parameters`

const scale: Aspect = {
  aspect: 'scale',
  narrow: null,
  judge: (claims) => {
    const known = claims.flatMap(({ params }) => (params === null ? [] : [params]))
    const apart = known.length < 2 ? 1 : Math.max(...known) / Math.min(...known)
    const say = (what: string) => ({ what, value: scaleWords })
    if (apart > SCALE.near)
      return difference('scale', 'not_comparable', claims, say(`The scales are ${short(apart)} times apart`))
    if (apart > SCALE.alike)
      return difference('scale', 'caution', claims, say(`The scales are ${short(apart)} times apart`))
    if (known.length === claims.length) return null
    const what = known.length === 0 ? 'No scale is stated' : 'Not every scale is stated'
    return difference('scale', 'caution', claims, say(what))
  },
}

const BEST_CASE = new Set(['up_to'])

const qualifier: Aspect = {
  aspect: 'qualifier',
  narrow: {
    key: 'qualifier',
    of: ({ qualifier: value }) => ({ value, words: QUALIFIERS[value].toLowerCase() }),
  },
  judge: (claims) => {
    const best = claims.filter((claim) => BEST_CASE.has(claim.qualifier))
    if (best.length === 0 || best.length === claims.length) return null
    return difference('qualifier', 'caution', claims, {
      what: 'Best cases stand beside other figures',
      value: (claim) => QUALIFIERS[claim.qualifier].toLowerCase(),
    })
  },
}

const kind: Aspect = {
  aspect: 'kind',
  narrow: null,
  judge: (claims) =>
    differing('kind', claims, {
      value: ({ resultKind }) => RESULT_KINDS[resultKind].toLowerCase(),
      different: { what: 'Projections stand beside measurements', verdict: 'caution' },
      missing: null,
    }),
}

const task: Aspect = {
  aspect: 'task',
  narrow: {
    key: 'task',
    of: (claim) => (claim.task === null ? null : { value: claim.task, words: `on ${claim.task}` }),
  },
  judge: (claims) => {
    const isQuality = claims.some(({ metricFamily }) => metricFamily === 'quality')
    return differing('task', claims, {
      value: (claim) => claim.task,
      different: { what: 'The tasks differ', verdict: isQuality ? 'not_comparable' : 'caution' },
      missing: isQuality ? { what: 'Not every task is stated', verdict: 'caution' } : null,
    })
  },
}

const setting: Aspect = {
  aspect: 'setting',
  narrow: null,
  judge: (claims) =>
    differing('setting', claims, {
      value: (claim) => claim.setting,
      different: { what: 'The settings differ', verdict: 'caution' },
      missing: null,
    }),
}

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
