import Link from 'next/link'
import type { AchievedRow } from '@/lib/query/views'
import styles from './hardware.module.css'

const TICKS = [0, 0.25, 0.5, 0.75, 1]
const percent = (share: number) => `${(100 * share).toFixed(1)} %`

/** A line a claim: what it achieved, as a share of what its devices do at most. */
export function AchievedPlot({ rows }: { rows: readonly AchievedRow[] }) {
  if (rows.length === 0)
    return (
      <p className={styles.quiet}>No claim gives both a rate of operations and a device of the catalogue.</p>
    )
  const end = Math.max(1, ...rows.map(({ share }) => share))
  const at = (share: number) => `${((100 * share) / end).toFixed(2)}%`
  return (
    <figure className={styles.achieved} aria-label="Achieved share of the peak">
      <ul>
        {rows.map(({ claim, device, count, countIsKnown, share, achieved, peak }) => (
          <li key={claim.id} data-above={share > 1 || undefined}>
            <Link href={`/claims/${claim.id}`} prefetch={false}>
              {claim.subject}
            </Link>
            <svg width="100%" height="26" aria-hidden="true" overflow="visible">
              <rect y="9" width="100%" height="8" className={styles.whole} />
              <rect y="9" width={at(share)} height="8" className={styles.part} />
              {TICKS.map((tick) => (
                <line key={tick} x1={at(tick)} x2={at(tick)} y1="5" y2="21" className={styles.tickLine} />
              ))}
            </svg>
            <span>
              <b>{percent(share)}</b> {achieved} of {peak}, {count} × {device}
              {countIsKnown ? '' : ' (count not stated)'}
            </span>
          </li>
        ))}
      </ul>
      <div className={styles.axis} aria-hidden="true">
        <svg width="100%" height="16" overflow="visible" aria-hidden="true">
          {TICKS.map((tick) => (
            <text
              key={tick}
              x={at(tick)}
              y="11"
              textAnchor={tick === 0 ? 'start' : tick === 1 ? 'end' : 'middle'}
            >
              {100 * tick} %
            </text>
          ))}
        </svg>
      </div>
    </figure>
  )
}
