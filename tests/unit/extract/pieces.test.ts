import { expect, test } from '@jest/globals'
import { piecesOf } from '@/lib/extract/pieces'
import { extractCandidates } from '@/lib/extract/pipeline'

const LONG = 'Nothing is stated in this sentence about boxes. '.repeat(400)

test('pieces are bounded, without gaps, and end with a sentence', () => {
  const pieces = [...piecesOf(LONG)]
  expect(pieces.map(({ text }) => text).join('')).toBe(LONG)
  expect(pieces.length).toBeGreaterThan(1)
  for (const { text } of pieces) {
    expect(text.length).toBeLessThanOrEqual(6_000)
    expect(text.endsWith('. ')).toBe(true)
  }
})

test('no piece ends within a character', () => {
  const faces = '😀'.repeat(10_000)
  for (const { text } of piecesOf(`a${faces}`)) expect(text).not.toMatch(/\p{Surrogate}/u)
})

test('a claim far down a long text stands at its characters', () => {
  const text = `${LONG}Quickle is 3.6x faster than Slowpoke.`
  const [claim] = extractCandidates({ title: 'Quickle: Packing', abstract: text })
  expect(claim?.figure).toEqual({ start: LONG.length + 11, end: LONG.length + 15, text: '3.6x' })
  for (const { start, end, text: words } of claim === undefined
    ? []
    : [claim.evidence, claim.metric.evidence])
    expect(text.slice(start, end)).toBe(words)
})
