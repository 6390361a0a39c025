/** A unit's base unit and how many of those it is: 1 TFLOP/s is 1e12 FLOP/s. */
export type UnitSize = { readonly base: string; readonly size: number }

const sizes = (base: string, units: Readonly<Record<string, number>>): [string, UnitSize][] =>
  Object.entries(units).map(([unit, size]) => [unit, { base, size }])

/** Decimal prefixes throughout (SI brochure, 9th edition, table 7); papers' GB are read as 10^9 bytes. */
const UNIT_SIZES: ReadonlyMap<string, UnitSize> = new Map([
  ...sizes('FLOP/s', { 'MFLOP/s': 1e6, 'GFLOP/s': 1e9, 'TFLOP/s': 1e12, 'PFLOP/s': 1e15, 'EFLOP/s': 1e18 }),
  ...sizes('OP/s', { GOPS: 1e9, TOPS: 1e12 }),
  ...sizes('FLOP', { FLOPs: 1, MFLOPs: 1e6, GFLOPs: 1e9 }),
  ...sizes('B', { KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 }),
  ...sizes('B/s', { 'MB/s': 1e6, 'GB/s': 1e9 }),
  ...sizes('s', { ns: 1e-9, us: 1e-6, ms: 1e-3, s: 1, min: 60, h: 3600, day: 86_400, weeks: 604_800 }),
  ...sizes('GPU-hours', { 'GPU-hours': 1, 'GPU-days': 24 }),
  ...sizes('W', { uW: 1e-6, mW: 1e-3, W: 1, kW: 1e3 }),
  ...sizes('J', { pJ: 1e-12, mJ: 1e-3, J: 1, kWh: 3.6e6 }),
  ...sizes('Hz', { Hz: 1, kHz: 1e3, MHz: 1e6, GHz: 1e9 }),
])

/** A unit as a multiple of its base unit; a unit without prefixes is its own base. */
export const unitSize = (unit: string): UnitSize => UNIT_SIZES.get(unit) ?? { base: unit, size: 1 }

/** The units that are a multiple of a base unit. */
export const unitsOf = (base: string): readonly string[] =>
  [...UNIT_SIZES].filter(([, size]) => size.base === base).map(([unit]) => unit)
