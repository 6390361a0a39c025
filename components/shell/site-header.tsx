import Link from 'next/link'
import { NavLink } from './nav-link'
import styles from './site-header.module.css'

const PAGES = [
  { href: '/', label: 'Explore' },
  { href: '/papers', label: 'Papers' },
  { href: '/hardware', label: 'Hardware' },
  { href: '/docs', label: 'Docs' },
] as const

export function SiteHeader() {
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
    </header>
  )
}
