'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

/** A link of the main navigation that knows when it leads to where the reader is. */
export function NavLink({ href, label }: { href: string; label: string }) {
  const path = usePathname()
  const here = href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)
  return (
    <Link href={href} prefetch={false} aria-current={here ? 'page' : undefined}>
      {label}
    </Link>
  )
}
