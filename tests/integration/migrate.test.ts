import { rmSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
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

test('the migrations lead to the schema', async () => {
  expect(await pendingSchemaChange()).toBeNull()
})
