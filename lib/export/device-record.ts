import { z } from 'zod'
import { Device } from '@/lib/domain/device'

const { shape } = Device

/** A device of the catalogue as the HTTP interface gives it. */
export const DeviceRecord = z
  .object({
    slug: shape.slug,
    name: shape.name,
    vendor: shape.vendor,
    class: shape.deviceClass,
    year: shape.year.meta({ description: 'When it was first sold, or shown where it is not for sale.' }),
    variant_of: shape.variantOf.meta({ description: 'The device that papers mean without its variant.' }),
    part: shape.part.meta({ description: 'What a system is built of.' }),
    memory_bytes: shape.memoryBytes,
    memory_bytes_per_second: shape.memoryBytesPerSecond,
    power_watts: shape.powerWatts,
    peak_flop_per_second: shape.peakFlopPerSecond.meta({
      description: 'Highest dense rate by number format.',
    }),
    sparse_peak_flop_per_second: shape.sparsePeakFlopPerSecond,
    aliases: shape.aliases,
    sources: shape.sources.meta({ description: 'Which document says which figure.' }),
  })
  .meta({ id: 'Device' })
export type DeviceRecord = z.infer<typeof DeviceRecord>

export function toDeviceRecord(device: Device): DeviceRecord {
  return {
    slug: device.slug,
    name: device.name,
    vendor: device.vendor,
    class: device.deviceClass,
    year: device.year,
    variant_of: device.variantOf,
    part: device.part,
    memory_bytes: device.memoryBytes,
    memory_bytes_per_second: device.memoryBytesPerSecond,
    power_watts: device.powerWatts,
    peak_flop_per_second: device.peakFlopPerSecond,
    sparse_peak_flop_per_second: device.sparsePeakFlopPerSecond,
    aliases: device.aliases,
    sources: device.sources,
  }
}
