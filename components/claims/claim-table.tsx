'use client'

import { useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, useEffect, useMemo, useRef, useState } from 'react'
import type { Claim } from '@/lib/domain/claim'
import { DEFAULT_LIMIT } from '@/lib/query/filter'
import { formatNumber } from '@/lib/query/format'
import { DEFAULT_COLUMNS } from '@/lib/query/view-labels'
import { FilterLink } from '../filters/filter-link'
import { useColumns } from '../filters/filter-state'
import { VisuallyHidden } from '../shell/visually-hidden'
import styles from './claims.module.css'
import { columnsOf, features } from './columns'
import { HeaderCell } from './header-cell'
import { RowDetails } from './row-details'
import { RowTools } from './row-tools'
import { useRowWalk } from './use-row-walk'

/** Every row, and what is folded out under it, has this height in px, so that rows need not be measured. */
const ROW_HEIGHT = 47
const DETAILS_HEIGHT = 150
/** What the server takes the box's height for: the rows of the first view. */
const FIRST_RECT = { width: 1100, height: 560 }
const TOOLS_WIDTH = 64

/** The claims as rows in a box of its own; only those in view are in the document. */
export function ClaimTable({ claims, total }: { claims: readonly Claim[]; total: number }) {
  const chosen = useColumns()
  const box = useRef<HTMLElement>(null)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const columns = useMemo(() => columnsOf(chosen ?? DEFAULT_COLUMNS), [chosen])
  const table = useTable({ features, columns, data: claims, getRowId: ({ id }) => id })
  const { rows } = table.getRowModel()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => ROW_HEIGHT + (open.has(rows[index]?.id ?? '') ? DETAILS_HEIGHT : 0),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
    initialRect: FIRST_RECT,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights follow from what is folded out
  useEffect(() => virtual.measure(), [open])
  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  const width = columns.reduce((sum, { meta }) => sum + (meta?.width ?? 0), TOOLS_WIDTH)
  const span = columns.length + 1

  const onKeyDown = useRowWalk(box, rows.length, (index) => virtual.scrollToIndex(index))
  const fold = (id: string): void => {
    const next = new Set(open)
    if (!next.delete(id)) next.add(id)
    setOpen(next)
  }
  return (
    <>
      <section
        ref={box}
        className={styles.box}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label="Claims"
      >
        <table className={styles.table} style={{ width }} aria-rowcount={total + 1}>
          <colgroup>
            <col style={{ width: TOOLS_WIDTH }} />
            {columns.map(({ id, meta }) => (
              <col key={id} style={{ width: meta?.width }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <th scope="col">
                <VisuallyHidden>Select</VisuallyHidden>
              </th>
              {columns.map((column) => (
                <HeaderCell key={column.id} column={column} />
              ))}
            </tr>
          </thead>
          <tbody onKeyDown={onKeyDown}>
            {before > 0 ? <Gap height={before} span={span} /> : null}
            {items.map(({ index, key }) => {
              const row = rows[index]
              if (row === undefined) return null
              const isOpen = open.has(row.id)
              return (
                <Fragment key={key}>
                  <tr aria-rowindex={index + 2} data-index={index}>
                    <td>
                      <RowTools claim={row.original} isOpen={isOpen} onFold={() => fold(row.id)} />
                    </td>
                    {row.getAllCells().map((cell) => (
                      <td key={cell.id} data-numeric={cell.column.columnDef.meta?.numeric || undefined}>
                        <table.FlexRender cell={cell} />
                      </td>
                    ))}
                  </tr>
                  {isOpen ? (
                    <tr className={styles.detailsRow}>
                      <td colSpan={span} style={{ height: DETAILS_HEIGHT }}>
                        <RowDetails claim={row.original} />
                      </td>
                    </tr>
                  ) : null}
                </Fragment>
              )
            })}
            {after > 0 ? <Gap height={after} span={span} /> : null}
          </tbody>
        </table>
      </section>
      <MoreRows shown={claims.length} total={total} />
    </>
  )
}

const Gap = ({ height, span }: { height: number; span: number }) => (
  <tr>
    <td colSpan={span} style={{ height, padding: 0 }} />
  </tr>
)

function MoreRows({ shown, total }: { shown: number; total: number }) {
  const limit = Math.min(1000, shown < 200 ? Math.max(200, DEFAULT_LIMIT) : 1000)
  return (
    <p className={styles.more}>
      {formatNumber(shown)} of {formatNumber(total)} rows
      {total > shown && limit > shown ? (
        <FilterLink patch={{ limit }} sameClaims rel="nofollow">
          Show {limit >= total ? 'all' : formatNumber(limit)}
        </FilterLink>
      ) : null}
      {total > shown && limit <= shown ? <span>All are in the CSV.</span> : null}
    </p>
  )
}
