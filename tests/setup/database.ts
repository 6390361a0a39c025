import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Claim } from '@/lib/domain/claim'
import type { Predicate } from '@/lib/query/predicate'
import type { Deps } from '@/lib/services/deps'
import { connect } from '@/lib/store/connection'
import { createStore } from '@/lib/store/store'
import { writerOf } from '@/lib/store/writer'

const TEMPLATE = path.resolve('var/test/template.db')
/** A fixed clock: nothing in a test depends on when it runs. */
export const NOW = new Date('2026-01-02T03:04:05.000Z')

/** Every claim that some predicates hold of, by id. */
export async function readClaims({ store }: Deps, predicates: readonly Predicate[] = []): Promise<Claim[]> {
  const snapshot = await store.snapshot()
  const claims = [...snapshot.claims(predicates, [])].flat()
  snapshot.close()
  return claims
}

/** A database of the test's own: a copy of the shipped one in a real file, and how to be rid of it. */
export async function temporaryDatabase() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'claimboard-'))
  const file = path.join(folder, 'claimboard.db')
  copyFileSync(TEMPLATE, file)
  const database = await connect(file)
  const writer = writerOf(async () => database)
  const deps: Deps = { store: createStore(async () => database, writer), now: () => NOW }
  return {
    file,
    database,
    writer,
    deps,
    async remove() {
      await deps.store.close()
      await database.$disconnect()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
