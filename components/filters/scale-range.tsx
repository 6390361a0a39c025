'use client'

import { type KeyboardEvent, useState } from 'react'
import type { ScaleFacet } from '@/lib/query/facets'
import { FIELDS } from '@/lib/query/fields'
import { formatCount } from '@/lib/query/format'
import { FilterLink } from './filter-link'
import { bandPatch } from './filter-links'
import { useFilter, useUpdate } from './filter-state'
import styles from './filters.module.css'

/** Model size: how many claims lie in each band, a click chooses it; two fields for any other range. */
export function ScaleRange({ scale }: { scale: ScaleFacet }) {
  const filter = useFilter()
  const most = Math.max(1, ...scale.bands.map(({ count }) => count))
  return (
    <details className={styles.group} open>
      <summary>Scale (parameters)</summary>
      <ul>
        {scale.bands.map((band) => {
          const patch = bandPatch(band)
          const chosen = filter.params_min === patch.params_min && filter.params_max === patch.params_max
          return (
            <li key={band.label}>
              <FilterLink
                className={styles.band}
                patch={chosen ? { params_min: null, params_max: null } : patch}
                aria-current={chosen ? 'true' : undefined}
                rel="nofollow"
              >
                <span className={styles.label}>{band.label}</span>
                <span className={styles.track} aria-hidden="true">
                  <span style={{ width: `${(100 * band.count) / most}%` }} />
                </span>
                <span className={styles.count}>{band.count}</span>
              </FilterLink>
            </li>
          )
        })}
        <li className={styles.notStated}>
          <span>not stated</span>
          <span className={styles.count}>{scale.notStated}</span>
        </li>
      </ul>
      <div className={styles.bounds}>
        <Bound key={`from ${filter.params_min}`} bound="params_min" label="From" placeholder="1B" />
        <Bound key={`to ${filter.params_max}`} bound="params_max" label="To" placeholder="70B" />
      </div>
    </details>
  )
}

type BoundProps = {
  readonly bound: 'params_min' | 'params_max'
  readonly label: string
  readonly placeholder: string
}

function Bound({ bound, label, placeholder }: BoundProps) {
  const filter = useFilter()
  const update = useUpdate()
  const current = filter[bound]
  const stated = current === null ? '' : formatCount(current)
  const [problem, setProblem] = useState<string | null>(null)

  const commit = (raw: string): void => {
    if (raw.trim() === stated) return
    const { value, problems } = FIELDS[bound].codec.parse(raw)
    setProblem(problems[0] ?? null)
    if (problems.length === 0) update({ [bound]: value })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    commit(event.currentTarget.value)
  }
  return (
    <label className={styles.bound}>
      <span>{label}</span>
      <input
        name={bound}
        defaultValue={stated}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        aria-label={FIELDS[bound].label}
        aria-invalid={problem !== null}
        onBlur={(event) => commit(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {problem === null ? null : <span role="alert">{problem}</span>}
    </label>
  )
}
