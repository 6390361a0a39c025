import { expect, test } from '@jest/globals'
import { readDocument } from '@/lib/extract/document'
import { parseQuantities } from '@/lib/extract/parsers/quantities'

function find(text: string): string[] {
  const document = readDocument('', text)
  const whole = { first: 0, last: document.tokens.length - 1 }
  return parseQuantities(document, whole).map(({ low, high, unit, from }) =>
    [
      from && `${from.words}→`,
      low.words,
      low.scale,
      high && `..${high.words}${high.scale ?? ''}`,
      unit?.symbol,
    ]
      .filter(Boolean)
      .join(' '),
  )
}

test.each([
  ['is 3.6x faster', ['3.6 x']],
  ['is 3.6 × faster', ['3.6 x']],
  ['is 29times faster', ['29 x']],
  ['a 5-fold gain', ['5 x']],
  ['falls by 5.84\\%', ['5.84 %']],
  ['gains 2.2 percentage points', ['2.2 points']],
  ['3~5x', ['3 ..5 x']],
  ['5.3x to 15.2x', ['5.3 ..15.2 x']],
  ['8x - 50x', ['8 ..50 x']],
  ['10--16\\%', ['10 ..16 %']],
  ['between 2 and 4 seconds', ['2 ..4 s']],
  ['two to four seconds', ['two ..four s']],
  ['from 1.95 to 1.98', ['1.95→ 1.98']],
  ['over 2,600 times', ['2,600 x']],
  ['8.3B parameters', ['8.3 B params']],
  ['a 70-billion parameter model', ['70 billion params']],
  ['200M - 65B parameters', ['200 M ..65B params']],
  ['a trillion parameters', ['one trillion params']],
  ['10^{26} parameters', ['10^{26} params']],
  ['two orders of magnitude', ['two orders of magnitude x']],
  ['2 orders of magnitude', ['2 orders of magnitude x']],
  ['cut by half.', ['half %']],
  ['more than twice', ['twice x']],
  ['by a factor of 5', ['5 x']],
  ['40 TFlops/GPU', ['40 TFLOP/s']],
  ['15 Petaflops', ['15 PFLOP/s']],
  ['41 images/s', ['41 images/s']],
  ['in less than a day', ['one day']],
])('"%s" holds %j', (text, found) => {
  expect(find(text)).toEqual(found)
})

test.each([
  'GPT-4 and T5 and LLaMA2',
  'top-1',
  'H_2 and k_2',
  'a 2D map and the 4th try',
  'orders of magnitude',
  'a double attractor',
  'one of the two',
  'half-hearted work',
  'ImageNet-1k',
])('"%s" holds no quantity', (text) => {
  expect(find(text)).toEqual([])
})
