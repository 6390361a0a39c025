import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { numberIn } from '@/lib/analysis/number-in'
import { devicesCsv } from '@/lib/export/device-csv'
import { parseFilter } from '@/lib/query/filter'
import { parseHardwareQuery } from '@/lib/query/hardware'
import { auditClaims } from '@/lib/services/audit-claims'
import { compareClaims } from '@/lib/services/compare-claims'
import { getChart } from '@/lib/services/get-chart'
import { getHardware } from '@/lib/services/get-hardware'
import { listClaims } from '@/lib/services/list-claims'
import { temporaryDatabase } from '@/tests/setup/database'

let db: Awaited<ReturnType<typeof temporaryDatabase>>
beforeAll(async () => {
  db = await temporaryDatabase()
})
afterAll(() => db.remove())

const filterOf = (query: string) => parseFilter(new URLSearchParams(query)).filter
const hardware = (query: string) =>
  getHardware({ query: parseHardwareQuery(new URLSearchParams(query)).query, notices: [] }, db.deps)

describe('the audit of the shipped claims', () => {
  test('reproduces what abstracts state of dimensions, both ends and utilisation', async () => {
    const verified: string[] = []
    const silent: string[] = []
    const contradicted: string[] = []
    for await (const { claim, audit } of auditClaims(db.deps)) {
      if (audit.verdict === 'verified') verified.push(claim.subject)
      const hasEnds = claim.baseline !== null && numberIn(claim.baseline, claim.unit) !== null
      if ((claim.hardware.length > 0 || hasEnds) && audit.findings.length === 0) silent.push(claim.id)
      if (audit.verdict === 'inconsistent') contradicted.push(claim.id)
      expect(audit.verdict).toBe(claim.auditVerdict)
    }
    expect(new Set(verified)).toEqual(
      new Set(['DeepSpeed Inference', 'ZeRO-Infinity', 'SSF', 'WaLa', 'TinyViT']),
    )
    // Every claim that names a device or gives both ends has a verdict, or the reason why not.
    expect(silent).toEqual([])
    // Each was read by hand; one that appears here is an error of the paper, of the record or of a rule.
    expect(contradicted).toEqual([])
  })
})

describe('the hardware page', () => {
  test('holds the rates of claims against the peaks of their devices', async () => {
    const { achieved } = await hardware('')
    expect(achieved.map(({ claim, share }) => [claim.subject, Number(share.toFixed(3))])).toEqual([
      ['DeepSpeed Inference', 0.543],
      ['ZeRO-Infinity', 0.391],
      ['ZeRO-Offload', 0.32],
    ])
  })

  test('draws limits of the chosen devices, and says of which it cannot', async () => {
    const view = await hardware('devices=nvidia-h100,apple-m1-max,nobody&format=int8')
    expect(view.limits.map(({ slug, to }) => [slug, to.x])).toEqual([['nvidia-h100', 80 * 2 ** 30]])
    expect(view.withoutLimit).toEqual(['Apple M1 Max'])
    expect(view.notices).toEqual([{ where: 'devices', message: 'nobody is no device of the catalogue' }])
  })

  test('names what claims run on that it does not know', async () => {
    const { unknown } = await hardware('')
    expect(unknown[0]?.name).toBe('GPU')
    expect(unknown.map(({ name }) => name)).toContain('FPGA')
    expect(unknown.filter(({ isKind }) => !isKind).map(({ name }) => name)).toEqual([])
    expect(unknown.map(({ name }) => name)).not.toContain('A6000')
  })

  test('goes out as CSV with every device and figure', async () => {
    const { devices, total } = await hardware('')
    const rows: Record<string, string>[] = parse(devicesCsv(devices), { columns: true })
    expect(rows).toHaveLength(total)
    const v100 = rows.find(({ slug }) => slug === 'nvidia-v100')
    expect(v100).toMatchObject({ memory_bytes: '', peak_fp16_per_second: '125000000000000' })
  })
})

describe('a comparison', () => {
  test('says first whether it may be made, and what would make it so', async () => {
    const { claims } = await listClaims(
      filterOf(
        'paper=boosting-large-scale-parallel-training-efficiency-with-c4-a-communication-driven-approach,zero-offload-democratizing-billion-scale-model-training&limit=20',
      ),
      db.deps,
    )
    const all = claims.length > 1 ? claims : (await listClaims(filterOf('limit=10'), db.deps)).claims
    const { comparability } = await compareClaims(
      all.map(({ id }) => id),
      db.deps,
    )
    expect(comparability.verdict).toBe('not_comparable')
    expect(comparability.reasons.length).toBeGreaterThan(0)
    expect(comparability.matrix).toHaveLength(all.length)
  })
})

describe('make comparable', () => {
  test('offers a filter that, on those claims, leaves exactly what it says', async () => {
    const { claims } = await listClaims(filterOf('limit=200'), db.deps)
    let offered = 0
    for (let start = 0; start + 12 <= claims.length; start += 6) {
      const some = claims.slice(start, start + 12).map(({ id }) => id)
      const { comparability } = await compareClaims(some, db.deps)
      if (comparability.subset === null) continue
      offered += 1
      const query = new URLSearchParams({ claims: some.join(','), limit: '200' })
      for (const { key, value } of comparability.subset.filter) query.set(key, value)
      const left = await listClaims(filterOf(query.toString()), db.deps)
      expect(left.claims.map(({ id }) => id).sort()).toEqual([...comparability.subset.claims].sort())
    }
    expect(offered).toBeGreaterThan(5)
  })
})

describe('overlays', () => {
  const scaleChart = async (query: string) => {
    const chart = await getChart(filterOf(query), db.deps)
    if (chart.view !== 'scale') throw new Error(`It is a chart of ${chart.view}`)
    return chart
  }

  test('are drawn only where the view asks, with their doubts', async () => {
    expect((await scaleChart('')).overlays).toEqual([])
    const { overlays, marks } = await scaleChart('overlay=frontier,frontier_large,fit')
    expect(overlays.map(({ key }) => key)).toEqual(['frontier', 'frontier_large', 'fit'])
    const best = Math.max(...marks.map(({ y }) => y))
    expect(overlays[0]?.line.at(-1)?.y).toBe(best)
    expect(overlays[2]?.note).toContain(`n = ${marks.length}`)
  })
  test('of few claims say that they are few', async () => {
    const { overlays } = await scaleChart('overlay=fit&family=throughput')
    expect(overlays.flatMap(({ warnings }) => warnings).join()).toContain('fewer than 8')
  })
})
