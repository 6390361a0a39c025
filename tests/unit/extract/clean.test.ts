import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { cleanText } from '@/lib/extract/clean'

test.each([
  ['5.84\\% less', '5.84 % less'],
  ['2.9$\\times$ more', '2.9x more'],
  ['2.9\\times more', '2.9x more'],
  ['3%sim20% better', '3%~ 20% better'],
  ['10--16\\% lower', '10- 16 % lower'],
  ['4×', '4x'],
  ['1–2', '1-2'],
  ['10^{26}', '10^{26}'],
  ['$\\mathbf{3}$ times', '3 times'],
])('"%s" reads as "%s" when spaces are collapsed', (text, clean) => {
  expect(cleanText(text).replace(/\s+/g, ' ').replace(/ x/g, 'x').trim()).toBe(clean.replace(/ x/g, 'x'))
})

test('words that only look like LaTeX stay', () => {
  expect(cleanText('simple similar sim')).toBe('simple similar sim')
})

test.each(['2.9$\\times$', '\\textbf{a}\\,b', '×–∼\u00a0', '$5 million and $x$'])(
  '"%s" keeps its length',
  (text) => {
    expect(cleanText(text)).toHaveLength(text.length)
  },
)

const PARTS = ['3', '4%', '7x', '-', '--', ' ', '×', '–', '\u00a0', 'sim', ':', 'a word', '.', '\t', '9:5%']

test('a text that needs no rule is told from one that does', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PARTS), { maxLength: 12 }), (parts) => {
      const text = parts.join('')
      // A brace far behind makes sure that every rule is tried.
      expect(cleanText(text)).toBe(cleanText(`${text}  .  {`).slice(0, text.length))
    }),
    { numRuns: 3_000 },
  )
})
