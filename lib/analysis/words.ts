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

const LARGER = ['GB', 'TB', 'PB', 'EB'] as const

/** Bytes of memory as its makers count them: 34,359,738,368 is "32 GB", 1024 times that "32 TB". */
export function memory(bytes: number): string {
  const gigabytes = bytes / GIBI
  const step = Math.min(Math.max(Math.floor(Math.log2(gigabytes) / 10), 0), LARGER.length - 1)
  return `${short(gigabytes / 1024 ** step)} ${LARGER[step] ?? 'GB'}`
}

/** "one GPU", "400 GPUs" of a device's name. */
export const devices = (count: number, name: string): string =>
  count === 1 ? `one ${name}` : `${count} × ${name}`
