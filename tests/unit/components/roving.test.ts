import { placeInStrip, placeMarks } from '@/components/charts/place-marks'
import { improvementOrder, nextMark, readingOrder } from '@/components/charts/roving'
import { mark } from './marks'

const BOX = { width: 400, height: 400 }
const X = { scale: 'log', domain: [1e8, 1e10] } as const
const Y = { scale: 'log', domain: [1, 100] } as const
const placed = placeMarks([mark({ id: 'b', x: 5e9, y: 3 }), mark({ id: 'a', x: 1e9, y: 50 })], X, Y, BOX)
const strip = placeInStrip([mark({ id: 's1', x: null, y: 2 }), mark({ id: 's2', x: null, y: 9 })], Y, BOX)
const reading = readingOrder(placed, strip)
const byImprovement = improvementOrder(placed, strip)

test('reading goes from small to large scale, then down the strip', () => {
  expect(reading).toEqual(['a', 'b', 's2', 's1'])
})

test.each([
  ['ArrowRight', 'a', 'b'],
  ['ArrowRight', 'b', 's2'],
  ['ArrowLeft', 's2', 'b'],
  ['ArrowUp', 'b', 's2'],
  ['ArrowDown', 'b', 's1'],
  ['Home', 's1', 'a'],
  ['End', 'a', 's1'],
])('%s on %s leads to %s', (key, current, expected) => {
  expect(nextMark(key, current, reading, byImprovement)).toBe(expected)
})

test('at an end the focus stays', () => {
  expect(nextMark('ArrowLeft', 'a', reading, byImprovement)).toBe('a')
  expect(nextMark('ArrowUp', 'a', reading, byImprovement)).toBe('a')
})

test('other keys move nothing', () => {
  expect(nextMark('x', 'a', reading, byImprovement)).toBeNull()
})
