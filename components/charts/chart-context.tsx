'use client'

import { createContext, type KeyboardEvent, type MouseEvent, useContext } from 'react'
import type { Mark } from '@/lib/query/chart/mark'

/** What the marks of a chart need to know of it, and tell it. Null while no script has taken over. */
export type ChartInteraction = {
  readonly selected: ReadonlySet<string>
  /** The mark whose card stays open. */
  readonly pinned: string | null
  /** The one mark that Tab reaches. */
  readonly tabStop: string | null
  readonly onShow: (mark: Mark, element: Element) => void
  readonly onLeave: () => void
  readonly onChoose: (mark: Mark, event: MouseEvent | KeyboardEvent) => void
  readonly onKey: (mark: Mark, event: KeyboardEvent) => void
}

export const ChartContext = createContext<ChartInteraction | null>(null)

export const useChart = (): ChartInteraction | null => useContext(ChartContext)
