import { once } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { connect } from '@/lib/store/connection'
import { addCrowd } from '@/tests/factories/crowd'
import type { claimboard } from './claimboard'

/** As in the shipped dataset, rounded up. */
const CLAIMS_A_PAPER = 4

/** A new database with the shipped dataset and so many claims in all, a few to a paper. */
export async function makeData(file: string, claims: number, run: typeof claimboard): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true })
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
  await once(run('prepare'), 'exit')
  const store = await connect(file)
  await addCrowd(store, claims - (await store.claim.count()))
  await store.$disconnect()

  const database = new Database(file)
  const papers = Math.ceil(claims / CLAIMS_A_PAPER)
  const first = database.prepare<[], number>('SELECT max(id) + 1 FROM Paper').pluck().get() ?? 1
  const give = database.transaction(() => {
    database
      .prepare(
        `WITH RECURSIVE made(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM made WHERE n + 1 < ?)
         INSERT INTO Paper (id, slug, titleKey, title, year, contentSha256)
         SELECT ? + n, 'crowd-' || n, 'crowd' || n, 'A paper of the crowd, number ' || n, 2016 + n % 10, 'crowd' FROM made`,
      )
      .run(papers, first)
    database
      .prepare(
        `UPDATE Claim SET paperId = ? + rowid % ?, paperSlug = 'crowd-' || rowid % ?,
           paperTitle = 'A paper of the crowd, number ' || rowid % ?, year = 2016 + rowid % ? % 10
         WHERE id LIKE 'z%'`,
      )
      .run(first, papers, papers, papers, papers)
    database.exec('ANALYZE')
  })
  give()
  database.close()
}
