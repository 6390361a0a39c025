import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { SiteHeader } from '@/components/shell/site-header'
import { THEME_COOKIE, themeOf } from '@/components/shell/theme'

export default async function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SiteHeader theme={themeOf((await cookies()).get(THEME_COOKIE)?.value)} />
      {children}
    </>
  )
}
