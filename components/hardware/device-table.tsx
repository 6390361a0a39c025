import Link from 'next/link'
import type { Device } from '@/lib/domain/device'
import { formatNumber } from '@/lib/query/format'
import { DEVICE_COLUMNS, DEVICES_MAX, type DeviceColumn, hardwareHref } from '@/lib/query/hardware'
import type { HardwareView } from '@/lib/query/views'
import { ScrollBox } from '../shell/scroll-box'
import styles from './hardware.module.css'

/** Every device a row: its figures in the column's unit, the claims that name it, and its sources. */
export function DeviceTable({ view }: { view: HardwareView }) {
  return (
    <ScrollBox label="Hardware catalogue">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Limits</th>
            {DEVICE_COLUMNS.map((column) => (
              <Head key={column.key} column={column} view={view} />
            ))}
            <th scope="col" data-numeric>
              Claims
            </th>
            <th scope="col">Sources</th>
          </tr>
        </thead>
        <tbody>
          {view.devices.map((device) => (
            <tr key={device.slug}>
              <td>
                <LimitToggle device={device} view={view} />
              </td>
              {DEVICE_COLUMNS.map((column) => (
                <Cell key={column.key} column={column} device={device} />
              ))}
              <td data-numeric>
                <ClaimCount slug={device.slug} count={view.claimCounts.get(device.slug) ?? 0} />
              </td>
              <td>
                <Sources device={device} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

const isNumeric = ({ key }: DeviceColumn) => key !== 'name' && key !== 'class'

function Head({ column, view: { query } }: { column: DeviceColumn; view: HardwareView }) {
  const isSorted = query.sort.column === column.key
  // Figures are asked for from the highest down, names from A on.
  const descending = isSorted ? !query.sort.descending : isNumeric(column)
  const order = query.sort.descending ? 'descending' : 'ascending'
  return (
    <th scope="col" aria-sort={isSorted ? order : undefined} data-numeric={isNumeric(column) || undefined}>
      <Link
        href={hardwareHref(query, { sort: { column: column.key, descending } })}
        scroll={false}
        prefetch={false}
      >
        {column.label}
        {isSorted ? <span aria-hidden="true">{query.sort.descending ? ' ↓' : ' ↑'}</span> : null}
        {column.unit === null ? null : <small>{column.unit}</small>}
      </Link>
    </th>
  )
}

function Cell({ column, device }: { column: DeviceColumn; device: Device }) {
  const value = column.value(device)
  if (value === null)
    return (
      <td data-numeric>
        <span title="No source">–</span>
      </td>
    )
  if (typeof value === 'string')
    return column.key === 'name' ? <th scope="row">{value}</th> : <td>{value}</td>
  const shown =
    column.key === 'year' ? String(value) : formatNumber(Number((value / column.size).toPrecision(4)))
  return <td data-numeric>{shown}</td>
}

function ClaimCount({ slug, count }: { slug: string; count: number }) {
  if (count === 0) return <>0</>
  return (
    <Link href={`/?hardware=${slug}`} prefetch={false}>
      {count}
    </Link>
  )
}

/** Takes a device in or out of the chart of limits; a device without memory or bandwidth has none. */
function LimitToggle({ device, view: { query } }: { device: Device; view: HardwareView }) {
  const isOn = query.devices.includes(device.slug)
  if (!isOn && (device.memoryBytesPerSecond === null || query.devices.length >= DEVICES_MAX))
    return (
      <span
        title={device.memoryBytesPerSecond === null ? 'Bandwidth not known' : `At most ${DEVICES_MAX} lines`}
      >
        –
      </span>
    )
  const devices = isOn
    ? query.devices.filter((slug) => slug !== device.slug)
    : [...query.devices, device.slug]
  return (
    <Link
      href={hardwareHref(query, { devices })}
      scroll={false}
      prefetch={false}
      aria-label={`${isOn ? 'Remove' : 'Add'} the limit of ${device.name}`}
    >
      {isOn ? '☑' : '☐'}
    </Link>
  )
}

function Sources({ device }: { device: Device }) {
  return (
    <details>
      <summary>{device.sources.length}</summary>
      <ul>
        {device.sources.map(({ document, where, url, figures }) => (
          <li key={document}>
            {url === null ? document : <a href={url}>{document}</a>}: {where}
            {figures.length === 0 ? null : <small>{figures.join(', ')}</small>}
          </li>
        ))}
      </ul>
    </details>
  )
}
