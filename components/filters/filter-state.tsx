'use client'

import { debounce, useQueryStates } from 'nuqs'
import { createContext, type ReactNode, useContext, useMemo, useTransition } from 'react'
import type { Filter } from '@/lib/query/filter'
import { OTHER_CLAIMS } from './filter-links'
import { PARSERS } from './parsers'

export type UpdateOptions = {
  /** For typing: waits for a pause, and going back does not pass every letter. */
  readonly typing?: boolean
  /** For what only the view knows, such as the selection: the server is not asked. */
  readonly viewOnly?: boolean
  /** For what draws the same claims differently: rows, page and part of the chart stay. */
  readonly sameClaims?: boolean
}

type FilterState = {
  /** The filter as the reader sees it: a change shows here before the server has answered. */
  readonly filter: Filter
  readonly pending: boolean
  readonly update: (patch: Partial<Filter>, options?: UpdateOptions) => void
}

const FilterContext = createContext<FilterState | null>(null)

export function useFilter(): FilterState {
  const state = useContext(FilterContext)
  if (state === null) throw new Error('useFilter stands outside of its FilterProvider')
  return state
}

const TYPING = { history: 'replace', limitUrlUpdates: debounce(250) } as const
const VIEW_ONLY = { history: 'replace', shallow: true } as const

/** Keeps the filter in the address; the server renders what it asks for. */
export function FilterProvider({ children }: { children: ReactNode }) {
  const [pending, startTransition] = useTransition()
  const [filter, setFilter] = useQueryStates(PARSERS, { shallow: false, history: 'push', startTransition })

  const state = useMemo<FilterState>(
    () => ({
      filter,
      pending,
      update(patch, { typing = false, viewOnly = false, sameClaims = false } = {}) {
        const change = viewOnly || sameClaims ? patch : { ...OTHER_CLAIMS, ...patch }
        const options = typing ? TYPING : viewOnly ? VIEW_ONLY : {}
        // The address is the state: when it has changed, nuqs renders; nothing waits for the promise.
        void setFilter(change, options)
      },
    }),
    [filter, pending, setFilter],
  )
  return <FilterContext value={state}>{children}</FilterContext>
}
