import type { Device } from '@/lib/domain/device'
import type { DeviceClass } from '@/lib/domain/vocabulary'

/** "GPU", "consumer GPUs", "GPU cluster", "GPU with 24GB of memory": a kind of device, and none of the catalogue. */
const KIND =
  /^(?:(?:consumer(?:[- ]grade)?|single|desktop|server|commodity|modern|nvidia|amd|intel|google|xilinx|arm)[- ])*(gpu|tpu|fpga|cpu)s?\b/i

/** The class that a name stands for where it says no more than the kind of device; null for a device's own name. */
export function kindOf({
  name,
  device,
}: {
  readonly name: string
  readonly device: string | null
}): DeviceClass | null {
  const kind = device === null ? KIND.exec(name)?.[1]?.toLowerCase() : undefined
  return kind === 'gpu' || kind === 'tpu' || kind === 'fpga' || kind === 'cpu' ? kind : null
}

/** A device with the figure of it that was asked for. */
export type Best<T> = { readonly device: Device; readonly figure: T }

/**
 * The device of a kind that has most of something, of those that were to be had in a year (in any, where
 * it is null): no device of that kind can have had more.
 */
export function bestOfKind<T>(
  kind: DeviceClass,
  year: number | null,
  devices: readonly Device[],
  { of, size }: { readonly of: (device: Device) => T | null; readonly size: (figure: T) => number },
): Best<T> | null {
  return devices
    .filter((each) => each.deviceClass === kind && (year === null || each.year <= year))
    .flatMap((device) => {
      const figure = of(device)
      return figure === null ? [] : [{ device, figure }]
    })
    .reduce<Best<T> | null>(
      (best, each) => (best === null || size(each.figure) > size(best.figure) ? each : best),
      null,
    )
}
