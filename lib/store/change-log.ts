import { sha256 } from './fingerprint'
import type { Transaction } from './writer'

export type ChangeEntity = 'paper' | 'claim' | 'device'
export type ChangeAction = 'created' | 'changed' | 'removed'

/** The end of the log: how many changes led to a state, and their chained digest. */
export type Head = { readonly seq: number; readonly digest: string }

/** Before anything was stored. */
const GENESIS: Head = { seq: 0, digest: '0'.repeat(64) }

/** Where the log ends. */
export const headOf = (connection: Transaction): Head =>
  (connection
    .prepare('SELECT "seq", "digest" FROM "Change" WHERE "seq" = (SELECT max("seq") FROM "Change")')
    .get() as Head | undefined) ?? GENESIS

/**
 * The revision that a dataset is at: how many changes led to it, and the start of their chained digest, as
 * `482-3fa9c1d2`. The same changes in the same order give the same revision on every machine.
 */
export const revisionOf = ({ seq, digest }: Head): string => `${seq}-${digest.slice(0, 8)}`

/** Appends the changes of one transaction, each chained to the one before it. */
export function changeLog(transaction: Transaction, at: Date) {
  let { digest } = headOf(transaction)
  const insert = transaction.prepare(
    'INSERT INTO "Change" ("at", "entity", "entityId", "action", "content", "digest") VALUES (?, ?, ?, ?, ?, ?)',
  )
  const when = at.toISOString().replace('Z', '+00:00')
  return {
    add(entity: ChangeEntity, entityId: string, action: ChangeAction, content: string): void {
      digest = sha256([digest, entity, entityId, action, content].join('\n'))
      insert.run(when, entity, entityId, action, content, digest)
    },
  }
}

export type ChangeLog = ReturnType<typeof changeLog>
