import { type Codec, number, type Parsed } from './codec'

/** A part of a chart: from and to on both axes, in their units. */
export type Zoom = { readonly x: readonly [number, number]; readonly y: readonly [number, number] }

const BOUND = /^-?\d{1,22}(?:\.\d{1,20})?(?:e[+-]?\d{1,3})?$/i

/** Four digits place an edge to less than a pixel. */
const short = (value: number): string => String(Number(value.toPrecision(4))).replace('e+', 'e')

/** `1e9,7e10,1,50`: horizontally from and to, vertically from and to. */
export const zoomCodec: Codec<Zoom> = {
  schema: { type: 'array', items: { type: 'number' }, minItems: 4, maxItems: 4 },
  parse(raw): Parsed<Zoom> {
    if (raw.trim() === '') return { value: null, problems: [] }
    const parts = raw.split(',').map((part) => part.trim())
    const [x0, x1, y0, y1] = parts.map(Number)
    const wellFormed = parts.length === 4 && parts.every((part) => BOUND.test(part))
    if (!wellFormed || x0 === undefined || x1 === undefined || y0 === undefined || y1 === undefined)
      return { value: null, problems: ['is not four numbers such as 1e9,7e10,1,50: from, to, from, to'] }
    if (!(x0 < x1 && y0 < y1) || ![x0, x1, y0, y1].every(Number.isFinite))
      return { value: null, problems: ['has an end that is not above its beginning'] }
    return { value: { x: [x0, x1], y: [y0, y1] }, problems: [] }
  },
  serialize: ({ x, y }) => [...x, ...y].map(short).join(','),
}

/** A line that the reader adds: a value on one of the axes. */
export type ReaderLine = { readonly axis: 'x' | 'y'; readonly value: number }

const MAX_LINES = 6
const value = number({ min: 1e-12, max: 1e30 })

/** `y2,x7B`: an axis and a value each. */
export const linesCodec: Codec<readonly ReaderLine[]> = {
  schema: {
    type: 'array',
    items: { type: 'string', pattern: '^[xy][0-9]+([.][0-9]+)?[KMBT]?$' },
    minItems: 1,
    maxItems: MAX_LINES,
  },
  parse(raw): Parsed<readonly ReaderLine[]> {
    const items = [...new Set(raw.split(',').map((item) => item.trim()))].filter((item) => item !== '')
    const problems: string[] = []
    const lines = items.flatMap((item): ReaderLine[] => {
      const axis = item[0]
      const parsed = value.parse(item.slice(1))
      if ((axis === 'x' || axis === 'y') && parsed.value !== null) return [{ axis, value: parsed.value }]
      problems.push(`“${item.slice(0, 60)}” is not an axis and a positive number, such as y2 or x7B`)
      return []
    })
    if (lines.length > MAX_LINES) problems.push(`has ${lines.length} lines; at most ${MAX_LINES} are drawn`)
    return { value: lines.length === 0 ? null : lines.slice(0, MAX_LINES), problems }
  },
  serialize: (lines) => lines.map((line) => `${line.axis}${value.serialize(line.value)}`).join(','),
}
