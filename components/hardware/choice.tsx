import Link from 'next/link'

/** One of several views, as a link. */
export function Choice({ href, on, children }: { href: string; on: boolean; children: string }) {
  return (
    <li>
      <Link href={href} scroll={false} prefetch={false} aria-current={on ? 'true' : undefined}>
        {children}
      </Link>
    </li>
  )
}
