import { z } from 'zod'
import { DEVICE_CLASSES, keysOf, NUMBER_FORMATS } from './vocabulary'

/** Operations per second by number format: FLOP/s, and OP/s for integers. */
const Rates = z.partialRecord(z.enum(keysOf(NUMBER_FORMATS)), z.number().positive())
export type Rates = z.infer<typeof Rates>

/** A document and the figures of a device that stand in it: `memoryBytes`, `peak.fp16`, `sparse.int8`, `part` … */
export const DeviceSource = z.strictObject({
  document: z.string().min(1),
  /** The page, table or section. */
  where: z.string().min(1),
  url: z.url().nullable(),
  figures: z.array(z.string().min(1)),
})
export type DeviceSource = z.infer<typeof DeviceSource>

/** One device of the hardware catalogue; null where no vendor document was found for a figure. */
export const Device = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  vendor: z.string().min(1),
  deviceClass: z.enum(keysOf(DEVICE_CLASSES)),
  /** When it was first sold, or shown where it is not for sale. */
  year: z.number().int(),
  /**
   * The device that papers mean when they leave the variant open ("A100" of "A100 40GB"). That one has
   * the rates of the fastest variant, and null where its variants differ otherwise.
   */
  variantOf: z.string().nullable(),
  /** What a system is built of. */
  part: z.strictObject({ device: z.string(), count: z.number().int().positive() }).nullable(),
  memoryBytes: z.number().positive().nullable(),
  memoryBytesPerSecond: z.number().positive().nullable(),
  /** Thermal design power or the board's limit; of a system all that it draws. */
  powerWatts: z.number().positive().nullable(),
  /** The highest dense rate by any of its units, tensor units where it has them. */
  peakFlopPerSecond: Rates,
  /** The rate with structured sparsity, where the vendor gives one. */
  sparsePeakFlopPerSecond: Rates,
  /** Other spellings, as papers write them; matched without case, spaces and punctuation. */
  aliases: z.array(z.string().min(1)),
  sources: z.array(DeviceSource),
})
export type Device = z.infer<typeof Device>

/** The figures of a device that are known, by the names that its sources use. */
export function figuresOf(device: Device): string[] {
  const single = (['memoryBytes', 'memoryBytesPerSecond', 'powerWatts', 'part'] as const).filter(
    (name) => device[name] !== null,
  )
  return [
    ...single,
    ...Object.keys(device.peakFlopPerSecond).map((format) => `peak.${format}`),
    ...Object.keys(device.sparsePeakFlopPerSecond).map((format) => `sparse.${format}`),
  ]
}

/** Where a figure of a device is from: the document, and where in it; null where no source has it. */
export function sourceOf(device: Device, figure: string): string | null {
  const source = device.sources.find(({ figures }) => figures.includes(figure))
  return source === undefined ? null : `${source.document}: ${source.where}`
}
