import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { READERS } from '@/lib/ingest/readers'
import { VIEW_KEYS } from '@/lib/query/chart/chart'
import { FIELDS } from '@/lib/query/fields'

const readme = readFileSync('README.md', 'utf8')
const map = readFileSync('lib/README.md', 'utf8')
const packages: { dependencies: Record<string, string>; devDependencies: Record<string, string> } =
  JSON.parse(readFileSync('package.json', 'utf8'))

/** View-only keys are explained on the reference page, not in the list of filters. */
const VIEW_ONLY: readonly string[] = ['select', ...VIEW_KEYS]

describe('the documentation', () => {
  test('names every filter, command and route', () => {
    const filters = Object.keys(FIELDS).filter((key) => !VIEW_ONLY.includes(key))
    const commands = readdirSync('lib/cli/commands').map((file) => path.basename(file, '.ts'))
    const routes = readdirSync('app/api/v1').map((folder) => `/${folder}`)
    expect([...filters, ...commands, ...routes].filter((word) => !readme.includes(word))).toEqual([])
  })

  test('has one line of why for every package', () => {
    const why = readFileSync('docs/decisions/0001-dependencies.md', 'utf8')
    const names = [...Object.keys(packages.dependencies), ...Object.keys(packages.devDependencies)]
    const explained = (name: string): boolean => why.includes(name) || name.startsWith('@types/')
    expect(names.filter((name) => !explained(name))).toEqual([])
  })

  test('says of every filter, in a sentence, what it does', () => {
    expect(Object.entries(FIELDS).filter(([, { doc }]) => !/^[A-Z].*\.$/.test(doc))).toEqual([])
    expect(READERS.every(({ label }) => label.length > 10)).toBe(true)
  })

  test('cites no path that is not there', () => {
    const cited = [
      ...`${readme}\n${map}`.matchAll(
        /`((?:app|components|lib|prisma|tests|docs)\/[\w./-]+)`|\]\(([\w./-]+)\)/g,
      ),
    ]
    const paths = cited.map((match) => match[1] ?? match[2] ?? '')
    expect(paths.filter((file) => !existsSync(file) && !existsSync(path.join('lib', file)))).toEqual([])
    expect(paths.length).toBeGreaterThan(10)
  })

  test('maps every folder of lib', () => {
    const folders = readdirSync('lib', { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders.map(({ name }) => name).filter((name) => !map.includes(`\`${name}/\``))).toEqual([])
  })
})
