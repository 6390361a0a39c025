import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readEnvironment } from '@/lib/server/environment.mjs'

const sources = ['lib', 'app', 'components']
  .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.(?:ts|tsx|mjs)$/.test(entry.name))
  .map((entry) => path.join(entry.parentPath, entry.name))
  .filter((file) => !file.includes('generated'))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))

const having = (pattern: RegExp): string[] =>
  sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file)

describe('the program', () => {
  test('puts no value into SQL by hand: what Prisma calls unsafe gets fixed texts only', () => {
    const calls = sources.flatMap(({ text }) => [
      ...text.matchAll(/\$(?:query|execute)RawUnsafe\(\s*(.)[^)]*\)/g),
    ])
    const unsafe = calls.filter(
      ([call, quote]) => quote !== "'" || call.includes('${') || call.includes("' +"),
    )
    expect(unsafe.map(([call]) => call)).toEqual([])
    expect(calls.length).toBeGreaterThan(0)
  })

  test('makes no markup and runs no text', () => {
    expect(having(/dangerouslySetInnerHTML|\.innerHTML\b|\beval\(|new Function\(|document\.write\(/)).toEqual(
      [],
    )
  })

  test('starts no shell with what others wrote', () => {
    const allowed = /^lib\/setup\//
    expect(having(/node:child_process/).filter((file) => !allowed.test(file))).toEqual([])
  })
})

describe('the environment', () => {
  test('has defaults for all; what is empty counts as not set', () => {
    expect(readEnvironment({ PORT: '', TRUST_PROXY: ' ' })).toEqual(readEnvironment({}))
    expect(readEnvironment({ PORT: '8080' }).PORT).toBe(8080)
  })

  test('is told with the name, the value and what it may be where it cannot be used', () => {
    expect(() => readEnvironment({ SHUTDOWN_SECONDS: 'soon', PORT: '70000' })).toThrow(
      /PORT is “70000”: must be a whole number from 1 to 65535.*SHUTDOWN_SECONDS is “soon”/,
    )
  })

  test('is explained, each variable, in the README', () => {
    const readme = readFileSync('README.md', 'utf8')
    expect(Object.keys(readEnvironment({})).filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
  })
})

test('what SECURITY.md and the decision on operation cite is there', () => {
  const texts = ['SECURITY.md', 'docs/decisions/0009-operation.md'].map((file) => readFileSync(file, 'utf8'))
  const cited = texts.flatMap((text) =>
    [...text.matchAll(/`((?:lib|tests)\/[\w./-]+)`/g)].map((match) => match[1] ?? ''),
  )
  expect(cited.filter((file) => !existsSync(file))).toEqual([])
  expect(cited.length).toBeGreaterThan(8)
})
