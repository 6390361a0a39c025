'use client'

import type { Claim } from '@/lib/domain/claim'
import { useSelection } from '../compare/use-selection'
import styles from './claims.module.css'

type Props = { readonly claim: Claim; readonly isOpen: boolean; readonly onFold: () => void }

/** What a row can do: fold out its details, and be selected. */
export function RowTools({ claim, isOpen, onFold }: Props) {
  const { selected, full, toggle } = useSelection()
  const checked = selected.has(claim.id)
  return (
    <div className={styles.rowTools}>
      <button
        type="button"
        onClick={onFold}
        aria-expanded={isOpen}
        aria-label={`Details of ${claim.subject}, ${claim.metric}`}
      >
        {isOpen ? '▾' : '▸'}
      </button>
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
    </div>
  )
}
