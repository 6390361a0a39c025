import { kindOf } from '@/lib/analysis/kind'
import { computeLimit, decodingLimit, largestModel } from '@/lib/analysis/limits'
import { RATE_UNITS } from '@/lib/analysis/machine'
import { shareOfPeak } from '@/lib/analysis/share-of-peak'
import type { Claim } from '@/lib/domain/claim'
import type { Device } from '@/lib/domain/device'
import type { Fault } from '@/lib/domain/errors'
import { withPrefix } from '@/lib/domain/si-prefix'
import { NUMBER_FORMATS } from '@/lib/domain/vocabulary'
import { arrangeDevices, type HardwareQuery } from '@/lib/query/hardware'
import { DEFAULT_SORT } from '@/lib/query/sort'
import type { AchievedRow, HardwareView, LimitLine } from '@/lib/query/views'
import { type Deps, defaults } from './deps'

/** The page shows this many rates; beyond it they are a filter of the chart. */
const RATES_MAX = 200
/** Where the lines of the limits begin, and the scale that they are read off at. */
const SMALLEST = 1e8
const READ_AT = 7e9

function achievedRow(claim: Claim, devices: readonly Device[]): AchievedRow | null {
  const found = shareOfPeak(claim, devices)
  if (found === null || typeof found === 'string') return null
  const { achieved, base, device, count, countIsKnown, peak, share } = found
  return {
    claim,
    device: device.name,
    count,
    countIsKnown,
    share,
    achieved: withPrefix(achieved, base),
    peak: `${withPrefix(peak.rate * count, base)} ${NUMBER_FORMATS[peak.format]}`,
  }
}

function limitLine(device: Device, { format }: HardwareQuery, devices: readonly Device[]): LimitLine | null {
  const largest = largestModel(device, format, devices)
  const trained = largestModel(device, 'training', devices)
  const peak = computeLimit(device, format)
  const at = (params: number) => decodingLimit(device, format, params)
  const [start, end] = [at(SMALLEST), largest === null ? null : at(largest.value)]
  if (largest === null || trained === null || start === null || end === null || largest.value <= SMALLEST)
    return null
  return {
    slug: device.slug,
    name: device.name,
    from: { x: SMALLEST, y: start.value },
    to: { x: largest.value, y: end.value },
    atSevenBillion: largest.value < READ_AT ? null : (at(READ_AT)?.value ?? null),
    trained: trained.value,
    computePeak: peak === null ? null : withPrefix(peak.value, peak.unit),
    formula: `tokens/s ≤ ${start.formula}; parameters ≤ ${largest.formula}`,
    sources: [...new Set([...start.sources, ...largest.sources])],
  }
}

/** The hardware catalogue, what claims achieve of its peaks, and the limits that its figures set. */
export async function getHardware(
  { query, notices }: { readonly query: HardwareQuery; readonly notices: readonly Fault[] },
  { store }: Deps = defaults,
): Promise<HardwareView> {
  const rates = [{ kind: 'among', column: 'unit', values: RATE_UNITS }] as const
  const [devices, { claims }, counts, revision] = await Promise.all([
    store.devices.list(),
    store.claims.page({ predicates: rates, sort: DEFAULT_SORT, limit: RATES_MAX }),
    store.claims.countBy('hardware', []),
    store.revision(),
  ])
  const chosen = query.devices.map((slug) => ({ slug, device: devices.find((each) => each.slug === slug) }))
  const lines = chosen.map(({ slug, device }) => ({
    slug,
    device,
    line: device === undefined ? null : limitLine(device, query, devices),
  }))
  const unknown = chosen.flatMap(({ slug, device }) =>
    device === undefined ? [{ where: 'devices', message: `${slug} is no device of the catalogue` }] : [],
  )
  return {
    query,
    notices: [...notices, ...unknown],
    devices: arrangeDevices(devices, query),
    total: devices.length,
    claimCounts: new Map(counts.map(({ value, count }) => [value, count])),
    unknown: counts
      .filter(({ value }) => !devices.some(({ slug }) => slug === value))
      .map(({ value, label, count }) => {
        const name = label ?? value
        return { key: value, name, count, isKind: kindOf({ name, device: null }) !== null }
      })
      .sort((a, b) => b.count - a.count),
    achieved: claims.flatMap((claim) => achievedRow(claim, devices) ?? []).sort((a, b) => b.share - a.share),
    limits: lines.flatMap(({ line }) => line ?? []).sort((a, b) => b.from.y - a.from.y),
    withoutLimit: lines.flatMap(({ device, line }) =>
      device === undefined || line !== null ? [] : [device.name],
    ),
    revision,
  }
}
