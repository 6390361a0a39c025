import type { Fault } from '@/lib/domain/errors'
import styles from './notices.module.css'

/** What of the address was not understood. Dismissing leads to the same page without it. */
export function Notices({ notices, href }: { notices: readonly Fault[]; href: string }) {
  if (notices.length === 0) return null
  return (
    <div className={styles.notices} role="status">
      <ul>
        {notices.map(({ where, message }) => (
          <li key={`${where} ${message}`}>
            Left out of the address: <code>{where}</code> {message}
          </li>
        ))}
      </ul>
      <a href={href}>Dismiss</a>
    </div>
  )
}
