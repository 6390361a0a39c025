/** Values that many, some and few claims have. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  family: ['quality', 'speed', 'energy'],
  metric: ['accuracy', 'inference speed'],
  relation: ['factor', 'percent_change'],
  qualifier: ['exact', 'up_to'],
  phase: ['inference', 'training'],
  technique: ['architecture', 'quantization', 'state-space-model'],
  hardware: ['gpu', 'nvidia-a100'],
  task: ['ImageNet', 'COCO'],
  audit: ['uncheckable', 'consistent'],
  origin: ['rules', 'curated'],
  params_min: ['1B'],
  params_max: ['100M', '70B'],
  improvement_min: ['2'],
  improvement_max: ['10'],
  year_min: ['2022'],
  year_max: ['2019'],
  q: ['attention', 'kv cache', 'graph neural'],
}

/** No filter, every single one, and every two of different keys. */
export function queriesOf(): string[] {
  const single = Object.entries(VALUES).flatMap(([key, values]) => values.map((value) => ({ key, value })))
  const query = (parts: readonly { key: string; value: string }[]) =>
    parts.map(({ key, value }) => `${key}=${encodeURIComponent(value)}`).join('&')
  const pairs = single.flatMap((a, index) =>
    single
      .slice(index + 1)
      // Of the many pairs of values one a pair of keys, another one for each.
      .filter((b) => a.key !== b.key && (a.value.length + b.value.length + index) % 3 === 0)
      .map((b) => query([a, b])),
  )
  return ['', ...single.map((one) => query([one])), ...pairs]
}

/** What is looked for: words that many, some, few and no claims have, and parts of them. */
export const SEARCHES = [
  'attention',
  'transformer',
  'kv cache',
  'graph neural',
  'a',
  'speed',
  'gpt-4',
  'quantiz',
  'imagenet',
  'zzz',
]
