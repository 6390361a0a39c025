'use client'

import { type FocusEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ChartInteraction } from './chart-context'
import type { CardPlace } from './mark-card'
import { nextMark } from './roving'

const CARD_WIDTH = 320
/** Long enough to move the pointer from a mark onto its card. */
const LEAVE_MS = 180

type Input = {
  readonly frame: RefObject<HTMLElement | null>
  readonly reading: readonly string[]
  readonly byImprovement: readonly string[]
  readonly toggle: (id: string) => void
  readonly onFocus: (id: string) => void
}

const markIn = (frame: HTMLElement | null, id: string): SVGAElement | null =>
  frame?.querySelector<SVGAElement>(`[data-live="true"] [data-mark="${id}"], [data-mark="${id}"]`) ?? null

/** Which mark's card is open, whether it stays, and where it stands; what pointer and keys do to it. */
export function useMarkCard({ frame, reading, byImprovement, toggle, onFocus }: Input) {
  const [place, setPlace] = useState<CardPlace | null>(null)
  const [pinned, setPinned] = useState<string | null>(null)
  const [live, setLive] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** The handlers must not change with what is pinned: every mark would be drawn anew. */
  const staying = useRef<string | null>(null)
  const pin = useCallback((id: string | null) => {
    staying.current = id
    setPinned(id)
  }, [])
  useEffect(() => {
    setLive(true)
    return () => clearTimeout(timer.current)
  }, [])

  const handlers = useMemo<Pick<ChartInteraction, 'onShow' | 'onLeave' | 'onChoose' | 'onKey'>>(() => {
    const show: ChartInteraction['onShow'] = (mark, element) => {
      clearTimeout(timer.current)
      const box = frame.current?.getBoundingClientRect()
      if (box === undefined) return
      const at = element.querySelector('circle')?.getBoundingClientRect() ?? element.getBoundingClientRect()
      const width = Math.min(CARD_WIDTH, box.width)
      const middle = at.left + at.width / 2 - box.left
      const above = at.top - box.top > box.height / 2
      setPlace({
        mark,
        left: Math.min(Math.max(0, middle - width / 2), box.width - width),
        top: (above ? at.top - 4 : at.bottom + 4) - box.top,
        above,
      })
    }
    return {
      onShow(mark, element) {
        if (staying.current === null) show(mark, element)
      },
      onLeave() {
        clearTimeout(timer.current)
        if (staying.current === null) timer.current = setTimeout(() => setPlace(null), LEAVE_MS)
      },
      onChoose(mark, event) {
        if (event.metaKey || event.ctrlKey) return
        event.preventDefault()
        if (event.shiftKey) {
          toggle(mark.id)
          return
        }
        if (staying.current === mark.id) {
          pin(null)
          return
        }
        show(mark, event.currentTarget)
        pin(mark.id)
      },
      onKey(mark, event) {
        if (event.key === ' ') {
          event.preventDefault()
          toggle(mark.id)
          return
        }
        if (event.key === 'Enter') {
          event.preventDefault()
          show(mark, event.currentTarget)
          pin(mark.id)
          // The card is drawn first, then it can have the focus.
          requestAnimationFrame(() =>
            frame.current?.querySelector<HTMLElement>('[data-card] button')?.focus(),
          )
          return
        }
        const next = nextMark(event.key, mark.id, reading, byImprovement)
        if (next === null) return
        event.preventDefault()
        pin(null)
        onFocus(next)
        markIn(frame.current, next)?.focus()
      },
    }
  }, [frame, reading, byImprovement, toggle, onFocus, pin])

  const hide = useCallback(() => {
    const open = staying.current
    pin(null)
    setPlace(null)
    if (open !== null) markIn(frame.current, open)?.focus({ preventScroll: true })
  }, [frame, pin])
  return {
    place,
    pinned,
    live,
    handlers,
    hide,
    keep: () => clearTimeout(timer.current),
    /** A card that is not pinned stays while the focus is on its mark or on itself. */
    onBlur: (event: FocusEvent<HTMLElement>) => {
      if (staying.current === null && !event.currentTarget.contains(event.relatedTarget)) setPlace(null)
    },
  }
}
