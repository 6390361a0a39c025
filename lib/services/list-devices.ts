import type { Device } from '@/lib/domain/device'
import { type Deps, defaults } from './deps'

/** The hardware catalogue by name. */
export async function listDevices({
  store,
}: Deps = defaults): Promise<{ devices: readonly Device[]; revision: string }> {
  const [devices, revision] = await Promise.all([store.devices.list(), store.revision()])
  return { devices, revision }
}
