import { describe, expect, test } from '@jest/globals'
import { chartOf } from '@/lib/query/chart-marks'
import { claim } from '@/tests/factories/claim'

describe('a chart', () => {
  test('places a claim by its scale and its improvement', () => {
    const chart = chartOf([claim({ id: 'ca', params: 7e9, improvement: 2, improvementHigh: 4 })])
    expect(chart.marks).toMatchObject([{ id: 'ca', x: 7e9, y: 2, yHigh: 4 }])
  })

  test('keeps a claim without a scale in the strip, never at zero', () => {
    const chart = chartOf([claim({ id: 'ca', params: null })])
    expect(chart.marks).toEqual([])
    expect(chart.unscaled).toMatchObject([{ id: 'ca', x: null, y: 2 }])
  })

  test('counts what it cannot place, with the reason, the most frequent first', () => {
    const without = { improvement: null } as const
    const chart = chartOf([
      claim({ ...without, noImprovementReason: 'not_a_ratio' }),
      claim({ ...without, noImprovementReason: 'no_baseline_value' }),
      claim({ ...without, noImprovementReason: 'not_a_ratio' }),
    ])
    expect(chart.notDrawn).toEqual([
      { reason: 'a difference in points is not a ratio', count: 2 },
      { reason: 'an absolute value without its baseline’s value', count: 1 },
    ])
    expect(chart.marks.length + chart.unscaled.length + 3).toBe(chart.total)
  })

  test('says how many claims are beyond what it was given', () => {
    expect(chartOf([claim()], 5001).notDrawn).toEqual([
      { reason: 'beyond what one chart draws', count: 5000 },
    ])
  })

  test('has axes that hold every mark, range ends and the line of no change', () => {
    const { xDomain, yDomain } = chartOf([
      claim({ params: 125e6, paramsHigh: 175e9, improvement: 3, improvementHigh: 900 }),
      claim({ params: 1e9, improvement: 0.6 }),
    ])
    expect(xDomain[0]).toBeLessThanOrEqual(125e6)
    expect(xDomain[1]).toBeGreaterThanOrEqual(175e9)
    expect(yDomain[0]).toBeLessThanOrEqual(0.6)
    expect(yDomain[1]).toBeGreaterThanOrEqual(900)
  })

  test('has ticks within its axes, labeled in readable units', () => {
    const { xTicks, yTicks, xDomain } = chartOf([
      claim({ params: 1e9 }),
      claim({ params: 1e11, improvement: 50 }),
    ])
    expect(xTicks.map(({ label }) => label)).toContain('10B')
    expect(yTicks.map(({ label }) => label)).toEqual(expect.arrayContaining(['1×', '10×']))
    expect(xTicks.every(({ value }) => value >= xDomain[0] && value <= xDomain[1])).toBe(true)
  })

  test('has a tick at every power of ten of a tall axis, the line of no change among them', () => {
    const { xTicks, yTicks } = chartOf([
      claim({ params: 5e6, improvement: 0.9 }),
      claim({ params: 530e9, improvement: 3000 }),
    ])
    expect(yTicks.map(({ label }) => label)).toEqual(['1×', '10×', '100×', '1,000×'])
    expect(xTicks.map(({ label }) => label)).toEqual(['10M', '100M', '1B', '10B', '100B', '1T'])
  })

  test('has axes to show even with nothing on them', () => {
    const { xTicks, yTicks } = chartOf([])
    expect(xTicks.length).toBeGreaterThan(2)
    expect(yTicks.length).toBeGreaterThan(1)
  })

  test('does not crowd an axis of twenty-five decades', () => {
    expect(chartOf([claim({ params: 1e2 }), claim({ params: 1e26 })]).xTicks.length).toBeLessThanOrEqual(14)
  })
})
