import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readSource } from '@/lib/services/read-source'

const Line = fc.oneof(
  fc
    .record({
      // Few, so that titles come again within a part and across two.
      title: fc.constantFrom('Alpha', 'alpha!', 'Βeta', 'Gamma', ''),
      abstract: fc.constantFrom('It is 2x faster.', 'Ω', ''),
    })
    .map((record) => JSON.stringify(record)),
  fc.constantFrom('', '   ', '{', 'null', '[1]', '{"title": 3}'),
)
const Ending = fc.constantFrom('\n', '\r\n', '\n\n')

test('a file of JSON Lines read in parts, however small, gives what it gives as a whole', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(Line, Ending), { maxLength: 30 }),
      fc.integer({ min: 1, max: 300 }),
      (lines, partBytes) => {
        const first = JSON.stringify({ title: 'First', abstract: 'It is 3x faster.' })
        const text = [first, '\n', ...lines.flat()].join('')
        const bytes = Buffer.from(text)
        expect(readSource(bytes, undefined, partBytes)).toEqual(
          readSource(bytes, undefined, bytes.length + 1),
        )
      },
    ),
    { numRuns: 500 },
  )
})

test('what is no JSON Lines is read as a whole', () => {
  const page = Buffer.from(
    'A Title of a Paper\nWe present it. It is 2x faster than what was there before us.\n'.repeat(3),
  )
  expect(() => readSource(page, 'json-lines', 10)).toThrow('No paper could be read')
  expect(() => readSource(Buffer.from('{'.repeat(100)), undefined, 10)).toThrow('No paper could be read')
})
