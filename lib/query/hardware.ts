import type { Device } from '@/lib/domain/device'
import type { Fault } from '@/lib/domain/errors'
import {
  DEVICE_CLASSES,
  type DeviceClass,
  isKeyOf,
  NUMBER_FORMATS,
  type NumberFormat,
} from '@/lib/domain/vocabulary'
import { keys } from './codec'
import type { RawParams } from './filter'

/** A column of the catalogue: what it is called, its unit, and a device's value of it. */
export type DeviceColumn = {
  readonly key: string
  readonly label: string
  readonly unit: string | null
  /** What a stored number is divided by to be in the unit. */
  readonly size: number
  readonly value: (device: Device) => string | number | null
}

const TERA = 1e12
const rate = (format: NumberFormat): DeviceColumn => ({
  key: format,
  label: NUMBER_FORMATS[format],
  unit: format.startsWith('int') ? 'TOP/s' : 'TFLOP/s',
  size: TERA,
  value: (device) => device.peakFlopPerSecond[format] ?? null,
})

export const DEVICE_COLUMNS: readonly DeviceColumn[] = [
  { key: 'name', label: 'Device', unit: null, size: 1, value: ({ name }) => name },
  {
    key: 'class',
    label: 'Class',
    unit: null,
    size: 1,
    value: ({ deviceClass }) => DEVICE_CLASSES[deviceClass],
  },
  { key: 'year', label: 'Year', unit: null, size: 1, value: ({ year }) => year },
  { key: 'memory', label: 'Memory', unit: 'GB', size: 2 ** 30, value: ({ memoryBytes }) => memoryBytes },
  {
    key: 'bandwidth',
    label: 'Bandwidth',
    unit: 'GB/s',
    size: 1e9,
    value: ({ memoryBytesPerSecond }) => memoryBytesPerSecond,
  },
  ...(['fp64', 'fp32', 'fp16', 'bf16', 'fp8', 'fp4', 'int8'] as const).map(rate),
  { key: 'power', label: 'Power', unit: 'W', size: 1, value: ({ powerWatts }) => powerWatts },
]

/** The formats that a limit can be drawn for: those that weights are stored in. */
export const WEIGHT_FORMATS = ['fp16', 'int8', 'int4'] as const satisfies readonly NumberFormat[]
export type WeightFormat = (typeof WEIGHT_FORMATS)[number]

/** The devices whose limits are drawn where the address names none. */
export const DEFAULT_DEVICES = [
  'nvidia-h100',
  'nvidia-a100-80gb',
  'nvidia-rtx-a6000',
  'nvidia-rtx-4090',
  'nvidia-jetson-agx-orin',
]
/** More lines than this cannot be told apart. */
export const DEVICES_MAX = 8

/** What the hardware page shows: how its table is sorted and narrowed, and what its limits are drawn for. */
export type HardwareQuery = {
  readonly sort: { readonly column: string; readonly descending: boolean }
  readonly deviceClass: DeviceClass | null
  readonly format: WeightFormat
  readonly devices: readonly string[]
}

const first = (params: URLSearchParams, key: string) => params.get(key) ?? ''

/** Reads the page's address; what is not understood is left out and named. */
export function parseHardwareQuery(raw: RawParams): { query: HardwareQuery; faults: Fault[] } {
  const entries = Symbol.iterator in raw ? [...raw] : Object.entries(raw)
  const params = new URLSearchParams(
    entries.map(([key, value]): [string, string] => [key, String(value ?? '')]),
  )
  const faults: Fault[] = []
  for (const key of params.keys()) {
    if (!['sort', 'class', 'format', 'devices'].includes(key))
      faults.push({
        where: key.slice(0, 60),
        message: 'is not understood here; there are sort, class, format, devices',
      })
  }
  const sort = first(params, 'sort')
  const column = sort.replace(/^-/, '')
  const isColumn = DEVICE_COLUMNS.some(({ key }) => key === column)
  if (sort !== '' && !isColumn)
    faults.push({
      where: 'sort',
      message: `${column.slice(0, 60)} is not one of ${DEVICE_COLUMNS.map(({ key }) => key).join(', ')}`,
    })
  const deviceClass = first(params, 'class')
  if (deviceClass !== '' && !isKeyOf(DEVICE_CLASSES, deviceClass))
    faults.push({
      where: 'class',
      message: `${deviceClass.slice(0, 60)} is not one of ${Object.keys(DEVICE_CLASSES).join(', ')}`,
    })
  const format = WEIGHT_FORMATS.find((each) => each === first(params, 'format'))
  if (first(params, 'format') !== '' && format === undefined)
    faults.push({
      where: 'format',
      message: `${first(params, 'format').slice(0, 60)} is not one of ${WEIGHT_FORMATS.join(', ')}`,
    })
  const { value: devices, problems } = keys.parse(first(params, 'devices'))
  faults.push(...problems.map((message) => ({ where: 'devices', message })))
  return {
    query: {
      sort: isColumn ? { column, descending: sort.startsWith('-') } : { column: 'name', descending: false },
      deviceClass: isKeyOf(DEVICE_CLASSES, deviceClass) ? deviceClass : null,
      format: format ?? 'fp16',
      devices: devices === null ? DEFAULT_DEVICES : devices.slice(0, DEVICES_MAX),
    },
    faults,
  }
}

/** The address of the hardware page with some of its query changed. */
export function hardwareHref(query: HardwareQuery, patch: Partial<HardwareQuery> = {}): string {
  const { sort, deviceClass, format, devices } = { ...query, ...patch }
  const params = new URLSearchParams()
  if (sort.column !== 'name' || sort.descending)
    params.set('sort', `${sort.descending ? '-' : ''}${sort.column}`)
  if (deviceClass !== null) params.set('class', deviceClass)
  if (format !== 'fp16') params.set('format', format)
  if (devices.join() !== DEFAULT_DEVICES.join()) params.set('devices', devices.join(','))
  const text = params.toString().replaceAll('%2C', ',')
  return text === '' ? '/hardware' : `/hardware?${text}`
}

/** The catalogue's devices of a class in the order of a column; what is not known comes last. */
export function arrangeDevices(devices: readonly Device[], { sort, deviceClass }: HardwareQuery): Device[] {
  const column = DEVICE_COLUMNS.find(({ key }) => key === sort.column)
  const sign = sort.descending ? -1 : 1
  return devices
    .filter((device) => deviceClass === null || device.deviceClass === deviceClass)
    .map((device) => ({ device, value: column?.value(device) ?? null }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null)
      const order =
        typeof a.value === 'number' && typeof b.value === 'number'
          ? a.value - b.value
          : String(a.value).localeCompare(String(b.value), 'en', { numeric: true })
      return sign * order || a.device.name.localeCompare(b.device.name, 'en', { numeric: true })
    })
    .map(({ device }) => device)
}
