import { short } from '@/lib/domain/si-prefix'
import { type MetricFamily, PHASES } from '@/lib/domain/vocabulary'
import {
  type Aspect,
  byNothing,
  byValue,
  type ComparedClaim,
  difference,
  differing,
  type Narrowing,
} from './aspect'
import { ON_A_MACHINE, someIn } from './hardware'

/** Families in which training and inference are two different things. */
const IN_A_PHASE: ReadonlySet<MetricFamily> = new Set([...ON_A_MACHINE, 'memory', 'compute'])

export const phase: Aspect = {
  aspect: 'phase',
  narrow: byValue('phase', ({ phase: value }) =>
    value === null ? null : { value, words: PHASES[value].toLowerCase() },
  ),
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

/** The window of scales, so many times wide, that most claims are in. */
function widestWindow(claims: readonly ComparedClaim[], times: number): Narrowing[] {
  const sizes = claims.flatMap(({ params }) => params ?? [])
  const most = sizes
    .map((from) => ({ from, inside: sizes.filter((size) => size >= from && size <= from * times) }))
    .reduce<{ from: number; inside: number[] } | null>(
      (best, each) => (best === null || each.inside.length > best.inside.length ? each : best),
      null,
    )
  if (most === null) return []
  const to = Math.max(...most.inside)
  const [low, high] = [most.from, to].map((size) => short(size / 1e9))
  return [
    {
      filter: [
        { key: 'params_min', value: String(most.from), words: `from ${low}B` },
        { key: 'params_max', value: String(to), words: `to ${high}B parameters` },
      ],
      has: ({ params }) => params !== null && params >= most.from && params <= to,
    },
  ]
}

export const scale: Aspect = {
  aspect: 'scale',
  narrow: (claims) => [...widestWindow(claims, SCALE.alike), ...widestWindow(claims, SCALE.near)],
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

export const task: Aspect = {
  aspect: 'task',
  narrow: byValue('task', (claim) =>
    claim.task === null ? null : { value: claim.task, words: `on ${claim.task}` },
  ),
  judge: (claims) => {
    const isQuality = claims.some(({ metricFamily }) => metricFamily === 'quality')
    return differing('task', claims, {
      value: (claim) => claim.task,
      different: { what: 'The tasks differ', verdict: isQuality ? 'not_comparable' : 'caution' },
      missing: isQuality ? { what: 'Not every task is stated', verdict: 'caution' } : null,
    })
  },
}

export const setting: Aspect = {
  aspect: 'setting',
  narrow: byNothing,
  judge: (claims) =>
    differing('setting', claims, {
      value: (claim) => claim.setting,
      different: { what: 'The settings differ', verdict: 'caution' },
      missing: null,
    }),
}
