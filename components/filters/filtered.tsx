'use client'

import type { ComponentProps } from 'react'
import { usePending } from './filter-state'

/** What a filter shows: marked while the server has yet to answer, without rendering what is inside of it. */
export function Filtered(props: ComponentProps<'main'>) {
  const pending = usePending()
  return <main {...props} data-pending={pending || undefined} />
}
