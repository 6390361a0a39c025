import { expect, test } from '@jest/globals'
import { extractCandidates } from '@/lib/extract/pipeline'

const read = (sentence: string) =>
  extractCandidates({
    title: 'Quickle: Packing Things',
    abstract: `We propose Quickle, a packer. ${sentence}`,
  })

test.each([
  'It was tested on 23 tasks and 5 benchmarks.',
  'Our corpus has 3.5T tokens in 100 languages.',
  'Its archive counts 10 million scans, which is 5 times larger than any other dataset.',
  'We train a 1.3B model.',
  'Models such as GPT-4, Llama-2-70B and T5 were used.',
  'The field began in 2017 and grew until 2023.',
  'We study prices over the period of 1990-2022.',
  'It is significantly faster.',
  'There are two steps: (1) packing and (2) sealing.',
  'We quantize weights to 4-bit and use a rank of 16.',
  'Images have 512x512 pixels, and a grid of 256^3 is used.',
  'All intervals have 95% confidence.',
  'It holds for k_2=2k_1=0.2 in all cases.',
  'We use 64 GPUs for this.',
  'A double descent and a triple loss are seen.',
  'It differs by orders of magnitude.',
  'The code is at https://example.org/2024/v1.5.',
  'Runs across three orders of magnitude of compute were made.',
  'It ran on a card with 16 GB of memory.',
  'See version 2.0 of Opus 4.7 for more.',
])('"%s" states no claim', (sentence) => {
  expect(read(sentence).map(({ figure }) => figure.text)).toEqual([])
})

test('what others did before is no claim of the paper', () => {
  const abstract =
    'In recent years, memory has only grown by 5x. We propose Quickle, which needs 2x less memory.'
  const figures = extractCandidates({ title: 'Quickle: Packing', abstract }).map(({ figure }) => figure.text)
  expect(figures).toEqual(['2x'])
})

test.each([
  '',
  ' ',
  '.',
  '%',
  '100',
  '-',
  '10^{',
  '10^{}',
  'x x x',
  '$$$',
  '1.2.3.4.5',
  '٣٤٪',
  '\u0000',
  '3️⃣x',
  '🙂 5x 🙂',
])('the text "%s" is read without an error', (text) => {
  expect(() => extractCandidates({ title: text, abstract: text })).not.toThrow()
})
