import { sha256 } from './fingerprint'
import type { Prisma } from './generated/client'

type Client = Pick<Prisma.TransactionClient, 'change'>
export type ChangeEntity = 'paper' | 'claim' | 'device'
export type ChangeAction = 'created' | 'changed' | 'removed'

const CHUNK = 500
/** Before anything was stored. */
const GENESIS = '0'.repeat(64)

/**
 * The revision that a dataset is at: how many changes led to it, and the start of their chained digest, as
 * `482-3fa9c1d2`. The same changes in the same order give the same revision on every machine.
 */
export async function revisionOf(client: Client): Promise<string> {
  const last = await client.change.findFirst({
    orderBy: { seq: 'desc' },
    select: { seq: true, digest: true },
  })
  return revisionName(last ?? undefined)
}

/** The name of the state that a last change led to; without one, that of an empty dataset. */
export const revisionName = (last: { seq: number; digest: string } | undefined): string =>
  `${last?.seq ?? 0}-${(last?.digest ?? GENESIS).slice(0, 8)}`

/** Collects the changes of one transaction and appends them, chained to the last one before it. */
export function changeLog(client: Client, at: Date) {
  const rows: { entity: ChangeEntity; entityId: string; action: ChangeAction; content: string }[] = []
  return {
    add(entity: ChangeEntity, entityId: string, action: ChangeAction, content: string): void {
      rows.push({ entity, entityId, action, content })
    },

    async flush(): Promise<void> {
      const last = await client.change.findFirst({ orderBy: { seq: 'desc' }, select: { digest: true } })
      let digest = last?.digest ?? GENESIS
      const chained = rows.map((row) => {
        digest = sha256([digest, row.entity, row.entityId, row.action, row.content].join('\n'))
        return { ...row, at, digest }
      })
      for (let start = 0; start < chained.length; start += CHUNK) {
        await client.change.createMany({ data: chained.slice(start, start + CHUNK) })
      }
    },
  }
}
