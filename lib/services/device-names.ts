import type { Count } from '@/lib/query/facets'
import type { Store } from '@/lib/store/store'

/** Gives a count by hardware key the catalogue's name, where the key is in the catalogue. */
export async function matchDeviceNames(store: Store): Promise<(count: Count) => Count> {
  const names = new Map((await store.devices.list()).map(({ slug, name }) => [slug, name]))
  return (count) => ({ ...count, label: names.get(count.value) ?? count.label ?? count.value })
}
