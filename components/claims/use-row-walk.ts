import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/**
 * Up and down walk through the check boxes of a virtual table, beyond the rows that are in the document too.
 * @param box What scrolls. @param count All rows. @param scrollTo Brings a row into the document.
 * @returns The handler for the keys of the table's body.
 */
export function useRowWalk(
  box: RefObject<HTMLElement | null>,
  count: number,
  scrollTo: (index: number) => void,
): (event: KeyboardEvent<HTMLElement>) => void {
  /** The row whose box has the focus as soon as it is in the document. */
  const walkingTo = useRef<number | null>(null)
  const [, setSteps] = useState(0)
  // After every drawing, since the virtualizer decides which one brings the row.
  useEffect(() => {
    if (walkingTo.current === null) return
    const next = box.current?.querySelector<HTMLInputElement>(`[data-index="${walkingTo.current}"] input`)
    if (next === null || next === undefined) return
    walkingTo.current = null
    next.focus({ preventScroll: true })
  })
  return (event) => {
    const step = STEPS[event.key]
    const row =
      event.target instanceof HTMLInputElement ? event.target.closest<HTMLElement>('[data-index]') : null
    if (step === undefined || row === null) return
    const next = (walkingTo.current ?? Number(row.dataset.index)) + step
    if (next < 0 || next >= count) return
    event.preventDefault()
    walkingTo.current = next
    setSteps((steps) => steps + 1)
    scrollTo(next)
  }
}
