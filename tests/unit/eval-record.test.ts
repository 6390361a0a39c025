import { expect, test } from '@jest/globals'
import { drops } from '../eval/record'

const figures = { detected: 90, usable: 80, complete: 50, silent: 95 }

test('a figure that falls by more than a point is named', () => {
  const now = { validation: { ...figures, usable: 78.9, silent: 94.1 } }
  expect(drops(now, { validation: figures })).toEqual(['validation: usable fell from 80 to 78.9'])
})

test('a figure that rises, stays or falls by a point is not', () => {
  const now = { validation: { ...figures, usable: 79, complete: 60 } }
  expect(drops(now, { validation: figures })).toEqual([])
})
