import type { ReactNode } from 'react'
import styles from './page.module.css'

/** A box whose content may be wider than the page; it scrolls, so the keyboard must reach it. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
