import { short } from '@/lib/domain/si-prefix'
import type { Qualifier } from '@/lib/domain/vocabulary'

const GIBI = 2 ** 30

const SAID: Readonly<Record<Qualifier, string>> = {
  exact: '',
  up_to: 'up to ',
  at_least: 'at least ',
  approx: 'about ',
  range: '',
  average: '',
}

/** "at least 50", "up to 3": a number with how firm it is. */
export const said = (qualifier: Qualifier, value: number): string => `${SAID[qualifier]}${value}`

const large = new Intl.NumberFormat('en', {
  notation: 'compact',
  compactDisplay: 'long',
  maximumSignificantDigits: 3,
})

/** A number with three digits: 42, 1,043, "1.98 million". */
export const amount = (value: number): string => (value < 1e6 ? short(value) : large.format(value))

const LARGER = ['GB', 'TB', 'PB', 'EB'] as const

/** Bytes of memory as its makers count them: 34,359,738,368 is "32 GB", 1024 times that "32 TB". */
export function memory(bytes: number): string {
  const gigabytes = bytes / GIBI
  const step = Math.min(Math.max(Math.floor(Math.log2(gigabytes) / 10), 0), LARGER.length - 1)
  return `${amount(gigabytes / 1024 ** step)} ${LARGER[step] ?? 'GB'}`
}

/** "one GPU", "400 GPUs" of a device's name. */
export const devices = (count: number, name: string): string =>
  count === 1 ? `one ${name}` : `${count} × ${name}`
