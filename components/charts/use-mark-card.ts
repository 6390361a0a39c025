'use client'

import { type FocusEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
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

/** Which mark's card is open and where it stands; what pointer and keys do to it. */
export function useMarkCard({ frame, reading, byImprovement, toggle, onFocus }: Input) {
  const [place, setPlace] = useState<CardPlace | null>(null)
  const [live, setLive] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    setLive(true)
    return () => clearTimeout(timer.current)
  }, [])

  const handlers = useMemo<Omit<ChartInteraction, 'selected' | 'tabStop'>>(
    () => ({
      onShow(mark, element) {
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
      },
      onLeave() {
        clearTimeout(timer.current)
        timer.current = setTimeout(() => setPlace(null), LEAVE_MS)
      },
      onChoose(mark, event) {
        const click = event.nativeEvent
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        // A finger cannot hover: its tap opens the card, which has the button.
        if (!(click instanceof PointerEvent) || click.pointerType !== 'touch') toggle(mark.id)
      },
      onKey(mark, event) {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault()
          toggle(mark.id)
          return
        }
        const next = nextMark(event.key, mark.id, reading, byImprovement)
        if (next === null) return
        event.preventDefault()
        onFocus(next)
        frame.current?.querySelector<SVGAElement>(`[data-mark="${next}"]`)?.focus()
      },
    }),
    [frame, reading, byImprovement, toggle, onFocus],
  )
  return {
    place,
    live,
    handlers,
    keep: () => clearTimeout(timer.current),
    hide: () => setPlace(null),
    /** The card stays while the focus is on a mark or on itself. */
    onBlur: (event: FocusEvent<HTMLElement>) => {
      if (!event.currentTarget.contains(event.relatedTarget)) setPlace(null)
    },
  }
}
