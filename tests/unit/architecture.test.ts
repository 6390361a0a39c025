import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('generated'))

const PURE = ['domain', 'ingest', 'extract', 'normalize', 'analysis', 'query', 'export'].flatMap((stage) =>
  filesBelow(`lib/${stage}`),
)

describe('the structure', () => {
  test('has no clock, chance, network or environment in a pure stage', () => {
    const impure = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bfetch\(|\bprocess\.|\bsetTimeout\b/
    expect(PURE.filter((file) => impure.test(readFileSync(file, 'utf8')))).toEqual([])
    expect(PURE.length).toBeGreaterThan(40)
  })

  test('has no file that needs scrolling to understand', () => {
    const long = [...filesBelow('lib'), ...filesBelow('app'), ...filesBelow('components')]
      .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 250)
    expect(long).toEqual([])
  })

  test('has thin routes and pages', () => {
    const thick = filesBelow('app')
      .filter((file) => /(page|route)\.tsx?$/.test(file))
      .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 60)
    expect(thick).toEqual([])
  })
})
