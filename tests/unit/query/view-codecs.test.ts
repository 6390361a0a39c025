import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { linesCodec, zoomCodec } from '@/lib/query/view-codecs'

describe('the part of a chart', () => {
  test('is read and written as four numbers', () => {
    expect(zoomCodec.parse('1e9,7e10,1,50').value).toEqual({ x: [1e9, 7e10], y: [1, 50] })
    expect(zoomCodec.serialize({ x: [1_234_567_890, 7e10], y: [1, 50] })).toBe('1235000000,70000000000,1,50')
  })

  test.each(['1,2,3', '2,1,1,2', '1,2,x,4', '1,2,3,4,5', '1,Infinity,1,2'])('refuses %s', (raw) => {
    expect(zoomCodec.parse(raw)).toMatchObject({ value: null, problems: [expect.any(String)] })
  })

  test('comes back from its own writing', () => {
    const number = fc.double({ min: 1e-9, max: 1e29, noNaN: true })
    fc.assert(
      fc.property(number, number, number, number, (a, b, c, d) => {
        fc.pre(b > a * 1.01 && d > c * 1.01)
        const written = zoomCodec.serialize({ x: [a, b], y: [c, d] })
        const { value, problems } = zoomCodec.parse(written)
        expect(problems).toEqual([])
        expect(value === null ? null : zoomCodec.serialize(value)).toBe(written)
      }),
    )
  })
})

describe('the reader’s lines', () => {
  test('are an axis and a value each', () => {
    expect(linesCodec.parse('y2,x7B').value).toEqual([
      { axis: 'y', value: 2 },
      { axis: 'x', value: 7e9 },
    ])
  })

  test.each(['2', 'z5', 'y-3', 'y0', 'x'])('%s is refused by name', (raw) => {
    const { value, problems } = linesCodec.parse(raw)
    expect(value).toBeNull()
    expect(problems.join()).toContain(`“${raw}”`)
  })

  test('are at most six', () => {
    const { value, problems } = linesCodec.parse('y1,y2,y3,y4,y5,y6,y7')
    expect(value).toHaveLength(6)
    expect(problems.join()).toContain('at most 6')
  })
})
