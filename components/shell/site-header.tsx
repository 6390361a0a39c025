import Link from 'next/link'
import { PaletteButton } from '../palette/palette-button'
import { NavLink } from './nav-link'
import styles from './site-header.module.css'
import type { Theme } from './theme'
import { ThemeSwitch } from './theme-switch'

const PAGES = [
  { href: '/', label: 'Explore' },
  { href: '/papers', label: 'Papers' },
  { href: '/hardware', label: 'Hardware' },
  { href: '/docs', label: 'Docs' },
] as const

/** Where one is, search over everything, and the theme. */
export function SiteHeader({ theme }: { theme: Theme }) {
  return (
    <header className={styles.header}>
      <a className={styles.skip} href="#content">
        Skip to content
      </a>
      <Link className={styles.name} href="/" prefetch={false}>
        Claimboard
      </Link>
      <nav aria-label="Main">
        <ul className={styles.pages}>
          {PAGES.map((page) => (
            <li key={page.href}>
              <NavLink {...page} />
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.tools}>
        <PaletteButton />
        <ThemeSwitch initial={theme} />
      </div>
    </header>
  )
}
