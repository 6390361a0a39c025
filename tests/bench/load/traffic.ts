import type { Truth } from './truth'

/** Ways of reading and how often each occurs among a hundred requests. */
const MIX: readonly (readonly [share: number, path: (some: Some) => string])[] = [
  [18, ({ family }) => `/api/v1/claims?family=${family}&sort=-improvement`],
  [14, ({ family, number }) => `/api/v1/claims?family=${family}&params_max=${number}e8&limit=25`],
  [10, ({ id }) => `/api/v1/claims/${id}`],
  [10, ({ family }) => `/api/v1/facets?family=${family}`],
  [8, ({ family }) => `/api/v1/chart?family=${family}`],
  [6, ({ word }) => `/api/v1/search?q=${word}`],
  [6, ({ slug }) => `/api/v1/papers/${slug}`],
  [2, ({ family }) => `/api/v1/claims.csv?family=${family}&improvement_min=100`],
  [10, ({ family }) => `/?family=${family}`],
  [8, ({ id }) => `/claims/${id}`],
  [6, ({ slug }) => `/papers/${slug}`],
  [1, () => '/hardware'],
  [1, () => '/healthz'],
]
const WORDS = ['faster', 'memory', 'quantization', 'latency', 'gpu', 'llama', 'training', 'throughput']

type Some = {
  readonly family: string
  readonly id: string
  readonly slug: string
  readonly word: string
  readonly number: number
}

/** A mix of reading, shuffled; the same for the same numbers. @param random Numbers in [0, 1). */
export function traffic({ families, ids, slugs }: Truth, random: () => number, count = 500): string[] {
  const one = <T extends string>(list: readonly T[]): string => list[Math.floor(random() * list.length)] ?? ''
  const total = MIX.reduce((sum, [share]) => sum + share, 0)
  return Array.from({ length: count }, () => {
    let at = random() * total
    const entry = MIX.find(([share]) => {
      at -= share
      return at < 0
    })
    const some = {
      family: one(families),
      id: one(ids),
      slug: one(slugs),
      word: one(WORDS),
      number: 1 + Math.floor(random() * 900),
    }
    return entry?.[1](some) ?? '/'
  })
}
