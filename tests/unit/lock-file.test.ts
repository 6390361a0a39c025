import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'

type Locked = { readonly optionalDependencies?: Readonly<Record<string, string>> }

test('the lock file has the packages of every platform, or a fresh install elsewhere refuses it', () => {
  const packages: Record<string, Locked> = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
  const places = Object.keys(packages)
  const missing = places.flatMap((place) =>
    Object.keys(packages[place]?.optionalDependencies ?? {}).filter(
      (name) => !places.some((other) => other.endsWith(`node_modules/${name}`)),
    ),
  )
  expect(missing).toEqual([])
  expect(places.length).toBeGreaterThan(300)
})
