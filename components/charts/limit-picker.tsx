'use client'

import { FilterLink } from '../filters/filter-link'
import { toggleItem } from '../filters/filter-links'
import { useFilter } from '../filters/filter-state'
import { Disclosure } from '../shell/disclosure'
import styles from './controls.module.css'

export type LimitChoice = { readonly slug: string; readonly name: string }

/** More lines than this hide the marks. */
const MOST = 6

/** Whose physical limits are drawn: the largest model that fits, the peak, or what bandwidth allows. */
export function LimitPicker({ choices }: { choices: readonly LimitChoice[] }) {
  const filter = useFilter()
  const chosen = filter.limits ?? []
  return (
    <Disclosure
      label={`Limits of devices${chosen.length === 0 ? '' : ` (${chosen.length})`}`}
      className={styles.summary}
    >
      <p className={styles.note}>
        What a device’s memory, peak or bandwidth allows at most, with 16-bit weights, one device. More on the{' '}
        <a href="/hardware">hardware page</a>.
      </p>
      <ul className={styles.checks}>
        {choices.map(({ slug, name }) => {
          const isOn = chosen.includes(slug)
          if (!isOn && chosen.length >= MOST) return <li key={slug}>☐ {name}</li>
          return (
            <li key={slug}>
              <FilterLink
                patch={{ limits: toggleItem(filter.limits, slug) }}
                sameClaims
                aria-current={isOn ? 'true' : undefined}
              >
                <span aria-hidden="true">{isOn ? '☑' : '☐'}</span> {name}
              </FilterLink>
            </li>
          )
        })}
      </ul>
    </Disclosure>
  )
}
