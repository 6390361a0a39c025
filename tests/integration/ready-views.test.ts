import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parseFilter } from '@/lib/query/filter'
import { READY_VIEWS } from '@/lib/query/ready-views'
import { listClaims } from '@/lib/services/list-claims'
import { temporaryDatabase } from '@/tests/setup/database'

let db: Awaited<ReturnType<typeof temporaryDatabase>>
beforeAll(async () => {
  db = await temporaryDatabase()
})
afterAll(() => db.remove())

test('there are six', () => {
  expect(READY_VIEWS).toHaveLength(6)
})

test.each(READY_VIEWS.filter(({ href }) => href.startsWith('/?')))(
  '“$question” has an answer in the shipped data',
  async ({ href }) => {
    const { filter, faults } = parseFilter(new URLSearchParams(href.slice(2)))
    expect(faults).toEqual([])
    const { claims, total } = await listClaims({ ...filter, limit: 100 }, db.deps)
    expect(total).toBeGreaterThanOrEqual(5)
    expect(new Set(claims.map(({ paper }) => paper.slug)).size).toBeGreaterThanOrEqual(3)
  },
)
