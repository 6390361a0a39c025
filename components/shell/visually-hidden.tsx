import type { ReactNode } from 'react'
import styles from './visually-hidden.module.css'

/** Words for those who hear the page; those who see it have a sign. */
export function VisuallyHidden({ children, id }: { children: ReactNode; id?: string }) {
  return (
    <span className={styles.hidden} id={id}>
      {children}
    </span>
  )
}
