import { z } from 'zod'
import { DEVICE_CLASSES, keysOf } from './vocabulary'

/**
 * One device of the hardware catalogue. Figures are dense (not sparse) peaks; null where no vendor
 * document was found. `source` names the document that the figures come from.
 */
export const Device = z.object({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  vendor: z.string().min(1).nullable(),
  deviceClass: z.enum(keysOf(DEVICE_CLASSES)),
  year: z.number().int().nullable(),
  memoryBytes: z.number().positive().nullable(),
  memoryBytesPerSecond: z.number().positive().nullable(),
  /** FLOP/s by number format (`fp32`, `tf32`, `fp16`, `bf16`, `fp8`), tensor units where the device has them. */
  peakFlopPerSecond: z.record(z.string(), z.number().positive()),
  /** Other spellings, as papers write them; matched without case, spaces and punctuation. */
  aliases: z.array(z.string().min(1)),
  source: z.string().nullable(),
})
export type Device = z.infer<typeof Device>
