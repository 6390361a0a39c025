import type { Box, PlacedMark } from './place-marks'

/** Where a name stands, best first: beside its mark, else over or under it. */
const SIDES = ['right', 'left', 'above', 'below'] as const
export type LabelSide = (typeof SIDES)[number]

/** A name beside its mark. */
export type PlacedLabel = {
  readonly text: string
  readonly side: LabelSide
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

/** How a name is written from its mark's middle, in px. */
export const LABEL_PLACES: Readonly<
  Record<
    LabelSide,
    { readonly x: number; readonly y: number; readonly textAnchor: 'start' | 'middle' | 'end' }
  >
> = {
  right: { x: 10, y: 3.5, textAnchor: 'start' },
  left: { x: -10, y: 3.5, textAnchor: 'end' },
  above: { x: 0, y: -13.5, textAnchor: 'middle' },
  below: { x: 0, y: 20.5, textAnchor: 'middle' },
}

/** How far from its mark's middle a name over or under it has its own. */
const UPRIGHT_GAP = 17

function labelArea(side: LabelSide, { x, y }: { x: number; y: number }, width: number): Rectangle {
  const x0 = side === 'right' ? x + GAP : side === 'left' ? x - GAP - width : x - width / 2
  const middle = side === 'above' ? y - UPRIGHT_GAP : side === 'below' ? y + UPRIGHT_GAP : y
  return { x0, x1: x0 + width, y0: middle - HEIGHT / 2, y1: middle + HEIGHT / 2 }
}

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
    for (const side of SIDES) {
      const area = labelArea(side, spot, width)
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
