import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { getPaper } from '@/lib/services/get-paper'
import { importPapers } from '@/lib/services/import-papers'
import { listPapers } from '@/lib/services/list-papers'
import { manyAbstracts } from '@/tests/fixtures/abstracts'
import { LISTING, LONGER_LISTING } from '@/tests/fixtures/listing'
import { contentOf } from '@/tests/setup/content'
import { NOW, temporaryDatabase } from '@/tests/setup/database'

let db: Awaited<ReturnType<typeof temporaryDatabase>>
beforeEach(async () => {
  db = await temporaryDatabase()
})
afterEach(() => db.remove())

const importText = (text: string, publish = false) =>
  importPapers({ bytes: Buffer.from(text), name: 'page.txt', publish }, db.deps)

describe('importing a listing', () => {
  test('stores its papers with their abstracts, and the claims as candidates', async () => {
    const summary = await importText(LISTING)
    expect(summary.papers).toEqual({ new: 2, known: 0 })
    expect(summary.claims.new).toBeGreaterThanOrEqual(4)
    const { paper, claims, candidates, abstract } = await getPaper(
      'swift-net-a-small-network-for-quick-answers',
      db.deps,
    )
    expect(paper.abstract).toMatch(/^We present SwiftNet/)
    expect(claims).toEqual([])
    expect(candidates.map(({ value, unit }) => `${value}${unit}`)).toEqual(['2.5x', '40%'])
    for (const { evidence } of candidates) {
      expect(paper.abstract?.slice(evidence.start, evidence.end)).toBe(evidence.text)
    }
    expect(abstract?.spans.flatMap(({ claimIds }) => claimIds)).toEqual(candidates.map(({ id }) => id))
  })

  test('derives improvement and devices of what it extracts', async () => {
    await importText(LISTING)
    const { candidates } = await getPaper('swift-net-a-small-network-for-quick-answers', db.deps)
    expect(candidates.map(({ improvement }) => improvement?.toFixed(3))).toEqual(['2.500', '1.667'])
    expect(candidates[0]?.hardware).toEqual([
      { name: expect.stringContaining('V100'), count: expect.anything(), device: 'nvidia-v100' },
    ])
  })

  test('names what it could not read, with its line, and imports the rest', async () => {
    const { rejected, furnitureLines } = await importText(LISTING)
    expect(rejected).toEqual([
      { line: 13, reason: expect.stringContaining('abstract'), title: 'A Title Without Anything Below It' },
    ])
    expect(furnitureLines).toBe(4)
  })

  test('changes nothing when the same file comes again, and adds only what a longer one has more', async () => {
    const first = await importText(LISTING)
    const again = await importText(LISTING)
    expect(again.papers).toEqual({ new: 0, known: 2 })
    expect(again.claims).toEqual({ new: 0, known: first.claims.new })
    expect(again.revision).toBe(first.revision)
    const longer = await importText(LONGER_LISTING)
    expect(longer.papers).toEqual({ new: 1, known: 2 })
    expect(longer.revision).not.toBe(first.revision)
  })

  test('accepts the claims with --publish, also those that waited', async () => {
    await importText(LISTING)
    await importText(LISTING, true)
    const { claims, candidates } = await getPaper('swift-net-a-small-network-for-quick-answers', db.deps)
    expect(candidates).toEqual([])
    expect(claims.map(({ origin, reviewStatus }) => `${origin} ${reviewStatus}`)).toEqual([
      'rules accepted',
      'rules accepted',
    ])
  })

  test('leaves what was accepted alone when it is imported again without --publish', async () => {
    await importText(LISTING, true)
    await importText(LISTING)
    const { claims } = await getPaper('swift-net-a-small-network-for-quick-answers', db.deps)
    expect(claims).toHaveLength(2)
  })

  test('notes the source once, with its format and time', async () => {
    await importText(LISTING)
    await importText(LISTING)
    expect(await db.database.source.findMany()).toMatchObject([
      { format: 'papers-page', name: 'page.txt', importedAt: NOW },
    ])
  })

  test('writes nothing at all when the database fails in the middle', async () => {
    const before = await db.deps.store.revision()
    const { papers } = await listPapers(db.deps)
    await db.database.$executeRawUnsafe(
      `CREATE TRIGGER refuse BEFORE INSERT ON "Paper" WHEN NEW."title" LIKE 'TinyCache%' BEGIN SELECT RAISE(ABORT, 'no room'); END`,
    )
    await expect(importText(LISTING)).rejects.toMatchObject({
      code: 'storage',
      message: expect.stringContaining('nothing was written'),
    })
    expect(await db.deps.store.revision()).toBe(before)
    expect((await listPapers(db.deps)).papers).toHaveLength(papers.length)
    expect(await db.database.source.count()).toBe(0)
  })
})

describe('importing many papers', () => {
  const lines = manyAbstracts(420).trimEnd().split('\n')
  const importLines = (some: readonly string[], deps = db.deps) =>
    importPapers({ bytes: Buffer.from(some.join('\n')), name: 'many.jsonl', publish: true }, deps)
  /** All that is stored but the file that it came from. */
  const contentBesidesSource = (file: string) => {
    const { Source, Paper = [], ...rest } = contentOf(file)
    return { ...rest, Paper: Paper.map((paper) => ({ ...(paper as object), sourceId: null })) }
  }

  test('with worker threads gives what it gives without, in the same order', async () => {
    const steps: number[] = []
    const bytes = Buffer.from(lines.join('\n'))
    await importPapers({ bytes, name: 'x', publish: true, papersAtOnce: 50 }, db.deps, (done) =>
      steps.push(done),
    )
    expect(steps).toEqual([0, 50, 100, 150, 200, 250, 300, 350, 400, 420])
    const other = await temporaryDatabase()
    await importLines(lines.slice(0, 200), other.deps)
    await importLines(lines.slice(200), other.deps)
    expect(contentBesidesSource(db.file)).toEqual(contentBesidesSource(other.file))
    await other.remove()
  })

  test('takes one paper an arXiv id, so that a second import changes nothing', async () => {
    const abstract = 'We present Quartz. It is 2.5x faster than PlainNet.'
    const records = [
      { title: 'Quartz, first version', abstract, arxiv_id: '2401.00001' },
      { title: 'Quartz, second version', abstract: `${abstract} It is small.`, arxiv_id: '2401.00001' },
    ].map((record) => JSON.stringify(record))
    const first = await importLines(records)
    expect(first.papers).toEqual({ new: 1, known: 0 })
    expect(first.rejected).toEqual([
      { line: 2, reason: 'same arXiv id as line 1', title: 'Quartz, second version' },
    ])
    expect((await importLines(records)).revision).toBe(first.revision)
  })

  test('leaves an arXiv id with the paper that has it', async () => {
    const abstract = 'We present Quartz. It is 2.5x faster than PlainNet.'
    const line = (title: string, arxiv_id?: string) => JSON.stringify({ title, abstract, arxiv_id })
    await importLines([line('Quartz', '2401.00001'), line('Lantern')])
    const { papers } = await importLines([line('Lantern', '2401.00001')])
    expect(papers).toEqual({ new: 0, known: 1 })
    expect((await getPaper('quartz', db.deps)).paper.arxivId).toBe('2401.00001')
    expect((await getPaper('lantern', db.deps)).paper.arxivId).toBeNull()
  })
})

describe('what is no listing', () => {
  test.each([
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'PDF'],
    ['binary data', Buffer.from([1, 2, 0, 3, 255, 254]), 'binary'],
    ['an empty file', Buffer.from(''), 'empty'],
    ['blank lines', Buffer.from('\n \n\t\n'), 'empty'],
    ['a broken encoding', Buffer.from([0x41, 0xff, 0xfe, 0x42]), 'UTF-8'],
    ['50 MB in one line', Buffer.alloc(50_000_000, 'A '), 'No paper could be read'],
  ])('%s is refused with a sentence, and nothing is written', async (_name, bytes, words) => {
    const before = await db.deps.store.revision()
    const attempt = importPapers({ bytes, name: 'x', publish: false }, db.deps)
    await expect(attempt).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining(words),
    })
    expect(await db.deps.store.revision()).toBe(before)
    expect(await db.database.source.count()).toBe(0)
  })

  test('a title of 10,000 characters is rejected with its line, and its neighbors are imported', async () => {
    const abstract = LISTING.split('\n').find((line) => line.startsWith('We present')) ?? ''
    const { papers, rejected } = await importText(`${LISTING}\n${'Long title '.repeat(910)}\n\n${abstract}\n`)
    expect(papers.new).toBe(2)
    expect(rejected.some(({ line, reason }) => line === 19 && reason.includes('10,009 characters'))).toBe(
      true,
    )
  })
})
