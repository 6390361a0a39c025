import { Bench } from 'tinybench'
import { auditClaim } from '@/lib/analysis/audit'
import { comparabilityMatrix, comparabilityOf, makeComparable } from '@/lib/analysis/comparability'
import type { Claim } from '@/lib/domain/claim'
import type { Device } from '@/lib/domain/device'
import { type Deps, defaults } from '@/lib/services/deps'
import { knownSize } from '@/lib/services/known-size'
import { prepareDatabase } from '@/lib/services/prepare-database'
import type { Figure } from './table'

const AUDITED = 100_000
const COMPARED = 50

type Paper = { readonly claims: readonly Claim[] }

async function shipped({ store }: Deps): Promise<{ papers: Paper[]; devices: Device[] }> {
  const slugs = (await store.papers.list()).map(({ slug }) => slug)
  const papers = await Promise.all(
    slugs.map(async (slug) => ({ claims: await store.claims.ofPaper(slug, 'accepted') })),
  )
  return { papers: papers.filter(({ claims }) => claims.length > 0), devices: await store.devices.list() }
}

/** Papers of the dataset again and again, until they have so many claims. */
function repeated(papers: readonly Paper[], claims: number): Paper[] {
  const many: Paper[] = []
  for (let count = 0, at = 0; count < claims; at += 1) {
    const paper = papers[at % papers.length] ?? { claims: [] }
    many.push(paper)
    count += paper.claims.length
  }
  return many
}

function auditAll(papers: readonly Paper[], devices: readonly Device[]): number {
  let findings = 0
  for (const { claims } of papers) {
    for (const claim of claims) {
      const siblings = claims.filter((other) => other !== claim)
      findings += auditClaim({ claim, siblings, devices, sizeOf: knownSize, paper: claim.paper }).findings
        .length
    }
  }
  return findings
}

/** Audits of many claims and comparability of a few, beside writing the same claims as JSON. */
export async function benchTrust(deps: Deps = defaults): Promise<Figure[]> {
  await prepareDatabase()
  const { papers, devices } = await shipped(deps)
  const many = repeated(papers, AUDITED)
  const some = papers.flatMap(({ claims }) => claims).slice(0, COMPARED)
  // The audit takes seconds a time: the usual 64 times would take minutes.
  const bench = new Bench({ time: 2_000, iterations: 5, warmupTime: 300, warmupIterations: 1 })
  bench
    .add(`audit ${AUDITED.toLocaleString('en')} claims`, () => auditAll(many, devices))
    .add(`the same as JSON`, () => many.map(({ claims }) => JSON.stringify(claims)).length)
    .add(`comparability of ${COMPARED} claims`, () => comparabilityOf(some, devices))
    .add(`every pair of ${COMPARED}`, () => comparabilityMatrix(some, devices))
    .add(`make ${COMPARED} comparable`, () => makeComparable(some, devices))
  await bench.run()
  const rows = bench.tasks.map(({ name, result }) => ({
    name,
    ms: 'latency' in result ? result.latency.p50 : 0,
  }))
  const json = rows[1]?.ms ?? 1
  return rows.map(({ name, ms }) => ({
    what: name,
    value: ms,
    unit: 'ms',
    ratio: { value: ms / json, to: `writing ${AUDITED.toLocaleString('en')} as JSON` },
  }))
}
