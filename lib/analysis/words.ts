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

/** Bytes of memory as its makers count them: 34,359,738,368 is "32 GB". */
export const memory = (bytes: number): string => `${short(bytes / GIBI)} GB`

/** "one GPU", "400 GPUs" of a device's name. */
export const devices = (count: number, name: string): string =>
  count === 1 ? `one ${name}` : `${count} × ${name}`
