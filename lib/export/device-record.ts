import type { Device } from '@/lib/domain/device'

/** A device of the catalogue as the HTTP interface gives it. */
export function toDeviceRecord(device: Device) {
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
