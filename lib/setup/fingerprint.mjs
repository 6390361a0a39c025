import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { ROOT } from './run.mjs'

/**
 * One fingerprint of all files below some paths of the checkout; files that are not there count as such.
 * @param {readonly string[]} places
 * @param {readonly string[]} [except]
 */
export async function fingerprintOf(places, except = []) {
  const hash = createHash('sha256').update(process.version)
  for (const file of (await Promise.all(places.map((place) => filesBelow(place, except)))).flat().sort()) {
    const content = await readFile(path.join(ROOT, file)).catch(() => null)
    hash.update(`${file}\0${content?.length ?? 'absent'}\0`).update(content ?? '')
  }
  return hash.digest('hex')
}

/** @param {string} place @param {readonly string[]} except @returns {Promise<string[]>} */
async function filesBelow(place, except) {
  if (except.includes(place)) return []
  const entries = await readdir(path.join(ROOT, place), { withFileTypes: true }).catch(() => null)
  if (entries === null) return [place]
  const below = entries.map((entry) => filesBelow(`${place}/${entry.name}`, except))
  return (await Promise.all(below)).flat()
}
