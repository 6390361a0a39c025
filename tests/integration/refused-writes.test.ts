import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import SQLite from 'better-sqlite3'
import { importPapers } from '@/lib/services/import-papers'
import { createStore } from '@/lib/store/store'
import { writerOf } from '@/lib/store/writer'
import { manyAbstracts } from '@/tests/fixtures/abstracts'
import { contentOf } from '@/tests/setup/content'
import { temporaryDatabase } from '@/tests/setup/database'

let db: Awaited<ReturnType<typeof temporaryDatabase>>
beforeEach(async () => {
  db = await temporaryDatabase()
})
afterEach(() => db.remove())

const importMany = (papers: number, papersAtOnce: number) =>
  importPapers({ bytes: Buffer.from(manyAbstracts(papers)), name: 'x', publish: true, papersAtOnce }, db.deps)

/** Runs one transaction that the store's writer makes, with a pragma set on its connection first. */
async function withPragma(pragma: string): Promise<void> {
  await db.deps.store.write(new Date(0), async () => undefined)
  const { prototype } = SQLite
  const exec = prototype.exec
  prototype.exec = function execAfterPragma(this: SQLite.Database, sql: string) {
    if (sql === 'BEGIN IMMEDIATE') this.pragma(pragma)
    return exec.call(this, sql)
  }
  restorers.push(() => {
    prototype.exec = exec
  })
}
const restorers: (() => void)[] = []
afterEach(() => {
  for (const restorer of restorers.splice(0)) restorer()
})

describe('a disk that is full', () => {
  test('is told with what was stored before and how to go on, and nothing is half-written', async () => {
    const pages = Number(new SQLite(db.file, { readonly: true }).pragma('page_count', { simple: true }))
    await withPragma(`max_page_count = ${pages + 60}`)
    const failure: unknown = await importMany(300, 20).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'storage', message: expect.stringContaining('the disk is full') })
    expect(failure).toMatchObject({
      message: expect.stringMatching(/Before that, \d+ of 300 papers were stored/),
    })
    const { Paper = [], Claim = [] } = contentOf(db.file)
    const imported = Paper.filter((paper) => (paper as { sourceId: number | null }).sourceId !== null)
    expect(imported.length % 20).toBe(0)
    expect(imported.length).toBeGreaterThan(0)
    expect(Claim.length).toBeGreaterThan(220)

    // There is room again: the import goes on.
    restorers.splice(0).forEach((restorer) => {
      restorer()
    })
    const larger = new SQLite(db.file)
    larger.close()
    await db.deps.store.close()
    const { papers } = await importMany(300, 20)
    expect(papers).toEqual({ new: 300 - imported.length, known: imported.length })
  })
})

describe('two that write', () => {
  test('take turns, also from two programs: every change is in the log, in one chain', async () => {
    const other = createStore(async () => db.database)
    const set = (store: typeof other, key: string) =>
      store.write(new Date(0), async (writer) => {
        await writer.techniques()
        await new Promise((resolve) => setTimeout(resolve, 5))
        await writer.setting(key, 'done')
      })
    const keys = Array.from({ length: 12 }, (_, index) => `turn-${index}`)
    await Promise.all(keys.map((key, index) => set(index % 2 === 0 ? other : db.deps.store, key)))
    for (const key of keys) expect(await other.setting(key)).toBe('done')
    await other.close()
  })

  test('undo their own when they fail, and let the next one write', async () => {
    const writer = writerOf(async () => db.database)
    const broken = writer.transact((transaction) => {
      transaction.exec(`INSERT INTO "Setting" ("key", "value") VALUES ('half', 'x')`)
      throw new Error('stopped in the middle')
    })
    await expect(broken).rejects.toThrow('stopped in the middle')
    expect(await db.deps.store.setting('half')).toBeNull()
    await db.deps.store.write(new Date(0), (next) => next.setting('whole', 'x'))
    expect(await db.deps.store.setting('whole')).toBe('x')
    await writer.close()
  })

  test('write with the log ahead, references held and every commit on the disk', async () => {
    const writer = writerOf(async () => db.database)
    const pragmas = await writer.transact((transaction) =>
      ['journal_mode', 'foreign_keys', 'synchronous'].map((name) =>
        transaction.pragma(name, { simple: true }),
      ),
    )
    // 2 is FULL: https://sqlite.org/pragma.html#pragma_synchronous
    expect(pragmas).toEqual(['wal', 1, 2])
    await writer.close()
  })
})
