import {
  METRIC_FAMILIES,
  QUALIFIERS,
  type Qualifier,
  RESULT_KINDS,
  VALUE_RELATIONS,
} from '@/lib/domain/vocabulary'
import {
  type Aspect,
  byNothing,
  byValue,
  type ComparedClaim,
  difference,
  differing,
  type Narrowing,
} from './aspect'
import { baselineKind } from './baseline-kind'

export const metric: Aspect = {
  aspect: 'metric',
  narrow: (claims) => [
    ...byValue('metric', (claim) => ({ value: claim.metric, words: `metric ${claim.metric}` }))(claims),
    ...byValue('family', ({ metricFamily }) => ({
      value: metricFamily,
      words: `metrics of ${METRIC_FAMILIES[metricFamily].toLowerCase()}`,
    }))(claims),
  ],
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

/** All the relations whose claims are ratios here, together: a factor and a change in per cent read alike. */
function ratiosOnly(claims: readonly ComparedClaim[]): Narrowing[] {
  const relations = [...new Set(claims.map(({ valueRelation }) => valueRelation))].filter((relation) =>
    claims.every(({ valueRelation, improvement }) => valueRelation !== relation || improvement !== null),
  )
  if (relations.length < 2) return []
  return [
    {
      filter: [{ key: 'relation', value: relations.join(','), words: 'a ratio to the baseline' }],
      has: ({ valueRelation }) => relations.includes(valueRelation),
    },
  ]
}

export const reading: Aspect = {
  aspect: 'reading',
  narrow: (claims) => [
    ...byValue('relation', ({ valueRelation }) => ({
      value: valueRelation,
      words: VALUE_RELATIONS[valueRelation].toLowerCase(),
    }))(claims),
    ...ratiosOnly(claims),
  ],
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

export const baseline: Aspect = {
  aspect: 'baseline',
  narrow: byNothing,
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

const BEST_CASE: ReadonlySet<Qualifier> = new Set<Qualifier>(['up_to'])

export const qualifier: Aspect = {
  aspect: 'qualifier',
  narrow: (claims) => {
    const others = new Set(claims.flatMap(({ qualifier: each }) => (BEST_CASE.has(each) ? [] : [each])))
    return [
      {
        filter: [{ key: 'qualifier', value: [...BEST_CASE].join(), words: 'best cases' }],
        has: ({ qualifier: each }) => BEST_CASE.has(each),
      },
      {
        filter: [{ key: 'qualifier', value: [...others].join(), words: 'no best case' }],
        has: ({ qualifier: each }) => others.has(each),
      },
    ]
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

export const kind: Aspect = {
  aspect: 'kind',
  narrow: byNothing,
  judge: (claims) =>
    differing('kind', claims, {
      value: ({ resultKind }) => RESULT_KINDS[resultKind].toLowerCase(),
      different: { what: 'Projections stand beside measurements', verdict: 'caution' },
      missing: null,
    }),
}
