import type { Box, PlacedMark } from './place-marks'

/** A name beside its mark. */
export type PlacedLabel = {
  readonly text: string
  readonly side: 'right' | 'left'
}

type Rectangle = { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number }

/** Measures of a label at 11 px, in px; characters are counted a little wide, so that text never touches. */
const CHARACTER = 6.3
const HEIGHT = 14
const GAP = 9
const RADIUS = 7
const MAX_CHARACTERS = 26
const CANDIDATES = 150

const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1

const shorten = (text: string): string =>
  text.length > MAX_CHARACTERS ? `${text.slice(0, MAX_CHARACTERS - 1).trimEnd()}…` : text

/**
 * Names for the marks that tell most, the greatest improvement first, then the ends of the scale; a name is
 * given only where it covers no mark and no other name. The answer holds for every box at least as wide.
 */
export function placeLabels(placed: readonly PlacedMark[], box: Box, most: number): Map<string, PlacedLabel> {
  const spots = placed.map(({ mark, left, top, shift, leftHigh, topHigh }) => ({
    mark,
    left,
    hasBar: leftHigh !== null,
    x: left * box.width + shift,
    y: top * box.height,
    area: {
      x0: left * box.width + shift - RADIUS,
      x1: (leftHigh ?? left) * box.width + shift + RADIUS,
      y0: (topHigh ?? top) * box.height - RADIUS,
      y1: top * box.height + RADIUS,
    },
  }))
  const ends = [...spots].sort((a, b) => Math.abs(b.left - 0.5) - Math.abs(a.left - 0.5))
  const byHeight = [...spots].sort((a, b) => a.y - b.y)
  // In a crowd, names beyond these would find no room; trying them all would take seconds.
  const order = new Set([
    ...byHeight.slice(0, Math.ceil(most / 2)),
    ...ends.slice(0, 4),
    ...byHeight.slice(0, CANDIDATES),
  ])

  const labels = new Map<string, PlacedLabel>()
  const written = new Set<string>()
  const taken: Rectangle[] = []
  for (const spot of order) {
    if (labels.size === most) break
    const text = shorten(spot.mark.label)
    // One paper often states several claims; its name once is enough.
    if (written.has(text)) continue
    const width = text.length * CHARACTER
    for (const side of ['right', 'left'] as const) {
      const x0 = side === 'right' ? spot.x + GAP : spot.x - GAP - width
      const area = { x0, x1: x0 + width, y0: spot.y - HEIGHT / 2, y1: spot.y + HEIGHT / 2 }
      const fits = area.x0 >= 0 && area.x1 <= box.width && area.y0 >= 0 && area.y1 <= box.height
      const alongOwnBar = side === 'right' && spot.hasBar
      const free = !alongOwnBar && spots.every((other) => other === spot || !overlap(area, other.area))
      if (fits && free && taken.every((other) => !overlap(area, other))) {
        labels.set(spot.mark.id, { text, side })
        written.add(text)
        taken.push(area)
        break
      }
    }
  }
  return labels
}
