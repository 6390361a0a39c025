'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import styles from './disclosure.module.css'

type Props = {
  readonly label: ReactNode
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A button with a panel under it. It opens without a script; with one, a click beside it or Escape closes it. */
export function Disclosure({ label, className, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const element = details.current
    if (element === null) return
    const onClick = (event: MouseEvent): void => {
      if (element.open && event.target instanceof Node && !element.contains(event.target))
        element.open = false
    }
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !element.open) return
      element.open = false
      element.querySelector('summary')?.focus()
    }
    document.addEventListener('click', onClick)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('click', onClick)
      document.removeEventListener('keydown', onKey)
    }
  }, [])
  return (
    <details ref={details} className={styles.disclosure}>
      <summary className={className}>{label}</summary>
      <div className={styles.panel}>{children}</div>
    </details>
  )
}
