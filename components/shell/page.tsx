import type { ReactNode } from 'react'
import styles from './page.module.css'

/** The frame of a page that is read rather than worked with. `wide` for those that are tables. */
export function Page({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  return (
    <main id="content" className={wide ? styles.wide : styles.page}>
      {children}
    </main>
  )
}

/** A part of a page under a heading of its own. */
export function Section({
  title,
  id,
  note,
  children,
}: {
  title: string
  id?: string
  note?: ReactNode
  children: ReactNode
}) {
  return (
    <section className={styles.section} id={id}>
      <div className={styles.heading}>
        <h2>{title}</h2>
        {note === undefined ? null : <p className={styles.note}>{note}</p>}
      </div>
      {children}
    </section>
  )
}

/** What stands above a page's title: where the reader is. */
export function Kicker({ children }: { children: ReactNode }) {
  return <p className={styles.kicker}>{children}</p>
}

/** Links and buttons in a row. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>
}

/** The dataset's revision, at the end of a page: every figure on a screen can be traced. */
export function Revision({ revision }: { revision: string }) {
  return (
    <footer className={styles.revision}>
      Dataset revision <code>{revision}</code>
    </footer>
  )
}
