import type { Device } from '@/lib/domain/device'

/** A device of the catalogue with the given figures; what is not given is not known. */
export const device = (fields: Partial<Device> & Pick<Device, 'name'>): Device => ({
  slug: fields.name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
  vendor: 'Example',
  deviceClass: 'gpu',
  year: 2020,
  variantOf: null,
  part: null,
  memoryBytes: null,
  memoryBytesPerSecond: null,
  powerWatts: null,
  peakFlopPerSecond: {},
  sparsePeakFlopPerSecond: {},
  aliases: [],
  sources: [],
  ...fields,
})
