import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { IMPROVEMENT, QUALITY, X_KINDS } from '@/lib/query/chart/axes'
import { axisOf, shareOf, valueAt, withDomain } from '@/lib/query/chart/axis'

const labels = (axis: { ticks: readonly { label: string }[] }) => axis.ticks.map(({ label }) => label)

describe('an axis', () => {
  test('holds every value, with round ends', () => {
    expect(axisOf(X_KINDS.params, [125e6, 175e9, null]).domain).toEqual([1e8, 5e11])
    expect(axisOf(IMPROVEMENT, [0.6, 900]).domain).toEqual([0.2, 2000])
    expect(axisOf(QUALITY, [0, 4.2]).domain).toEqual([0, 5])
  })

  test('gives a year a column of its own', () => {
    const axis = axisOf(X_KINDS.year, [2019, 2024])
    expect(axis.domain).toEqual([2018.5, 2024.5])
    expect(labels(axis)).toEqual(['2019', '2020', '2021', '2022', '2023', '2024'])
  })

  test('has a tick at every power of ten of a long axis, in readable units', () => {
    expect(labels(axisOf(IMPROVEMENT, [0.9, 3000]))).toEqual(['1×', '10×', '100×', '1,000×'])
    expect(labels(axisOf(X_KINDS.params, [5e6, 530e9]))).toEqual(['10M', '100M', '1B', '10B', '100B', '1T'])
    expect(labels(axisOf(X_KINDS.peak, [125e12, 989e12]))).toContain('500 TFLOP/s')
  })

  test('shows signs where a change has one', () => {
    expect(labels(axisOf(QUALITY, [-3, 30]))).toEqual(['-10', '0', '+10', '+20', '+30', '+40'])
  })

  test('has something to show even with nothing on it, and does not crowd twenty-five decades', () => {
    expect(axisOf(X_KINDS.params, []).ticks.length).toBeGreaterThan(2)
    expect(axisOf(IMPROVEMENT, []).ticks.length).toBeGreaterThan(1)
    expect(axisOf(X_KINDS.params, [1e2, 1e26]).ticks.length).toBeLessThanOrEqual(14)
  })

  test('keeps at least two ticks however near one looks', () => {
    expect(withDomain(axisOf(IMPROVEMENT, [1, 100]), [3.01, 3.62]).ticks.length).toBeGreaterThan(1)
  })
})

test('a place and its value lead to each other on every kind of axis', () => {
  const positive = fc.double({ min: 1e-3, max: 1e15, noNaN: true })
  fc.assert(
    fc.property(positive, positive, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
      fc.pre(Math.max(a, b) / Math.min(a, b) > 1.001)
      const domain = [Math.min(a, b), Math.max(a, b)] as const
      for (const scale of ['log', 'linear'] as const) {
        expect(shareOf(valueAt(share, { scale, domain }), { scale, domain })).toBeCloseTo(share, 6)
      }
    }),
  )
})

test('every value of an axis lies on it, and so does every tick', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 1e-6, max: 1e24, noNaN: true }), { minLength: 1 }), (values) => {
      const axis = axisOf(IMPROVEMENT, values)
      for (const value of [...values, ...axis.ticks.map((tick) => tick.value)]) {
        expect(shareOf(value, axis)).toBeGreaterThanOrEqual(-1e-9)
        expect(shareOf(value, axis)).toBeLessThanOrEqual(1 + 1e-9)
      }
    }),
  )
})
