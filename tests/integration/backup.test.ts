import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import SQLite from 'better-sqlite3'
import { importPapers } from '@/lib/services/import-papers'
import { backUp, restore } from '@/lib/store/backup'
import { checkIntegrity } from '@/lib/store/integrity'
import { LISTING, LONGER_LISTING } from '@/tests/fixtures/listing'
import { contentOf } from '@/tests/setup/content'
import { temporaryDatabase } from '@/tests/setup/database'

let db: Awaited<ReturnType<typeof temporaryDatabase>>
let folder: string
beforeEach(async () => {
  db = await temporaryDatabase()
  folder = mkdtempSync(path.join(os.tmpdir(), 'claimboard-backup-'))
})
afterEach(async () => {
  await db.remove()
  rmSync(folder, { recursive: true, force: true })
})

const importText = (text: string) =>
  importPapers({ bytes: Buffer.from(text), name: 'page.txt', publish: true }, db.deps)
const fileIn = (name: string) => path.join(folder, name)

/** Overwrites a page in the middle of a database, as a failing disk would. */
function damage(file: string): void {
  const bytes = Buffer.alloc(4096, 0x5a)
  const database = new SQLite(file)
  database.pragma('wal_checkpoint(TRUNCATE)')
  const page = Number(
    database.prepare("SELECT rootpage FROM sqlite_master WHERE name = 'Claim'").pluck().get(),
  )
  database.close()
  const handle = openSync(file, 'r+')
  writeSync(handle, bytes, 0, 4096, (page - 1) * 4096)
  closeSync(handle)
}

describe('a backup', () => {
  test('of a database in use holds all that was committed, in one file, and is restored as it was', async () => {
    await importText(LISTING)
    const before = contentOf(db.file)
    await backUp(db.file, fileIn('a.db'))
    expect(contentOf(fileIn('a.db'))).toEqual(before)
    expect(readdirSync(folder)).toEqual(['a.db'])

    await importText(LONGER_LISTING)
    expect(contentOf(db.file)).not.toEqual(before)
    const { kept } = await restore(fileIn('a.db'), db.file)
    expect(contentOf(db.file)).toEqual(before)
    expect(kept).not.toBeNull()
    expect(contentOf(kept ?? '')).not.toEqual(before)
  })

  test('that is restored under an open store is what it answers from at once', async () => {
    await backUp(db.file, fileIn('a.db'))
    const shipped = await db.deps.store.claims.count([])
    await importText(LISTING)
    expect(await db.deps.store.claims.count([])).toBeGreaterThan(shipped)
    await restore(fileIn('a.db'), db.file)
    expect(await db.deps.store.claims.count([])).toBe(shipped)
    await importText(LISTING)
    expect(await db.deps.store.claims.count([])).toBeGreaterThan(shipped)
  })

  test('never replaces a file, and leaves nothing behind where it fails', async () => {
    writeFileSync(fileIn('taken.db'), 'mine')
    await expect(backUp(db.file, fileIn('taken.db'))).rejects.toMatchObject({ code: 'conflict' })
    await expect(backUp(fileIn('none.db'), fileIn('b.db'))).rejects.toMatchObject({ code: 'storage' })
    await expect(backUp(db.file, fileIn('no/folder/b.db'))).rejects.toMatchObject({ code: 'storage' })
    expect(readdirSync(folder)).toEqual(['taken.db'])
  })
})

describe('what is no backup', () => {
  const others: [string, () => void, string][] = [
    [
      'text',
      () => writeFileSync(fileIn('x'), 'title and abstract\n'.repeat(500)),
      'the file is damaged, or no database',
    ],
    [
      'another database',
      () => new SQLite(fileIn('x')).exec('CREATE TABLE t (a)').close(),
      'none of Claimboard',
    ],
    [
      'a backup of a newer program',
      () => {
        copyFileSync(path.resolve('var/test/template.db'), fileIn('x'))
        new SQLite(fileIn('x'))
          .exec(
            "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('z', 'z', '29990101000000_later', 1)",
          )
          .close()
      },
      'newer Claimboard',
    ],
    [
      'a damaged backup',
      () => {
        copyFileSync(path.resolve('var/test/template.db'), fileIn('x'))
        damage(fileIn('x'))
      },
      'is damaged',
    ],
  ]
  test.each(others)('%s is refused with a sentence, and the database stays', async (_name, make, words) => {
    make()
    const before = contentOf(db.file)
    await expect(restore(fileIn('x'), db.file)).rejects.toThrow(words)
    expect(contentOf(db.file)).toEqual(before)
  })

  test('a file that is not there is refused', async () => {
    await expect(restore(fileIn('none'), db.file)).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(restore(db.file, db.file)).rejects.toThrow('the database itself')
  })
})

describe('a damaged database', () => {
  test('is told at the start, and a backup takes its place while its files are kept', async () => {
    const file = fileIn('claimboard.db')
    copyFileSync(path.resolve('var/test/template.db'), file)
    await backUp(file, fileIn('good.db'))
    expect(() => checkIntegrity(file)).not.toThrow()
    damage(file)
    expect(() => checkIntegrity(file)).toThrow(/is damaged: .*claimboard restore/)
    const { kept } = await restore(fileIn('good.db'), file)
    expect(contentOf(file)).toEqual(contentOf(fileIn('good.db')))
    expect(existsSync(kept ?? '')).toBe(true)
  })

  test('is also one with a reference to what is not there', () => {
    const file = fileIn('claimboard.db')
    copyFileSync(path.resolve('var/test/template.db'), file)
    new SQLite(file).exec('PRAGMA foreign_keys = OFF; DELETE FROM "Paper" WHERE "id" = 1').close()
    expect(() => checkIntegrity(file)).toThrow(/refers to a Paper that is not there/)
  })
})
