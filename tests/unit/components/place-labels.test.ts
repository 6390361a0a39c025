import { placeLabels } from '@/components/charts/place-labels'
import { placeMarks } from '@/components/charts/place-marks'
import type { Mark } from '@/lib/query/chart/mark'
import { mark } from './marks'

const X = { scale: 'log', domain: [1e8, 1e10] } as const
const Y = { scale: 'log', domain: [1, 100] } as const
const BOX = { width: 400, height: 400 }
const label = (marks: readonly Mark[], most = 10) =>
  Object.fromEntries(placeLabels(placeMarks(marks, X, Y, BOX), BOX, most))

test('a name stands right of its mark where there is room', () => {
  expect(label([mark()])).toEqual({ c1: { text: 'FastNet', side: 'right' } })
})

test('at the right edge a name stands left of its mark', () => {
  expect(label([mark({ x: 9.5e9 })])).toEqual({ c1: { text: 'FastNet', side: 'left' } })
})

test('a name never lies on another mark', () => {
  const labels = label([mark({ label: 'A long name of a method' }), mark({ id: 'c2', x: 1.3e9, label: 'B' })])
  expect(labels).toEqual({
    c1: { text: 'A long name of a method', side: 'left' },
    c2: { text: 'B', side: 'right' },
  })
})

test('the greatest improvement is named first', () => {
  const marks = [mark({ id: 'low', y: 2, label: 'Low' }), mark({ id: 'high', y: 90, label: 'High' })]
  expect(label(marks, 1)).toEqual({ high: { text: 'High', side: 'right' } })
})

test('a name is written once', () => {
  expect(Object.keys(label([mark({ y: 90 }), mark({ id: 'c2', y: 2 })]))).toEqual(['c1'])
})

test('a name does not run along its own mark’s bar', () => {
  expect(label([mark({ xHigh: 9e9 })])).toEqual({ c1: { text: 'FastNet', side: 'left' } })
})

test('a long name is cut', () => {
  const [cut] = Object.values(label([mark({ label: 'An exceedingly long name of a method' })]))
  expect(cut?.text).toBe('An exceedingly long name…')
})
