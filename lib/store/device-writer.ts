import { Device } from '@/lib/domain/device'
import type { ChangeLog } from './change-log'
import { fingerprint } from './fingerprint'
import type { Outcome } from './paper-writer'
import { table } from './table'
import type { Transaction } from './writer'

const COLUMNS = [
  'slug',
  'name',
  'vendor',
  'deviceClass',
  'year',
  'variantOf',
  'part',
  'memoryBytes',
  'memoryBytesPerSecond',
  'powerWatts',
  'peakFlopPerSecond',
  'sparsePeakFlopPerSecond',
  'aliases',
  'sources',
] as const satisfies readonly (keyof Device)[]
const JSON_COLUMNS = ['part', 'peakFlopPerSecond', 'sparsePeakFlopPerSecond', 'aliases', 'sources'] as const

/** Stores devices of the catalogue; one that is there with the same figures is left alone. */
export function deviceWriter(transaction: Transaction, log: ChangeLog) {
  const devices = table(transaction, 'Device', COLUMNS, 'slug')
  const stored = transaction.prepare('SELECT * FROM "Device" WHERE "slug" = ?')

  return (device: Device): Outcome => {
    const row = stored.get(device.slug) as Record<string, unknown> | undefined
    const content = fingerprint(device)
    if (row !== undefined) {
      for (const name of JSON_COLUMNS) if (typeof row[name] === 'string') row[name] = JSON.parse(row[name])
      const known = Device.safeParse(row)
      if (known.success && fingerprint(known.data) === content) return 'known'
    }
    const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))
    const columns = {
      ...device,
      part: json(device.part),
      peakFlopPerSecond: json(device.peakFlopPerSecond),
      sparsePeakFlopPerSecond: json(device.sparsePeakFlopPerSecond),
      aliases: json(device.aliases),
      sources: json(device.sources),
    }
    if (row === undefined) devices.insert(columns)
    else devices.update(columns)
    log.add('device', device.slug, row === undefined ? 'created' : 'changed', content)
    return row === undefined ? 'new' : 'changed'
  }
}
