import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { Package } from 'datapackage'
import { parse as parseYaml } from 'yaml'
import { LISTING } from '@/tests/fixtures/listing'

const TSX = path.resolve('node_modules/.bin/tsx')
let folder: string
let listing: string

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'claimboard-cli-'))
  listing = path.join(folder, 'listing.txt')
  writeFileSync(listing, LISTING)
  copyFileSync('var/test/template.db', path.join(folder, 'board.db'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function claimboard(
  args: readonly string[],
  input?: string,
  database = 'board.db',
): SpawnSyncReturns<string> {
  return spawnSync(TSX, ['lib/cli/claimboard.ts', ...args], {
    encoding: 'utf8',
    input: input ?? '',
    env: {
      ...process.env,
      DATABASE_URL: `file:${path.join(folder, database)}`,
      PUBLIC_URL: 'https://board.example',
    },
  })
}

describe('claimboard extract', () => {
  test('prints one JSON line a paper, in order, and messages apart from it', () => {
    const { stdout, stderr, status } = claimboard(['extract', listing])
    const papers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(status).toBe(0)
    expect(papers.map(({ title }) => title)).toEqual([
      'SwiftNet: A Small Network for Quick Answers',
      'TinyCache: Keeping Fewer Keys',
    ])
    expect(papers[0].claims[0]).toMatchObject({
      family: 'speed',
      relation: 'factor',
      value: 2.5,
      value_high: null,
      hardware: [{ name: expect.stringContaining('V100') }],
      evidence: { start: expect.any(Number), end: expect.any(Number), text: expect.stringContaining('2.5x') },
    })
    expect(stderr).toContain('line 13: a title without an abstract')
  })

  test('reads standard input for "-" and prints the same', () => {
    expect(claimboard(['extract', '-'], LISTING).stdout).toBe(claimboard(['extract', listing]).stdout)
  })

  test('reads a listing with a byte-order mark and CRLF just the same', () => {
    const windows = `\uFEFF${LISTING.replaceAll('\n', '\r\n')}`
    expect(claimboard(['extract', '-'], windows).stdout).toBe(claimboard(['extract', listing]).stdout)
  })

  test('touches no database', () => {
    const { status } = claimboard(['extract', listing], undefined, 'no/such/folder.db')
    expect(status).toBe(0)
  })
})

describe('claimboard import and export', () => {
  test('import prints a summary; imported and published claims are in the export', () => {
    const { stdout, status } = claimboard(['import', listing, '--publish'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^Papers {4}2 new, 0 known$/m)
    expect(stdout).toMatch(/^Rejected {2}1 records$/m)
    const rows: Record<string, string>[] = parse(claimboard(['export', '--query', 'q=swiftnet']).stdout, {
      columns: true,
    })
    expect(rows.map(({ value, unit }) => `${value}${unit}`).sort()).toEqual(['2.5x', '40%'])
  })

  test('into a database that is not there yet makes it, with the shipped dataset', () => {
    expect(claimboard(['import', listing], undefined, 'fresh/board.db').stdout).toContain('2 new')
    expect(
      claimboard(['export', '--format', 'jsonl'], undefined, 'fresh/board.db').stdout.split('\n').length,
    ).toBeGreaterThan(200)
  })
})

describe('claimboard export --format datapackage', () => {
  test('writes a folder that Frictionless’ own reader finds valid, rows and all', async () => {
    const output = path.join(folder, 'package')
    const { stdout, status } = claimboard(['export', '--format', 'datapackage', '--output', output])
    expect(status).toBe(0)
    expect(stdout.trimEnd().split('\n')).toContain(path.join(output, 'datapackage.json'))
    const descriptor = JSON.parse(readFileSync(path.join(output, 'datapackage.json'), 'utf8'))
    const whole = await Package.load(descriptor, { basePath: output })
    expect([whole.valid, whole.errors.map(String)]).toEqual([true, []])
    expect(whole.resourceNames).toEqual(['claims', 'papers', 'devices'])
    for (const name of whole.resourceNames) {
      const resource = descriptor.resources.find((each: { name: string }) => each.name === name)
      const bytes = readFileSync(path.join(output, resource.path))
      expect(resource.hash).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`)
      const rows = await whole.getResource(name).read({ keyed: true })
      expect(rows.length).toBeGreaterThan(150)
    }
    expect(descriptor.licenses[0].name).toBe('MIT')
    expect(descriptor.sources.length).toBeGreaterThan(150)
    const cite = parseYaml(readFileSync(path.join(output, 'CITATION.cff'), 'utf8'))
    expect(cite).toMatchObject({ 'cff-version': '1.2.0', type: 'dataset', version: descriptor.version })
  })

  test('leaves a folder that holds something as it is, and nothing half-written', () => {
    const output = path.join(folder, 'taken')
    mkdirSync(output)
    writeFileSync(path.join(output, 'mine.txt'), 'mine')
    const { status, stderr } = claimboard(['export', '--format', 'datapackage', '--output', output])
    expect(status).toBe(1)
    expect(stderr).toContain('--output')
    expect(readdirSync(folder).filter((name) => name.startsWith('taken'))).toEqual(['taken'])
    expect(readdirSync(output)).toEqual(['mine.txt'])
  })
})

describe('claimboard audit', () => {
  test('gives every accepted claim’s verdict with the computation', () => {
    const lines = claimboard(['audit', '--json'])
      .stdout.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    const peak = lines.flatMap(({ findings }) => findings).find(({ rule }) => rule === 'below-peak')
    expect(lines.length).toBeGreaterThan(200)
    expect(peak).toMatchObject({
      formula: expect.stringContaining('peak'),
      terms: expect.arrayContaining([expect.anything()]),
    })
  })
})

describe('what is wrong', () => {
  test.each([
    ['no command', [], 2, 'Usage: claimboard'],
    ['an unknown command', ['extrcat'], 2, 'extrcat'],
    ['a missing file name', ['extract'], 2, 'file'],
    ['an unknown option', ['audit', '--jsno'], 2, 'jsno'],
    ['a folder for a format that is no folder', ['export', '--output', 'x'], 2, '--output'],
    ['an unknown export format', ['export', '--format', 'xls'], 2, 'csv'],
    ['a file that is not there', ['import', '/no/such/file'], 1, '/no/such/file'],
    ['a folder', ['extract', '/tmp'], 1, '/tmp'],
    ['an unknown input format', ['extract', 'package.json', '--format', 'docx'], 1, 'docx'],
    ['a malformed query', ['export', '--query', 'family=fastness'], 1, 'fastness'],
  ])('%s ends with its status and one clear line, no stack', (_name, args, status, words) => {
    const result = claimboard(args)
    expect(result.status).toBe(status)
    expect(result.stdout).toBe('')
    expect(result.stderr).toContain(words)
    expect(result.stderr).not.toMatch(/^\s+at /m)
  })

  test('a database that cannot be opened is named', () => {
    writeFileSync(
      path.join(folder, 'broken.db'),
      'this is no database, it is a sentence that goes on for a while',
    )
    const { status, stderr } = claimboard(['export'], undefined, 'broken.db')
    expect(status).toBe(1)
    expect(stderr).toMatch(/database/)
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  test('a reader that has seen enough ends the output quietly', () => {
    const { status, stderr } = spawnSync('bash', ['-c', `${TSX} lib/cli/claimboard.ts export | head -1`], {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: `file:${path.join(folder, 'board.db')}` },
    })
    expect(status).toBe(0)
    expect(stderr).not.toContain('EPIPE')
  })
})

test('every command explains itself', () => {
  for (const command of ['extract', 'import', 'audit', 'export', 'verify', 'prepare']) {
    const { stdout, status } = claimboard([command, '--help'])
    expect(status).toBe(0)
    expect(stdout).toContain(`claimboard ${command}`)
  }
})
