import { afterEach, beforeEach, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ClaimboardError } from '@/lib/domain/errors'
import { importPapers } from '@/lib/services/import-papers'
import { fuzzRuns, mutated, samples, tell } from '@/tests/factories/mutations'
import { temporaryDatabase } from '@/tests/setup/database'

let db: Awaited<ReturnType<typeof temporaryDatabase>>
beforeEach(async () => {
  db = await temporaryDatabase()
})
afterEach(() => db.remove())

const contents = async () => {
  const { paper, claim, source, change } = db.database
  const [papers, claims, sources, changes] = await Promise.all([
    paper.count(),
    claim.count(),
    source.count(),
    change.count(),
  ])
  return { papers, claims, sources, changes, revision: await db.deps.store.revision() }
}

test('a damaged file is imported whole or not at all, and the same file again changes nothing', async () => {
  const counts = { imports: 0, whole: 0, refused: 0, papers: 0, claims: 0 }
  await fc.assert(
    fc.asyncProperty(mutated(samples()), fc.boolean(), async (bytes, publish) => {
      counts.imports += 1
      const before = await contents()
      const input = { bytes, name: 'damaged', publish }
      const summary = await importPapers(input, db.deps).catch((error: unknown) => {
        if (!(error instanceof ClaimboardError)) throw error
        return null
      })
      const after = await contents()
      if (summary === null) {
        counts.refused += 1
        expect(after).toEqual(before)
        return
      }
      counts.whole += 1
      counts.papers += summary.papers.new
      counts.claims += summary.claims.new
      expect(after.papers - before.papers).toBe(summary.papers.new)
      expect(after.claims - before.claims).toBe(summary.claims.new)
      expect((await importPapers(input, db.deps)).revision).toBe(summary.revision)
    }),
    { numRuns: fuzzRuns(250) },
  )
  tell('import', counts)
  expect([counts.whole > 0, counts.refused > 0]).toEqual([true, true])

  const check = await db.database.$queryRaw<{ integrity_check: string }[]>`PRAGMA integrity_check`
  expect(check).toEqual([{ integrity_check: 'ok' }])
  expect(await db.database.$queryRaw`PRAGMA foreign_key_check`).toEqual([])
  const claims = await db.database.claim.findMany({ include: { paper: true }, where: { origin: 'rules' } })
  // Another version of a paper's abstract keeps its own claims: they say which version they are of.
  const astray = claims.filter(
    ({ evidenceStart, evidenceEnd, evidenceText, abstractSha256, paper }) =>
      abstractSha256 === paper.abstractSha256 &&
      paper.abstract?.slice(evidenceStart, evidenceEnd) !== evidenceText,
  )
  expect(astray).toEqual([])
})
