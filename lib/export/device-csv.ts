import { stringify } from 'csv-stringify/sync'
import type { Device } from '@/lib/domain/device'
import { keysOf, NUMBER_FORMATS } from '@/lib/domain/vocabulary'
import { cellText, RECORDS } from './csv'
import { toDeviceRecord } from './device-record'

const FORMATS = keysOf(NUMBER_FORMATS)

/** The catalogue as CSV (RFC 4180): plain units, a column a format, all sources in one cell. */
export function devicesCsv(devices: readonly Device[]): string {
  const rows = devices.map((device) => {
    const {
      part,
      peak_flop_per_second: dense,
      sparse_peak_flop_per_second: sparse,
      ...record
    } = toDeviceRecord(device)
    const cells = {
      ...record,
      part: part === null ? null : `${part.count} × ${part.device}`,
      aliases: record.aliases.join('; '),
      sources: record.sources.map(({ document, where }) => `${document}: ${where}`).join('; '),
      ...Object.fromEntries(FORMATS.map((format) => [`peak_${format}_per_second`, dense[format] ?? null])),
      ...Object.fromEntries(
        FORMATS.map((format) => [`sparse_peak_${format}_per_second`, sparse[format] ?? null]),
      ),
    }
    return cells
  })
  const header = Object.keys(rows[0] ?? {})
  return stringify([header, ...rows.map((row) => Object.values(row).map(cellText))], RECORDS)
}
