import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import SQLite from 'better-sqlite3'
import { createComparison } from '@/lib/services/create-comparison'
import { importPapers } from '@/lib/services/import-papers'
import { connect, fileOf } from '@/lib/store/connection'
import { createStore } from '@/lib/store/store'
import { manyPapers } from '@/tests/factories/papers'
import { temporaryDatabase } from '@/tests/setup/database'

const LISTING = Buffer.from(manyPapers(60))
const TSX = path.resolve('node_modules/.bin/tsx')

let db: Awaited<ReturnType<typeof temporaryDatabase>>
beforeEach(async () => {
  db = await temporaryDatabase()
})
afterEach(() => db.remove())

const importListing = () => importPapers({ bytes: LISTING, name: 'papers.jsonl', publish: true }, db.deps)
/** Everything that an import writes, by number, with the end of the chain of changes. */
async function contentsOf({ database }: Pick<typeof db, 'database'>) {
  const [papers, claims, sources, comparisons] = await Promise.all([
    database.paper.count(),
    database.claim.count(),
    database.source.count(),
    database.comparison.count(),
  ])
  const store = createStore(async () => database)
  const revision = await store.revision()
  await store.close()
  // A connection of its own: one that is long open checks the text index against what it remembers of it.
  const fresh = new SQLite(await fileOf(database))
  const check = fresh.pragma('integrity_check', { simple: true })
  fresh.close()
  return { papers, claims, sources, comparisons, revision, check }
}

/** The command line as someone who may read, but not write, whoever runs the tests. */
const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
const claimboard = (args: readonly string[], file: string, who: { uid?: number; gid?: number } = {}) =>
  spawnSync(TSX, ['lib/cli/claimboard.ts', ...args], {
    ...who,
    encoding: 'utf8',
    env: { ...process.env, HOME: os.tmpdir(), DATABASE_URL: `file:${file}` },
  })

describe('a full disk', () => {
  /** SQLite itself says "full" when a database may have no more pages. */
  const leavePages = async (pages: number) => {
    const [row] = await db.database.$queryRaw<{ page_count: bigint }[]>`PRAGMA page_count`
    await db.writer.transact((connection) =>
      connection.pragma(`max_page_count = ${Number(row?.page_count) + pages}`),
    )
  }

  test.each([0, 7])(
    'with %i pages left refuses an import whole, says why, and takes it later',
    async (pages) => {
      const before = await contentsOf(db)
      await leavePages(pages)
      await expect(importListing()).rejects.toMatchObject({
        code: 'storage',
        message: expect.stringMatching(/nothing was written: the disk is full; free some space/),
      })
      expect(await contentsOf(db)).toEqual(before)

      await leavePages(10_000)
      expect((await importListing()).papers).toEqual({ new: 60, known: 0 })
      expect(await contentsOf(db)).toMatchObject({ papers: before.papers + 60, check: 'ok' })
    },
  )

  test('refuses a comparison, and keeps those that are pinned', async () => {
    const claims = (await db.database.claim.findMany({ take: 12 })).map(({ id }) => id)
    const { comparison } = await createComparison({ claims }, db.deps)
    await leavePages(0)
    const pinUntilFull = async () => {
      for (let title = 0; title < 200; title += 1)
        await createComparison({ claims, title: `${title}` }, db.deps)
    }
    await expect(pinUntilFull()).rejects.toMatchObject({
      code: 'storage',
      message: expect.stringContaining('the disk is full'),
    })
    const { check, comparisons } = await contentsOf(db)
    expect(check).toBe('ok')
    expect(comparisons).toBeGreaterThanOrEqual(1)
    expect(await db.deps.store.comparisons.bySlug(comparison.slug)).toEqual(comparison)
  })

  /** A real disk of a few megabytes, where this user may make one. */
  const disk = mkdtempSync(path.join(os.tmpdir(), 'claimboard-disk-'))
  const mount = (options: string) =>
    spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]).status === 0
  const canMount =
    process.platform === 'linux' && mount('size=64k') && spawnSync('umount', [disk]).status === 0
  if (!canMount) process.stderr.write('skipped  a real full disk: this user may not mount one\n')

  ;(canMount ? test : test.skip)(
    'that is a real one: the command line fails with a sentence, the file is whole',
    async () => {
      mount('size=2m')
      try {
        const file = path.join(disk, 'board.db')
        const listing = path.join(path.dirname(db.file), 'papers.jsonl')
        writeFileSync(listing, manyPapers(500))
        await db.database.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`
        copyFileSync(db.file, file)
        const before = await contentsOf(db)

        const { status, stdout, stderr } = claimboard(['import', listing], file)
        expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
        expect(stderr).toMatch(/^claimboard: The database .*(?:disk is full|disk fails, or has no room)/)
        expect(stderr).not.toMatch(/\n\s+at /)

        mount('remount,size=64m')
        const reopened = await connect(file)
        expect(await contentsOf({ database: reopened })).toEqual(before)
        await reopened.$disconnect()
        expect(claimboard(['import', listing], file).stdout).toContain('500 new')
      } finally {
        spawnSync('umount', [disk])
        rmSync(disk, { recursive: true })
      }
    },
  )
})

describe('a read-only database', () => {
  test('refuses an import and a comparison with the reason, and nothing has changed', async () => {
    const before = await contentsOf(db)
    const claims = (await db.database.claim.findMany({ take: 2 })).map(({ id }) => id)
    await db.writer.transact((connection) => connection.pragma('query_only = ON'))
    const refusal = {
      code: 'storage',
      message: expect.stringMatching(/nothing was written: it is read-only; let the user/),
    }
    await expect(importListing()).rejects.toMatchObject(refusal)
    await expect(createComparison({ claims }, db.deps)).rejects.toMatchObject(refusal)
    expect(await contentsOf(db)).toEqual(before)
  })

  test('as a file that may not be written: the command line says so and leaves it alone', async () => {
    const folder = path.join(path.dirname(db.file), 'sealed')
    const file = path.join(folder, 'board.db')
    const listing = path.join(path.dirname(db.file), 'papers.jsonl')
    writeFileSync(listing, LISTING)
    await db.database.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`
    mkdirSync(folder)
    copyFileSync(db.file, file)
    chmodSync(path.dirname(db.file), 0o755)
    chmodSync(file, 0o444)
    chmodSync(folder, 0o555)
    const before = readFileSync(file)
    const { status, stdout, stderr } = claimboard(['import', listing], file, asNobody)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(
      /^claimboard: The database .*board\.db cannot be used: it is read-only; let the user/,
    )
    expect(readFileSync(file).equals(before)).toBe(true)
    chmodSync(folder, 0o755)
  })
})

test('a file that is no database is named, with what to do, and is not overwritten', () => {
  const file = path.join(path.dirname(db.file), 'letter.db')
  writeFileSync(file, 'Dear reader, this is a letter and no database.'.repeat(40))
  const before = readFileSync(file)
  const { status, stderr } = claimboard(['audit'], file)
  expect(status).toBe(1)
  expect(stderr).toMatch(/letter\.db cannot be used: the file is damaged, or no database; put a backup/)
  expect(readFileSync(file).equals(before)).toBe(true)
})
