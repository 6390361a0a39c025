'use client'

import type { ComponentProps, MouseEvent } from 'react'
import type { Filter } from '@/lib/query/filter'
import { exploreHref, hrefWith } from './filter-links'
import { useFilter, useUpdate } from './filter-state'

type Props = Omit<ComponentProps<'a'>, 'href' | 'onClick'> & {
  readonly patch: Partial<Filter>
  /** The link draws the same claims differently: rows and page stay. */
  readonly sameClaims?: boolean
  /** The page knows what to do by itself; the server is not asked. */
  readonly viewOnly?: boolean
}

const opensElsewhere = (event: MouseEvent): boolean =>
  event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0

/** A link to the page with some keys of the filter changed. It is a real one: it works without a script. */
export function FilterLink({ patch, sameClaims = false, viewOnly = false, ...rest }: Props) {
  const filter = useFilter()
  const update = useUpdate()
  return (
    <a
      {...rest}
      href={sameClaims || viewOnly ? exploreHref({ ...filter, ...patch }) : hrefWith(filter, patch)}
      onClick={(event) => {
        if (opensElsewhere(event)) return
        event.preventDefault()
        update(patch, { sameClaims, viewOnly })
      }}
    />
  )
}
