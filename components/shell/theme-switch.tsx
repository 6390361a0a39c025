'use client'

import { useState } from 'react'
import styles from './site-header.module.css'
import { THEME_COOKIE, THEMES, type Theme, themeOf } from './theme'

const YEAR_SECONDS = 31_536_000

/** Light, dark or as the system is. The choice is a cookie, so that the first paint is right already. */
export function ThemeSwitch({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial)
  const choose = (next: Theme): void => {
    setTheme(next)
    if (next === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = next
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = `${THEME_COOKIE}=${next}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`
  }
  return (
    <select
      className={styles.theme}
      aria-label="Theme"
      value={theme}
      onChange={(event) => choose(themeOf(event.target.value))}
    >
      {(Object.keys(THEMES) as Theme[]).map((key) => (
        <option key={key} value={key}>
          {THEMES[key]}
        </option>
      ))}
    </select>
  )
}
