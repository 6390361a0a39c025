'use client'

import { usePathname, useRouter } from 'next/navigation'
import { debounce, useQueryStates } from 'nuqs'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useLayoutEffect,
  useOptimistic,
  useRef,
  useTransition,
} from 'react'
import { type Filter, serializeFilter } from '@/lib/query/filter'
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

type Update = (patch: Partial<Filter>, options?: UpdateOptions) => void

const FilterContext = createContext<Filter | null>(null)
const UpdateContext = createContext<Update | null>(null)
const PendingContext = createContext(false)
/** The keys of the view alone, each by itself: chart and table wait for no other key, so no other renders them. */
const SelectContext = createContext<Filter['select']>(null)
const ZoomContext = createContext<Filter['zoom']>(null)
const ColumnsContext = createContext<Filter['columns']>(null)

function required<Value>(value: Value | null): Value {
  if (value === null) throw new Error('This needs a FilterProvider around it')
  return value
}

/** The filter as the reader sees it: a change shows here before the server has answered. */
export const useFilter = (): Filter => required(useContext(FilterContext))
/** Changes the filter; the same function on every render. */
export const useUpdate = (): Update => required(useContext(UpdateContext))
/** Whether the server has yet to answer a change. */
export const usePending = (): boolean => useContext(PendingContext)
export const useSelect = (): Filter['select'] => useContext(SelectContext)
export const useZoom = (): Filter['zoom'] => useContext(ZoomContext)
export const useColumns = (): Filter['columns'] => useContext(ColumnsContext)

const TYPING = { history: 'replace', limitUrlUpdates: debounce(250) } as const
const VIEW_ONLY = { history: 'replace', shallow: true } as const

/** Keeps the filter in the address; the server renders what it asks for. */
export function FilterProvider({ children }: { children: ReactNode }) {
  const router = useRouter()
  const path = usePathname()
  const [pending, startTransition] = useTransition()
  const [stored, setStored] = useQueryStates(PARSERS, { shallow: false, startTransition })
  const [filter, show] = useOptimistic(stored)
  // What the next change is made to, also where it comes before the last one is rendered.
  const latest = useRef(filter)
  useLayoutEffect(() => {
    latest.current = filter
  }, [filter])
  const update = useCallback<Update>(
    (patch, { typing = false, viewOnly = false, sameClaims = false } = {}) => {
      const change = viewOnly || sameClaims ? patch : { ...OTHER_CLAIMS, ...patch }
      if (typing || viewOnly) {
        // The address is the state: when it has changed, nuqs renders; nothing waits for the promise.
        void setStored(change, typing ? TYPING : VIEW_ONLY)
        return
      }
      const next = { ...latest.current, ...change }
      latest.current = next
      const query = serializeFilter(next)
      startTransition(() => {
        // The server is asked before anything is rendered, and works meanwhile.
        router.push(query === '' ? path : `${path}?${query}`, { scroll: false })
        show(next)
      })
    },
    [setStored, show, router, path],
  )
  return (
    <UpdateContext value={update}>
      <SelectContext value={filter.select}>
        <ZoomContext value={filter.zoom}>
          <ColumnsContext value={filter.columns}>
            <FilterContext value={filter}>
              <PendingContext value={pending}>{children}</PendingContext>
            </FilterContext>
          </ColumnsContext>
        </ZoomContext>
      </SelectContext>
    </UpdateContext>
  )
}
