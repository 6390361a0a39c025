'use client'

import { useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { Claim } from '@/lib/domain/claim'
import { DEFAULT_LIMIT, sortOf } from '@/lib/query/filter'
import { formatNumber } from '@/lib/query/format'
import { useSelection } from '../compare/use-selection'
import { FilterLink } from '../filters/filter-link'
import { toggleSort } from '../filters/filter-links'
import { useFilter } from '../filters/filter-state'
import { VisuallyHidden } from '../shell/visually-hidden'
import styles from './claims.module.css'
import { COLUMNS, features } from './columns'

/** Every row has this height, in px, so that rows need not be measured. */
const ROW_HEIGHT = 47
/** What the server takes the box's height for: the rows of the first view. */
const FIRST_RECT = { width: 1100, height: 560 }
const CHECKBOX_WIDTH = 36

/** The claims as rows in a box of its own; only those in view are in the document. */
export function ClaimTable({ claims, total }: { claims: readonly Claim[]; total: number }) {
  const { pending } = useFilter()
  const box = useRef<HTMLElement>(null)
  const table = useTable({ features, columns: COLUMNS, data: claims, getRowId: ({ id }) => id })
  const { rows } = table.getRowModel()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
    initialRect: FIRST_RECT,
  })
  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  const width = COLUMNS.reduce((sum, { meta }) => sum + (meta?.width ?? 0), CHECKBOX_WIDTH)
  return (
    <>
      <section
        ref={box}
        className={styles.box}
        data-pending={pending || undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label="Claims"
      >
        <table className={styles.table} style={{ width }} aria-rowcount={total + 1}>
          <colgroup>
            <col style={{ width: CHECKBOX_WIDTH }} />
            {COLUMNS.map(({ id, meta }) => (
              <col key={id} style={{ width: meta?.width }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <th scope="col">
                <VisuallyHidden>Select</VisuallyHidden>
              </th>
              {table.getFlatHeaders().map((header) => (
                <HeaderCell key={header.id} column={header.column.columnDef} />
              ))}
            </tr>
          </thead>
          <tbody>
            {before > 0 ? <Gap height={before} /> : null}
            {items.map(({ index, key }) => {
              const row = rows[index]
              return row === undefined ? null : (
                <tr key={key} aria-rowindex={index + 2}>
                  <td>
                    <SelectBox claim={row.original} />
                  </td>
                  {row.getAllCells().map((cell) => (
                    <td key={cell.id} data-numeric={cell.column.columnDef.meta?.numeric || undefined}>
                      <table.FlexRender cell={cell} />
                    </td>
                  ))}
                </tr>
              )
            })}
            {after > 0 ? <Gap height={after} /> : null}
          </tbody>
        </table>
      </section>
      <MoreRows shown={claims.length} total={total} />
    </>
  )
}

const Gap = ({ height }: { height: number }) => (
  <tr>
    <td colSpan={COLUMNS.length + 1} style={{ height, padding: 0 }} />
  </tr>
)

function HeaderCell({
  column: { header, meta },
}: {
  column: Pick<(typeof COLUMNS)[number], 'header' | 'meta'>
}) {
  const { filter } = useFilter()
  const [first] = sortOf(filter)
  const sortKey = meta?.sortKey
  const sorted = sortKey !== undefined && first?.key === sortKey
  const direction = first?.descending ? 'descending' : 'ascending'
  const label = String(header)
  return (
    <th scope="col" aria-sort={sorted ? direction : undefined} data-numeric={meta?.numeric || undefined}>
      {sortKey === undefined ? (
        label
      ) : (
        <FilterLink patch={{ sort: toggleSort(filter, sortKey, meta?.numeric ?? false) }} rel="nofollow">
          {label}
          <span aria-hidden="true">{sorted ? (direction === 'descending' ? ' ↓' : ' ↑') : ''}</span>
        </FilterLink>
      )}
    </th>
  )
}

function SelectBox({ claim }: { claim: Claim }) {
  const { selected, full, toggle } = useSelection()
  const checked = selected.has(claim.id)
  return (
    <label className={styles.select}>
      <input
        type="checkbox"
        name="claims"
        value={claim.id}
        checked={checked}
        disabled={full && !checked}
        onChange={() => toggle(claim.id)}
        aria-label={`Select ${claim.subject}, ${claim.metric} for comparison`}
      />
    </label>
  )
}

function MoreRows({ shown, total }: { shown: number; total: number }) {
  const limit = Math.min(1000, shown < 200 ? Math.max(200, DEFAULT_LIMIT) : 1000)
  return (
    <p className={styles.more}>
      {formatNumber(shown)} of {formatNumber(total)} rows
      {total > shown && limit > shown ? (
        <FilterLink patch={{ limit }} rel="nofollow">
          Show {limit >= total ? 'all' : formatNumber(limit)}
        </FilterLink>
      ) : null}
      {total > shown && limit <= shown ? <span>All are in the CSV.</span> : null}
    </p>
  )
}
