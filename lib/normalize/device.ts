import type { Device } from '@/lib/domain/device'

/** A device's name without vendor, kind, case, spaces and punctuation: "NVIDIA Tesla V100 GPUs" is "v100". */
export function deviceKey(name: string): string {
  return name.toLowerCase().replace(/nvidia|tesla|geforce|gpus?|[^a-z0-9]/g, '')
}

/** The device of the catalogue whose name or alias has the same key; null rather than a guess. */
export function matchDevice(name: string, devices: readonly Device[]): Device | null {
  const key = deviceKey(name)
  if (key === '') return null
  const matches = devices.filter((device) =>
    [device.name, ...device.aliases].some((each) => deviceKey(each) === key),
  )
  // Two devices that share a spelling ("A100" with 40 and with 80 GB) cannot be told apart by it.
  return matches.length === 1 ? (matches[0] ?? null) : null
}
