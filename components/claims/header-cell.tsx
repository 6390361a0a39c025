'use client'

import { sortOf } from '@/lib/query/filter'
import { hrefWith, toggleSort } from '../filters/filter-links'
import { useFilter, useUpdate } from '../filters/filter-state'
import type { ClaimColumnMeta } from './columns'

type Props = { readonly column: { readonly header?: unknown; readonly meta?: ClaimColumnMeta | undefined } }

/** A heading that sorts by its column; with Shift it sorts by it besides what is sorted by already. */
export function HeaderCell({ column: { header, meta } }: Props) {
  const filter = useFilter()
  const update = useUpdate()
  const sorts = sortOf(filter)
  const sortKey = meta?.sortKey
  const place = sorts.findIndex(({ key }) => key === sortKey)
  const sort = sorts[place]
  const direction = sort?.descending ? 'descending' : 'ascending'
  const label = String(header)
  const natural = meta?.numeric ?? false
  return (
    <th
      scope="col"
      aria-sort={place === 0 ? direction : undefined}
      data-sorted={sort === undefined ? undefined : true}
      data-numeric={meta?.numeric || undefined}
    >
      {sortKey === undefined ? (
        label
      ) : (
        <a
          href={hrefWith(filter, { sort: toggleSort(filter, sortKey, natural) })}
          rel="nofollow"
          title="Sort by this column; with Shift, besides the others"
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.altKey || event.button !== 0) return
            event.preventDefault()
            update({ sort: toggleSort(filter, sortKey, natural, event.shiftKey) })
          }}
        >
          {label}
          {sort === undefined ? null : (
            <span aria-hidden="true">
              {' '}
              {sort.descending ? '↓' : '↑'}
              {sorts.length > 1 ? <sup>{place + 1}</sup> : null}
            </span>
          )}
        </a>
      )}
    </th>
  )
}
