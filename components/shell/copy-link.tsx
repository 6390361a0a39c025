'use client'

import { useEffect, useState } from 'react'
import button from './button.module.css'

type Outcome = 'idle' | 'copied' | 'failed'

const LABEL: Readonly<Record<Outcome, string>> = {
  idle: 'Copy link',
  copied: 'Link copied',
  failed: 'Copy the address bar',
}

/** Puts the page's own address on the clipboard; it is a permanent link. */
export function CopyLink() {
  const [outcome, setOutcome] = useState<Outcome>('idle')

  useEffect(() => {
    if (outcome === 'idle') return
    const timer = setTimeout(() => setOutcome('idle'), 2500)
    return () => clearTimeout(timer)
  }, [outcome])

  const copy = (): void => {
    // Without a secure origin there is no clipboard.
    const written =
      navigator.clipboard?.writeText(window.location.href) ?? Promise.reject(new Error('no clipboard'))
    written.then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    )
  }
  return (
    <button
      type="button"
      className={button.button}
      style={{ minWidth: '7.2em' }}
      onClick={copy}
      aria-live="polite"
    >
      {LABEL[outcome]}
    </button>
  )
}
