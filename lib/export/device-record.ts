import type { Device } from '@/lib/domain/device'

/** A device of the catalogue as the HTTP interface gives it. */
export function toDeviceRecord(device: Device) {
  return {
    slug: device.slug,
    name: device.name,
    vendor: device.vendor,
    class: device.deviceClass,
    year: device.year,
    memory_bytes: device.memoryBytes,
    memory_bytes_per_second: device.memoryBytesPerSecond,
    peak_flop_per_second: device.peakFlopPerSecond,
    aliases: device.aliases,
    source: device.source,
  }
}
