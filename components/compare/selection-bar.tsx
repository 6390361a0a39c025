'use client'

import Link from 'next/link'
import button from '../shell/button.module.css'
import styles from './compare.module.css'
import { MAX_SELECTED, useSelection } from './use-selection'

/** What is chosen so far, and the way to its comparison. */
export function SelectionBar() {
  const { ids, full, clear } = useSelection()
  if (ids.length === 0) return null
  return (
    <section className={styles.bar} aria-label="Selection">
      <p aria-live="polite">
        <strong>{ids.length}</strong> selected
        {full ? <span> · {MAX_SELECTED} is the most</span> : null}
      </p>
      <Link className={button.primary} href={`/compare?claims=${ids.join(',')}`} prefetch={false}>
        Compare
      </Link>
      <button type="button" className={button.button} onClick={clear}>
        Clear
      </button>
    </section>
  )
}
