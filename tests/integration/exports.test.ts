import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import type { Claim } from '@/lib/domain/claim'
import { COLUMNS } from '@/lib/export/columns'
import { toRecord } from '@/lib/export/record'
import { EXPORT_FORMATS, type ExportFormat, WRITERS } from '@/lib/export/writers'
import { EMPTY_FILTER, parseFilter } from '@/lib/query/filter'
import { createComparison } from '@/lib/services/create-comparison'
import { exportClaims } from '@/lib/services/export-claims'
import { exportComparison } from '@/lib/services/export-comparison'
import { getClaim } from '@/lib/services/get-claim'
import { listClaims } from '@/lib/services/list-claims'
import { addCrowd } from '@/tests/factories/crowd'
import { NOW, readClaims, temporaryDatabase } from '@/tests/setup/database'
import { bytesOf, textOf } from '@/tests/setup/pieces'

const baseUrl = 'https://board.example'
let db: Awaited<ReturnType<typeof temporaryDatabase>>
let claims: readonly Claim[]
let revision: string
beforeAll(async () => {
  db = await temporaryDatabase()
  claims = (await listClaims({ ...EMPTY_FILTER, limit: 1000 }, db.deps)).claims
  revision = await db.deps.store.revision()
})
afterAll(() => db.remove())

const filterOf = (query: string) => parseFilter(new URLSearchParams(query)).filter
const exported = (format: ExportFormat, query = '') =>
  exportClaims({ filter: filterOf(query), format, baseUrl }, db.deps)
const text = async (format: ExportFormat, query = '') => textOf((await exported(format, query)).pieces)

describe('a snapshot', () => {
  test('gives the claims that the schema of rows gives, and the papers', async () => {
    const read = await readClaims(db.deps)
    expect(read).toEqual(await db.deps.store.claims.byIds(read.map(({ id }) => id)))
    const snapshot = await db.deps.store.snapshot()
    const papers = [...snapshot.papers([])].flat()
    snapshot.close()
    expect(new Set(papers.map(({ slug }) => slug))).toEqual(new Set(claims.map(({ paper }) => paper.slug)))
  })

  test('does not see what is written while it is read', async () => {
    const snapshot = await db.deps.store.snapshot()
    const rows = snapshot.claims([], [])
    const first = rows.next().value?.length ?? 0
    await db.database.claim.update({
      where: { id: claims[0]?.id ?? '' },
      data: { subject: 'Changed meanwhile' },
    })
    const rest = [...rows].flat()
    expect(first + rest.length).toBe(claims.length)
    expect([...snapshot.claims([], [])].flat().some(({ subject }) => subject === 'Changed meanwhile')).toBe(
      false,
    )
    snapshot.close()
    await db.database.claim.update({
      where: { id: claims[0]?.id ?? '' },
      data: { subject: claims[0]?.subject ?? '' },
    })
  })

  test('names a row that holds what no list has', async () => {
    const broken = await temporaryDatabase()
    await broken.database.claim.updateMany({
      where: { id: claims[5]?.id ?? '' },
      data: { metricFamily: 'luck' },
    })
    await expect(readClaims(broken.deps)).rejects.toMatchObject({
      code: 'storage',
      message: expect.stringContaining(`${claims[5]?.id}`),
    })
    await broken.remove()
  })
})

describe('every format', () => {
  test.each(EXPORT_FORMATS)('%s has a telling name, and says filter, time and revision', async (format) => {
    const file = await exported(format, 'family=speed&params_max=7B')
    const bytes = await bytesOf(file.pieces)
    const { extension } = WRITERS[format]
    expect(file.fileName).toBe(
      `claimboard-${format === 'bibtex' ? 'papers' : 'claims'}-family-speed-params_max-7000000000-${revision}.${extension}`,
    )
    expect(file.provenance).toMatchObject({
      what: 'claims where family is speed and the model has at most 7B parameters',
      pageUrl: `${baseUrl}/?family=speed&params_max=7000000000`,
      revision,
      exportedAt: NOW.toISOString(),
    })
    // CSV and JSON Lines have no place for it; there it is in the headers.
    if (format === 'csv' || format === 'jsonl') return
    const inside = bytes.toString('latin1')
    for (const word of [revision, NOW.toISOString(), '?family=speed&params_max'])
      expect(inside).toContain(word)
  })

  test.each(EXPORT_FORMATS)('%s of nothing is a whole file', async (format) => {
    const bytes = await bytesOf((await exported(format, 'q=zzzzzz')).pieces)
    if (format === 'jsonl') expect(bytes.length).toBe(0)
    else expect(bytes.length).toBeGreaterThan(50)
    if (format === 'parquet') expect(await parquetReadObjects({ file: arrayOf(bytes) })).toEqual([])
  })
})

const arrayOf = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer

test('JSON Lines have the whole record: evidence, audit with its computation, devices', async () => {
  const records = (await text('jsonl'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(records).toHaveLength(claims.length)
  for (const index of [0, 50, 100, 150]) {
    const claim = claims[index]
    if (claim === undefined) throw new Error('There are fewer claims')
    const { audit } = await getClaim(claim.id, db.deps)
    expect(records[index]).toMatchObject(JSON.parse(JSON.stringify(toRecord(claim, { baseUrl }))))
    expect(records[index].audit_findings).toEqual(JSON.parse(JSON.stringify(audit.findings)))
  }
  const withDevice = records.find(({ devices }) => devices.length > 0)
  expect(withDevice.devices[0]).toMatchObject({
    slug: withDevice.hardware[0].device,
    sources: expect.anything(),
  })
})

test('Parquet holds the CSV’s cells in their own types, over several row groups', async () => {
  const crowd = await temporaryDatabase()
  await addCrowd(crowd.database, 12_000)
  const file = await exportClaims(
    { filter: filterOf('sort=year,-value'), format: 'parquet', baseUrl },
    crowd.deps,
  )
  const parts: Buffer[] = []
  for await (const piece of file.pieces) parts.push(Buffer.from(piece))
  const bytes = arrayOf(Buffer.concat(parts))
  const metadata = parquetMetadata(bytes)
  expect(metadata.row_groups.length).toBeGreaterThan(1)
  // What was written went out before the end: nothing waits for the whole.
  expect(parts.length).toBeGreaterThan(2)
  expect(metadata.key_value_metadata).toContainEqual({
    key: 'claimboard.revision',
    value: await crowd.deps.store.revision(),
  })
  const rows = await parquetReadObjects({ file: bytes })
  const expected = (await readClaims(crowd.deps)).length
  expect(rows).toHaveLength(expected)
  const csv: Record<string, string>[] = parse(
    await textOf(
      (await exportClaims({ filter: filterOf('sort=year,-value'), format: 'csv', baseUrl }, crowd.deps))
        .pieces,
    ),
    { columns: true },
  )
  const plain = (value: unknown) => (value === null || value === undefined ? '' : String(value))
  for (const index of [0, 1, 5_000, expected - 1])
    for (const { header } of COLUMNS)
      expect(plain(rows[index]?.[header])).toBe((csv[index]?.[header] ?? '').replace(/^'(?=[\s=+\-@])/, ''))
  await crowd.remove()
})

test('BibTeX has every paper that is shown once, under a key of its own', async () => {
  const file = await text('bibtex', 'family=speed')
  const keys = [...file.matchAll(/^@misc\{([^,]+),$/gm)].map((match) => match[1])
  const shown = (await listClaims({ ...filterOf('family=speed'), limit: 1000 }, db.deps)).claims
  expect(keys).toHaveLength(new Set(shown.map(({ paper }) => paper.slug)).size)
  expect(new Set(keys).size).toBe(keys.length)
})

const hasLatex = ['pdflatex', 'bibtex'].every((program) => spawnSync(program, ['--version']).status === 0)
const whereLatexIs = hasLatex ? test : test.skip

whereLatexIs(
  'LaTeX compiles with the BibTeX beside it, every citation found (needs pdflatex and bibtex)',
  async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'claimboard-latex-'))
    writeFileSync(path.join(folder, 'claims.tex'), await text('latex'))
    writeFileSync(path.join(folder, 'claims.bib'), await text('bibtex'))
    writeFileSync(
      path.join(folder, 'main.tex'),
      '\\documentclass{article}\\usepackage{array,booktabs,longtable,textcomp}\\begin{document}\\input{claims}\\bibliographystyle{plain}\\bibliography{claims}\\end{document}\n',
    )
    const run = (program: string, ...args: string[]) =>
      spawnSync(program, args, { cwd: folder, encoding: 'utf8' })
    const tex = () => run('pdflatex', '-interaction=nonstopmode', '-halt-on-error', 'main')
    expect(tex().status).toBe(0)
    const bibtex = run('bibtex', 'main')
    expect([bibtex.status, bibtex.stdout.match(/^Warning.*$/gm)]).toEqual([0, null])
    tex()
    const last = tex()
    expect(last.status).toBe(0)
    expect(readFileSync(path.join(folder, 'main.log'), 'latin1')).not.toMatch(/Citation .* undefined/)
    rmSync(folder, { recursive: true })
  },
)

describe('a pinned comparison as a file', () => {
  test('has the numbers as they were, and in BibTeX how to cite it', async () => {
    const ids = claims.slice(0, 3).map(({ id }) => id)
    const { comparison } = await createComparison({ claims: ids, title: '50% faster {really}' }, db.deps)
    const of = async (format: 'csv' | 'bibtex' | 'latex' | 'markdown') => {
      const file = await exportComparison({ slug: comparison.slug, format, baseUrl }, db.deps)
      expect(file.fileName).toMatch(
        new RegExp(`^claimboard-comparison-${comparison.slug}-${revision}\\.\\w+$`),
      )
      return textOf(file.pieces)
    }
    const rows: Record<string, string>[] = parse(await of('csv'), { columns: true })
    expect(rows.map(({ claim_id }) => claim_id)).toEqual(ids)
    const bibtex = await of('bibtex')
    expect(bibtex).toContain(`@misc{claimboard-${comparison.slug},`)
    expect(bibtex).toContain('title = {{50\\% faster \\textbraceleft{}really\\textbraceright{}}}')
    expect(bibtex).toContain(`url = {${baseUrl}/c/${comparison.slug}}`)
    expect(bibtex).toContain('urldate = {2026-01-02}')
    expect((await of('latex')).match(/\\cite\{/g)).toHaveLength(3)
    expect((await of('markdown')).match(/^\| /gm)).toHaveLength(5)
  })
})
