import { rebuildDataset } from '@/lib/services/rebuild-dataset'
import { readInput } from '../input'
import { print } from '../output'

/** Makes the shipped dataset anew from its listing: extracted, then corrected by hand. */
export async function rebuild(file: string, { update }: { update?: boolean }): Promise<void> {
  const { extracted, changed, changedFields, removed, added, shipped } = await rebuildDataset(
    await readInput(file),
    { update: update === true },
  )
  const fields = Object.entries(changedFields)
    .sort((a, b) => b[1] - a[1])
    .map(([field, count]) => `${field} ${count}`)
    .join(', ')
  await print([
    `${extracted} claims extracted; ${changed} changed, ${removed} removed, ${added} added by hand: ${shipped} shipped\n`,
    fields === '' ? '' : `fields changed: ${fields}\n`,
  ])
}
