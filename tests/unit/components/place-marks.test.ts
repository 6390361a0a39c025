import { placeInStrip, placeMarks } from '@/components/charts/place-marks'
import { mark } from './marks'

const X = { scale: 'log', domain: [1e8, 1e10] } as const
const Y = { scale: 'log', domain: [1, 100] } as const
const BOX = { width: 400, height: 400 }

test('a mark’s place counts from the top left, and a range has its far ends', () => {
  expect(placeMarks([mark({ xHigh: 1e10, yHigh: 100 })], X, Y, BOX)).toMatchObject([
    { left: 0.5, top: 0.5, leftHigh: 1, topHigh: 0, shift: 0 },
  ])
})

test('marks at one place stand side by side, the same way every time', () => {
  const same = ['c1', 'c2', 'c3'].map((id) => mark({ id }))
  const shifts = placeMarks(same, X, Y, BOX).map(({ shift }) => shift)
  expect(shifts).toEqual([0, 11, -11])
  expect(placeMarks(same, X, Y, BOX).map(({ shift }) => shift)).toEqual(shifts)
})

test('marks apart are not moved', () => {
  const apart = [mark(), mark({ id: 'c2', y: 20 })]
  expect(placeMarks(apart, X, Y, BOX).map(({ shift }) => shift)).toEqual([0, 0])
})

test('what lies outside of the part that is shown is left out, and bars end at its edge', () => {
  expect(placeMarks([mark({ x: 1e12 }), mark({ y: 0.1 })], X, Y, BOX)).toEqual([])
  expect(placeMarks([mark({ xHigh: 1e15 })], X, Y, BOX)).toMatchObject([{ leftHigh: 1 }])
  expect(placeInStrip([mark({ y: 1e6 })], Y, BOX)).toEqual([])
})

test('a mark without a scale is not placed on the chart', () => {
  expect(placeMarks([mark({ x: null })], X, Y, BOX)).toEqual([])
})

test('the strip spreads its marks from the middle and keeps their heights', () => {
  const placed = placeInStrip([mark({ x: null }), mark({ id: 'c2', x: null })], Y, {
    width: 110,
    height: 400,
  })
  expect(placed.map(({ left, top }) => [left, top])).toEqual([
    [0.5, 0.5],
    [0.6, 0.5],
  ])
})

test('a strip that is full keeps every mark inside', () => {
  const many = Array.from({ length: 40 }, (_, index) => mark({ id: `c${index}`, x: null }))
  const placed = placeInStrip(many, Y, { width: 110, height: 400 })
  expect(placed).toHaveLength(40)
  expect(placed.every(({ left }) => left >= 0 && left <= 1)).toBe(true)
})
