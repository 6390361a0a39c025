import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { getPaper } from '@/lib/services/get-paper'
import { importPapers } from '@/lib/services/import-papers'
import { loadDataset } from '@/lib/services/load-dataset'
import { DATASET_FOLDER } from '@/lib/store/dataset-files'
import { LISTING } from '@/tests/fixtures/listing'
import { temporaryDatabase } from '@/tests/setup/database'

let db: Awaited<ReturnType<typeof temporaryDatabase>>
let folder: string
beforeEach(async () => {
  db = await temporaryDatabase()
  folder = mkdtempSync(path.join(os.tmpdir(), 'claimboard-seed-'))
  cpSync(DATASET_FOLDER, folder, { recursive: true })
})
afterEach(async () => {
  await db.remove()
  rmSync(folder, { recursive: true, force: true })
})

const linesOf = (name: string) => readFileSync(path.join(folder, name), 'utf8').trimEnd().split('\n')
const write = (name: string, lines: readonly string[]) =>
  writeFileSync(path.join(folder, name), `${lines.join('\n')}\n`)

describe('loading the shipped dataset', () => {
  test('again writes nothing and keeps the revision', async () => {
    const before = await db.deps.store.revision()
    expect((await loadDataset(folder, db.deps)).written).toBe(0)
    expect(await db.deps.store.revision()).toBe(before)
  })

  test('in a newer version keeps every import, changes what changed and removes what is gone', async () => {
    await importPapers({ bytes: Buffer.from(LISTING), name: 'page.txt', publish: true }, db.deps)
    const [first = '', second = '', ...others] = linesOf('claims.jsonl')
    const corrected = { ...JSON.parse(first), setting: 'a corrected setting' }
    write('claims.jsonl', [JSON.stringify(corrected), ...others])

    const { written } = await loadDataset(folder, db.deps)
    expect(written).toBe(2)
    const [changed, gone] = await Promise.all([
      db.deps.store.claims.byIds([corrected.id]),
      db.deps.store.claims.byIds([JSON.parse(second).id]),
    ])
    expect(changed[0]?.setting).toBe('a corrected setting')
    expect(gone).toEqual([])
    const imported = await getPaper('swift-net-a-small-network-for-quick-answers', db.deps)
    expect(imported.claims).toHaveLength(2)
    expect(imported.paper.abstract).not.toBeNull()
  })

  test('carries a paper’s corrected year and techniques to all its claims', async () => {
    const papers = linesOf('papers.jsonl')
    const claimed = JSON.parse(linesOf('claims.jsonl')[0] ?? '').paper
    write(
      'papers.jsonl',
      papers.map((line) => {
        const paper = JSON.parse(line)
        return JSON.stringify(
          paper.slug === claimed ? { ...paper, year: 1999, techniques: ['offloading'] } : paper,
        )
      }),
    )
    await loadDataset(folder, db.deps)
    const { claims } = await getPaper(claimed, db.deps)
    expect(new Set(claims.map(({ paper }) => `${paper.year} ${paper.techniques}`))).toEqual(
      new Set(['1999 offloading']),
    )
  })

  test('computes what is derived of imported claims anew, and leaves a claim alone that is right', async () => {
    await importPapers({ bytes: Buffer.from(LISTING), name: 'page.txt', publish: true }, db.deps)
    const slug = 'swift-net-a-small-network-for-quick-answers'
    const before = await getPaper(slug, db.deps)
    const [stale] = before.claims
    // As an older program would have left it: other derived values, under their own fingerprint.
    await db.database.claim.update({
      where: { id: stale?.id ?? '' },
      data: { improvement: 99, auditVerdict: 'inconsistent', contentSha256: 'older' },
    })
    await db.database.setting.update({ where: { key: 'dataset.loaded' }, data: { value: '0:older' } })
    expect((await loadDataset(folder, db.deps)).written).toBe(1)
    expect((await getPaper(slug, db.deps)).claims).toEqual(before.claims)
  })

  test('says which line of which file is wrong, and writes nothing', async () => {
    const before = await db.deps.store.revision()
    const lines = linesOf('claims.jsonl')
    write('claims.jsonl', lines.with(2, (lines[2] ?? '').replace(/"value":[^,]+/, '"value":"many"')))
    await expect(loadDataset(folder, db.deps)).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining('claims.jsonl line 3: value'),
    })
    expect(await db.deps.store.revision()).toBe(before)
  })
})

describe('the shipped dataset', () => {
  test('has every paper of the listing, and every curated claim has evidence of at most eight words', async () => {
    expect(linesOf('papers.jsonl')).toHaveLength(159)
    for (const line of linesOf('claims.jsonl')) {
      const { evidence, id } = JSON.parse(line)
      expect(`${id} ${evidence.text.split(/\s+/).length <= 8}`).toBe(`${id} true`)
    }
  })

  test('leads to the same revision on every machine', async () => {
    const other = await temporaryDatabase()
    expect(await other.deps.store.revision()).toBe(await db.deps.store.revision())
    expect(await db.deps.store.revision()).toMatch(/^\d+-[0-9a-f]{8}$/)
    await other.remove()
  })
})
