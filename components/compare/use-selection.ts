'use client'

import { useCallback, useMemo } from 'react'
import { toggleItem } from '../filters/filter-links'
import { useSelect, useUpdate } from '../filters/filter-state'

/** As many claims as a comparison holds; components take no code from the schema that says so. */
export const MAX_SELECTED = 12

/** The claims chosen for comparison: kept in the address, whatever the filter. */
export function useSelection() {
  const update = useUpdate()
  const ids = useSelect()
  const selected = useMemo(() => new Set(ids ?? []), [ids])
  const toggle = useCallback(
    (id: string) => {
      const next = toggleItem(ids, id)
      if ((next?.length ?? 0) <= MAX_SELECTED) update({ select: next }, { viewOnly: true })
    },
    [ids, update],
  )
  const clear = useCallback(() => update({ select: null }, { viewOnly: true }), [update])
  return { ids: ids ?? [], selected, full: selected.size >= MAX_SELECTED, toggle, clear }
}
