import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createComparison } from '@/lib/services/create-comparison'
import { getComparison } from '@/lib/services/get-comparison'
import { NOW, temporaryDatabase } from '@/tests/setup/database'

let db: Awaited<ReturnType<typeof temporaryDatabase>>
let ids: string[]
beforeEach(async () => {
  db = await temporaryDatabase()
  ids = (await db.database.claim.findMany({ select: { id: true }, orderBy: { id: 'asc' }, take: 3 })).map(
    ({ id }) => id,
  )
})
afterEach(() => db.remove())

test('the same comparison has one link, another one another', async () => {
  const first = await createComparison({ claims: ids }, db.deps)
  const again = await createComparison({ claims: [...ids, ...ids] }, db.deps)
  const titled = await createComparison({ claims: ids, title: 'Mine' }, db.deps)
  expect([first.created, again.created, titled.created]).toEqual([true, false, true])
  expect(again.comparison.slug).toBe(first.comparison.slug)
  expect(titled.comparison.slug).not.toBe(first.comparison.slug)
  expect(first.comparison.slug).toMatch(/^[0-9a-z]{12}$/)
  expect(first.comparison.createdAt).toBe(NOW.toISOString())
})

test('a link shows the numbers as they were pinned, and says which have changed since', async () => {
  const { comparison } = await createComparison({ claims: ids }, db.deps)
  const [changed = '', removed = '', untouched = ''] = ids
  const before = comparison.claims[0]
  await db.database.claim.update({ where: { id: changed }, data: { value: 123456, subject: 'Renamed' } })
  await db.database.claim.delete({ where: { id: removed } })

  const view = await getComparison(comparison.slug, db.deps)
  expect(view.comparison.claims).toEqual(comparison.claims)
  expect(view.comparison.claims[0]).toEqual(before)
  expect(view.changes).toHaveLength(2)
  expect(view.changes[0]).toMatchObject({ claimId: changed, removed: false })
  expect(view.changes[0]?.fields).toContainEqual({
    label: 'Subject',
    pinned: before?.subject,
    now: 'Renamed',
  })
  expect(view.changes[1]).toEqual({ claimId: removed, removed: true, fields: [] })
  expect(view.changes.some(({ claimId }) => claimId === untouched)).toBe(false)
})

test('pinning changed claims again gives a link of its own', async () => {
  const first = await createComparison({ claims: ids }, db.deps)
  await db.database.claim.update({ where: { id: ids[0] ?? '' }, data: { value: 123456 } })
  const second = await createComparison({ claims: ids }, db.deps)
  expect(second.comparison.slug).not.toBe(first.comparison.slug)
})

test('two that pin the same at once get one link', async () => {
  const both = await Promise.all([
    createComparison({ claims: ids }, db.deps),
    createComparison({ claims: ids }, db.deps),
  ])
  expect(new Set(both.map(({ comparison }) => comparison.slug)).size).toBe(1)
  expect(both.filter(({ created }) => created)).toHaveLength(1)
  expect(await db.database.comparison.count()).toBe(1)
})

test('an unknown claim is named, and nothing is pinned', async () => {
  await expect(createComparison({ claims: [...ids, 'cnothing'] }, db.deps)).rejects.toMatchObject({
    code: 'invalid_body',
    faults: [{ where: 'claims', message: expect.stringContaining('cnothing') }],
  })
  expect(await db.database.comparison.count()).toBe(0)
})

test('an unknown link is not found', async () => {
  await expect(getComparison('nothing', db.deps)).rejects.toMatchObject({ code: 'not_found' })
})
