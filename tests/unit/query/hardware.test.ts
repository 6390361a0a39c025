import { describe, expect, test } from '@jest/globals'
import { arrangeDevices, hardwareHref, parseHardwareQuery } from '@/lib/query/hardware'
import { device } from '@/tests/factories/device'

const parsed = (text: string) => parseHardwareQuery(new URLSearchParams(text))

describe('the address of the hardware page', () => {
  test.each([
    '/hardware',
    '/hardware?sort=-memory&class=gpu&format=int4&devices=big-gpu,chip',
    '/hardware?sort=-name',
    '/hardware?devices=',
  ])('%s brings its view back', (href) => {
    const { query, faults } = parsed(href.split('?')[1] ?? '')
    expect(faults).toEqual([])
    expect(hardwareHref(query)).toBe(href === '/hardware?devices=' ? '/hardware' : href)
  })

  test.each([
    ['sort=speed', 'sort', /speed is not one of name, class, year/],
    ['class=car', 'class', /car is not one of gpu, tpu/],
    ['format=fp1', 'format', /fp1 is not one of fp16, int8, int4/],
    ['devices=Big GPU', 'devices', /not a key/],
    ['color=red', 'color', /is not understood/],
  ])('%s is left out and named', (text, where, message) => {
    const { query, faults } = parsed(text)
    expect(faults).toEqual([{ where, message: expect.stringMatching(message) }])
    expect(query.sort.column).toBe('name')
  })
})

describe('the catalogue', () => {
  const devices = [
    device({ name: 'B 10', memoryBytes: 5 }),
    device({ name: 'B 9', memoryBytes: null }),
    device({ name: 'A', memoryBytes: 7, deviceClass: 'fpga' }),
  ]
  const names = (text: string) => arrangeDevices(devices, parsed(text).query).map(({ name }) => name)
  test('is in the order of a column, what is not known last either way', () => {
    expect(names('')).toEqual(['A', 'B 9', 'B 10'])
    expect(names('sort=-name')).toEqual(['B 10', 'B 9', 'A'])
    expect(names('sort=memory')).toEqual(['B 10', 'A', 'B 9'])
    expect(names('sort=-memory')).toEqual(['A', 'B 10', 'B 9'])
  })
  test('can be narrowed to a class', () => {
    expect(names('class=fpga')).toEqual(['A'])
  })
})
