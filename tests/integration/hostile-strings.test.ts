import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { createElement } from 'react'
import { ComparisonFigure } from '@/components/figure/comparison-figure'
import { renderSvg } from '@/components/figure/render'
import type { Claim } from '@/lib/domain/claim'
import type { ExportFormat } from '@/lib/export/writers'
import { paperSlug } from '@/lib/ingest/identity'
import { EMPTY_FILTER, parseFilter, serializeFilter, toPredicates } from '@/lib/query/filter'
import { createComparison } from '@/lib/services/create-comparison'
import { exportClaims } from '@/lib/services/export-claims'
import { exportComparison } from '@/lib/services/export-comparison'
import { getComparison } from '@/lib/services/get-comparison'
import { getPaper } from '@/lib/services/get-paper'
import { importPapers } from '@/lib/services/import-papers'
import { searchAll } from '@/lib/services/search-all'
import { asStored, HOSTILE_STRINGS, hostilePapers } from '@/tests/fixtures/hostile-strings'
import { temporaryDatabase } from '@/tests/setup/database'
import { textOf } from '@/tests/setup/pieces'

const BASE = { baseUrl: 'http://localhost' }
const titleOf = (text: string): string => {
  const { name } = HOSTILE_STRINGS.find((each) => each.text === text) ?? { name: '' }
  const index = HOSTILE_STRINGS.findIndex((each) => each.text === text)
  return asStored(`${text} Paper ${index} with ${name} in its title`)
}

let db: Awaited<ReturnType<typeof temporaryDatabase>>
let before: number
beforeAll(async () => {
  db = await temporaryDatabase()
  before = await db.database.claim.count()
  const summary = await importPapers(
    { bytes: Buffer.from(hostilePapers()), name: 'hostile.jsonl', publish: true },
    db.deps,
  )
  expect(summary.rejected).toEqual([])
  expect(summary.papers.new).toBe(HOSTILE_STRINGS.length)
})
afterAll(() => db.remove())

const claimsOf = async (text: string): Promise<readonly Claim[]> =>
  (await getPaper(paperSlug(titleOf(text)), db.deps)).claims

const every = HOSTILE_STRINGS.map(({ name, text }) => [name, text] as const)

describe('what is imported', () => {
  test('is stored as the text that it is, and nothing that was there is gone', async () => {
    const titles = (await db.database.paper.findMany({ select: { title: true } })).map(({ title }) => title)
    expect(titles).toEqual(expect.arrayContaining(HOSTILE_STRINGS.map(({ text }) => titleOf(text))))
    expect(await db.database.claim.count()).toBeGreaterThanOrEqual(before + HOSTILE_STRINGS.length)
  })

  test.each(every)('has a link of plain letters and a claim pinned to its words: %s', async (_name, text) => {
    expect(paperSlug(titleOf(text))).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    const { paper, claims } = await getPaper(paperSlug(titleOf(text)), db.deps)
    expect(claims.length).toBeGreaterThan(0)
    for (const { evidence } of claims)
      expect(paper.abstract?.slice(evidence.start, evidence.end)).toBe(evidence.text)
  })
})

describe('what is asked for', () => {
  test.each(every)('as words, names or ids is compared, never run: %s', async (_name, text) => {
    const search = await searchAll(text.slice(0, 200), db.deps)
    expect(JSON.stringify(search).length).toBeGreaterThan(0)
    for (const key of ['q', 'task', 'metric', 'paper', 'hardware', 'claims', 'family'] as const) {
      const { filter } = parseFilter(new URLSearchParams({ [key]: text }))
      expect(parseFilter(new URLSearchParams(serializeFilter(filter))).filter).toEqual(filter)
      const shown = await db.deps.store.claims.count(toPredicates(filter))
      expect(shown).toBeLessThanOrEqual(await db.database.claim.count())
    }
    await expect(getPaper(text, db.deps)).rejects.toMatchObject({ code: 'not_found' })
    await expect(getComparison(text, db.deps)).rejects.toMatchObject({ code: 'not_found' })
  })
})

/** Everything as a file of one format. */
const exported = async (format: ExportFormat): Promise<string> =>
  textOf((await exportClaims({ ...BASE, filter: EMPTY_FILTER, format }, db.deps)).pieces)

/** How many braces are open at the end of LaTeX; those behind a backslash count for BibTeX too. */
const depthAtEnd = (latex: string): number =>
  [...latex].reduce((depth, sign) => depth + (sign === '{' ? 1 : sign === '}' ? -1 : 0), 0)
const commandsOf = (latex: string): string[] =>
  [...latex.matchAll(/\\([a-z]+)/gi)].map(([, name]) => name ?? '')
/** Whether a command prints a character: one that every LaTeX has, or one that is asked for before it is used. */
const prints = (name: string, latex: string): boolean =>
  /^(?:text\w+|ensuremath|ifdefined|Uchar|else|fi|[a-z])$/.test(name) ||
  latex.includes(`\\ifdefined\\${name} `)

describe('what is exported', () => {
  test('as CSV reads back as it is, and no cell is a formula', async () => {
    const csv = await exported('csv')
    const rows: string[][] = parse(csv)
    const [header = [], ...records] = rows
    const at = header.indexOf('paper_title')
    const cells = records.flat()
    expect(cells.filter((cell) => /^\s*[=+@＝＋－＠]|^\s*-(?![\d.])|^[\t\r\n]/u.test(cell))).toEqual([])
    const titles = records.map((record) => record[at]?.replace(/^'/, ''))
    for (const { text } of HOSTILE_STRINGS) expect(titles).toContain(titleOf(text).replace(/^'/, ''))
  })

  test('as JSON Lines reads back as it is', async () => {
    const lines = (await exported('jsonl')).trimEnd()
    const titles = lines.split('\n').map((line) => JSON.parse(line).paper.title)
    for (const { text } of HOSTILE_STRINGS) expect(titles).toContain(titleOf(text))
  })

  test('as BibTeX opens an entry a paper and nothing else, with braces that match', async () => {
    const bibtex = await exported('bibtex')
    const papers = new Set(
      (await db.database.claim.findMany({ select: { paperId: true } })).map(({ paperId }) => paperId),
    )
    const [, ...entries] = bibtex.split(/^(?=@)/m)
    expect(entries.length).toBe(papers.size)
    for (const entry of entries) {
      expect(entry).toMatch(/^@misc\{[a-z0-9.-]+,\n(?: {2}\w+ = \{.*\},\n)+\}\s*$/i)
      expect(depthAtEnd(entry)).toBe(0)
      expect(commandsOf(entry).filter((name) => !prints(name, entry))).toEqual([])
    }
  })

  test('as LaTeX runs no command but those that print characters, in rows of as many cells', async () => {
    const latex = await exported('latex')
    const rows = latex.split('\n').filter((line) => line.includes('\\cite{'))
    expect(rows.length).toBeGreaterThan(HOSTILE_STRINGS.length)
    const cells = rows.map((line) => line.replaceAll('\\&', '').split('&').length)
    expect(new Set(cells).size).toBe(1)
    for (const line of rows) {
      expect(commandsOf(line).filter((name) => name !== 'cite' && !prints(name, line))).toEqual([])
      expect(depthAtEnd(line)).toBe(0)
      // A sign that LaTeX reads as its own stands escaped, or around a character that needs a formula.
      expect(line.replaceAll(/\\[a-z]+|\\.|\{\$[^$]*\$\}/gi, '')).not.toMatch(/[$#%_^~]/)
    }
  })

  test('as Markdown is a table of one link a row, without HTML', async () => {
    const markdown = await exported('markdown')
    const rows = markdown.split('\n').filter((line) => line.startsWith('| '))
    expect(rows.length).toBeGreaterThan(HOSTILE_STRINGS.length)
    for (const line of rows) {
      const plain = line.replaceAll('<!-- -->', '').replaceAll(/\\[^a-z0-9\s]/gi, '')
      expect(plain).not.toMatch(/<[a-z!/]/i)
      expect(plain.match(/\]\(/g)?.length ?? 0).toBeLessThanOrEqual(1)
    }
  })

  test.each(every)('as a picture has no element, attribute or entity of its own: %s', async (_name, text) => {
    const claims = await claimsOf(text)
    const svg = await renderSvg(
      createElement(ComparisonFigure, {
        title: text,
        claims: claims.map((claim) => ({ ...claim, subject: text, baseline: text })),
        comparability: { verdict: 'comparable', reasons: [] },
        link: '/c/x',
        revision: '1-a',
      }),
    )
    expect(elementsOf(svg).filter((name) => !ALLOWED.has(name))).toEqual([])
    expect(svg).not.toMatch(/<!|\son[a-z]+\s*=\s*["'][^"']*pwned/i)
    expect(svg.replace(/&(?:amp|lt|gt|quot|#x27|#39);/g, '')).not.toContain('&')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has none of them
    expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u)
  })

  test.each(every)('as a pinned comparison keeps its title: %s', async (_name, text) => {
    const claims = (await claimsOf(text)).map(({ id }) => id)
    const { comparison } = await createComparison({ claims, title: text }, db.deps)
    const view = await getComparison(comparison.slug, db.deps)
    // What SQLite cannot hold as text comes back as U+FFFD, or not at all.
    expect(view.comparison.claims.map(({ paper }) => paper.title)).toContain(titleOf(text))
    const rows: Record<string, string>[] = parse(
      await textOf(
        (await exportComparison({ ...BASE, slug: comparison.slug, format: 'csv' }, db.deps)).pieces,
      ),
      { columns: true },
    )
    expect(rows.map((row) => row.claim_id)).toEqual(claims)
  })
})

const ALLOWED = new Set(
  'svg title desc metadata rect text tspan line path g circle a defs clipPath polygon'.split(' '),
)
const elementsOf = (svg: string): string[] =>
  [...svg.replace(/^<\?xml[^>]*\?>/, '').matchAll(/<\/?([^\s/>]+)/g)].map((match) => match[1] ?? '')
