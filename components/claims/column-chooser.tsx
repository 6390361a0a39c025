'use client'

import { DEFAULT_COLUMNS, TABLE_COLUMNS, type TableColumn } from '@/lib/query/view-labels'
import { FilterLink } from '../filters/filter-link'
import { useFilter } from '../filters/filter-state'
import button from '../shell/button.module.css'
import { Disclosure } from '../shell/disclosure'
import styles from './chooser.module.css'

const ALL = Object.keys(TABLE_COLUMNS) as TableColumn[]

/** Which columns the table has; the choice is in the link. */
export function ColumnChooser() {
  const filter = useFilter()
  const shown = filter.columns ?? DEFAULT_COLUMNS
  return (
    <Disclosure label="Columns" className={button.button}>
      <ul className={styles.chooser} aria-label="Columns">
        {ALL.map((key) => {
          const isOn = shown.includes(key)
          const next = isOn
            ? shown.filter((other) => other !== key)
            : ALL.filter((other) => other === key || shown.includes(other))
          return (
            <li key={key}>
              <FilterLink
                patch={{ columns: next.length === 0 ? null : next }}
                viewOnly
                aria-current={isOn ? 'true' : undefined}
              >
                <span aria-hidden="true">{isOn ? '☑' : '☐'}</span> {TABLE_COLUMNS[key]}
              </FilterLink>
            </li>
          )
        })}
        <li>
          <FilterLink patch={{ columns: null }} viewOnly>
            The usual ones
          </FilterLink>
        </li>
      </ul>
    </Disclosure>
  )
}
