import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import SQLite from 'better-sqlite3'
import { connect } from '@/lib/store/connection'
import { migrate, pendingSchemaChange } from '@/lib/store/migrate'
import { temporaryDatabase } from '@/tests/setup/database'

let db: Awaited<ReturnType<typeof temporaryDatabase>>
beforeEach(async () => {
  db = await temporaryDatabase()
})
afterEach(() => db.remove())

test('a new database gets every migration once', async () => {
  const file = path.join(path.dirname(db.file), 'new.db')
  const applied = await migrate(file)
  expect(applied.length).toBeGreaterThan(0)
  expect(applied.every((name) => /^\d{14}_/.test(name))).toBe(true)
  expect(await migrate(file)).toEqual([])
  rmSync(file)
})

test('an up-to-date database is left alone while others read and write it', async () => {
  const reader = await connect(db.file)
  await reader.paper.count()
  await reader.$transaction(async (transaction) => {
    await transaction.paper.findFirst()
    expect(await migrate(db.file)).toEqual([])
  })
  await reader.$disconnect()
})

test('a database of a newer program is refused, not touched', async () => {
  await db.database.$executeRawUnsafe(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, started_at, applied_steps_count) VALUES ('x', 'x', '29990101000000_future', 1, 1, 1)`,
  )
  await expect(migrate(db.file)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('29990101000000_future'),
  })
})

test('claims keep their devices and techniques, and are found by their words, when they get row numbers', () => {
  const file = path.join(path.dirname(db.file), 'old.db')
  const database = new SQLite(file)
  const apply = (names: readonly string[]) => {
    for (const name of names) database.exec(readFileSync(`prisma/migrations/${name}/migration.sql`, 'utf8'))
  }
  const names = readdirSync('prisma/migrations')
    .filter((name) => /^\d/.test(name))
    .sort()
  const before = names.filter((name) => name < '20261125')
  apply(before)
  database.pragma('foreign_keys = ON')
  database.exec(`
    INSERT INTO "Technique" VALUES ('pruning', 'Pruning');
    INSERT INTO "Paper" ("id", "slug", "titleKey", "title", "contentSha256") VALUES (1, 'a', 'a', 'Alpha', 'x');
    INSERT INTO "Claim" ("id", "paperId", "subject", "metric", "metricFamily", "valueRelation", "value", "unit",
      "direction", "qualifier", "resultKind", "evidenceStart", "evidenceEnd", "evidenceText", "abstractSha256",
      "origin", "reviewStatus", "auditVerdict", "searchText", "contentSha256", "paperSlug", "paperTitle")
    VALUES ('c1', 1, 's', 'm', 'speed', 'factor', 2, 'x', 'increase', 'exact', 'measured', 0, 1, 'e', 'x', 'rules',
      'accepted', 'uncheckable', 'quick inference', 'x', 'a', 'Alpha');
    INSERT INTO "ClaimDevice" ("claimId", "position", "name", "hardwareKey") VALUES ('c1', 0, 'V100', 'nvidia-v100');
    INSERT INTO "ClaimTechnique" VALUES ('c1', 'pruning');`)
  apply(names.filter((name) => !before.includes(name)))
  const all = (sql: string) => database.prepare(sql).pluck().all()
  expect(all('SELECT "claimId" FROM "ClaimDevice" UNION ALL SELECT "claimId" FROM "ClaimTechnique"')).toEqual(
    ['c1', 'c1'],
  )
  expect(all(`SELECT rowid FROM "ClaimText" WHERE "ClaimText" MATCH 'infer*'`)).toEqual(
    all('SELECT "row" FROM "Claim"'),
  )
  expect(database.pragma('foreign_key_check')).toEqual([])
  database.close()
})

test('the migrations lead to the schema', async () => {
  expect(await pendingSchemaChange()).toBeNull()
})
