import { auditClaims } from '@/lib/services/audit-claims'
import { prepareDatabase } from '@/lib/services/prepare-database'
import { print } from '../output'

/** Prints the audit of every accepted claim, a line each, with the computation. */
export async function audit({ json = false }: { json?: boolean }): Promise<void> {
  await prepareDatabase()
  await print(json ? jsonLines() : textLines())
}

async function* jsonLines(): AsyncGenerator<string> {
  for await (const { claim, audit: result } of auditClaims()) {
    yield `${JSON.stringify({ claim_id: claim.id, paper: claim.paper.slug, ...result })}\n`
  }
}

async function* textLines(): AsyncGenerator<string> {
  const counts = new Map<string, number>()
  for await (const { claim, audit: result } of auditClaims()) {
    counts.set(result.verdict, (counts.get(result.verdict) ?? 0) + 1)
    for (const { sentence } of result.findings) {
      yield `${result.verdict.padEnd(12)} ${claim.id}  “${claim.evidence.text}”  ${sentence}\n`
    }
  }
  yield `${[...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', ')}\n`
}
