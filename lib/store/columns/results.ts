import { unitSize } from '@/lib/domain/unit-size'
import type { ResultGroup } from '@/lib/query/chart/chart'
import { mostOf } from './bounds'
import type { Columns } from './columns'
import { byGroup, grouping } from './medians'
import type { Selection } from './selection'

type Named = Pick<ResultGroup, 'metric' | 'task' | 'unit'>

/** Absolute results by metric, task and base unit, with the papers that state them. */
export function absoluteResults(columns: Columns, { rows }: Selection): ResultGroup[] {
  const { texts, dictionaries, papers } = columns
  const absolute = dictionaries.valueRelation.codes.get('absolute')
  const bases = dictionaries.unit.values.map((unit) => unitSize(unit ?? '').base)
  const baseCodes = bases.map((base) => bases.indexOf(base))
  const tasks = dictionaries.task.values.length
  const groups = new Map<number, { readonly place: number; readonly named: Named }>()
  const found = grouping(rows.length)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0
    if (texts.valueRelation[row] !== absolute) continue
    const [metric, task] = [texts.metric[row] ?? 0, texts.task[row] ?? 0]
    const base = baseCodes[texts.unit[row] ?? 0] ?? 0
    const key = (metric * tasks + task) * bases.length + base
    let group = groups.get(key)
    if (group === undefined) {
      const named = {
        metric: dictionaries.metric.values[metric] ?? '',
        task: dictionaries.task.values[task] ?? null,
        unit: bases[base] ?? '',
      }
      group = { place: groups.size, named }
      groups.set(key, group)
    }
    found.add(group.place, papers[row] ?? 0)
  }
  const papersOf = byGroup(found.done(), groups.size)
  const lastGroup = new Int32Array(mostOf(papers) + 1).fill(-1)
  return [...groups.values()].map(({ place, named }) => {
    const all = papersOf[place] ?? new Float64Array(0)
    let different = 0
    for (const paper of all) {
      if (lastGroup[paper] !== place) different++
      lastGroup[paper] = place
    }
    return { ...named, papers: different, claims: all.length }
  })
}
