import Link from 'next/link'
import { READY_VIEWS } from '@/lib/query/ready-views'
import styles from './explore.module.css'

/** Where to begin: questions, each a link to the view that answers it. */
export function ReadyViews() {
  return (
    <nav className={styles.ready} aria-label="Questions to begin with">
      <ul>
        {READY_VIEWS.map(({ question, href }) => (
          <li key={href}>
            <Link href={href} prefetch={false}>
              {question}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
