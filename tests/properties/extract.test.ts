import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Candidate } from '@/lib/domain/candidate'
import { EVIDENCE_MAX_WORDS, ExtractedClaim } from '@/lib/domain/claim'
import { cleanText } from '@/lib/extract/clean'
import { countWords } from '@/lib/extract/evidence'
import { extractCandidates } from '@/lib/extract/pipeline'
import { extractTechniques } from '@/lib/extract/techniques'
import { normalizeCandidate } from '@/lib/normalize/normalize-candidate'

const word = fc.oneof(
  fc.constantFrom(
    'we',
    'Quickle',
    'reduces',
    'improves',
    'latency',
    'memory',
    'accuracy',
    'by',
    'of',
    'to',
    'from',
    'up to',
    'over',
    'and',
    ',',
    '.',
    '(',
    ')',
    '%',
    'x',
    'times',
    '\\times',
    '$',
    '^',
    '{',
    '}',
    '-',
    '--',
    '~',
    'parameters',
    'GPUs',
    'A100',
    '7B',
    'Llama-2-70B',
    'twice',
    'half',
    'two orders of magnitude',
    'billion',
    'respectively',
    'while',
    'faster',
    'than',
    'on',
    'MMLU',
    '|',
    '/',
    'vs.',
    'from 3 to 4',
    'points',
  ),
  fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value.toFixed(2)),
  fc.integer({ min: 0, max: 5000 }).map(String),
  fc.string({ unit: 'binary', maxLength: 5 }),
)
const abstract = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '', '\n')), { maxLength: 80 })
  .map((parts) => parts.flat().join(''))

test('cleaning moves no character', () => {
  fc.assert(
    fc.property(fc.oneof(abstract, fc.string({ unit: 'binary' })), (text) => {
      expect(cleanText(text)).toHaveLength(text.length)
    }),
  )
})

test('any text gives valid candidates and claims, pinned to their characters', () => {
  fc.assert(
    fc.property(abstract, (text) => {
      for (const candidate of extractCandidates({ title: 'Quickle: Packing', abstract: text })) {
        Candidate.parse(candidate)
        const claim = ExtractedClaim.parse(normalizeCandidate(candidate))
        for (const { start, end, text: words } of [candidate.figure, claim.evidence]) {
          expect(text.slice(start, end)).toBe(words)
        }
        expect(countWords(claim.evidence.text)).toBeLessThanOrEqual(EVIDENCE_MAX_WORDS)
        expect(claim.evidence.start).toBeLessThanOrEqual(candidate.figure.start)
        expect(claim.evidence.end).toBeGreaterThanOrEqual(candidate.figure.end)
      }
    }),
    { numRuns: 500 },
  )
})

test('any title and text give techniques, three at most', () => {
  fc.assert(
    fc.property(fc.string(), abstract, (title, text) => {
      expect(extractTechniques({ title, abstract: text }).length).toBeLessThanOrEqual(3)
    }),
  )
})

test.each([
  ['digits', '1'.repeat(20_000)],
  ['numbers', '1 '.repeat(10_000)],
  ['percentages', '5%, '.repeat(5_000)],
  ['braces', '10^{'.repeat(5_000)],
  ['backslashes', '\\times'.repeat(3_000)],
  ['spaces', `3${' '.repeat(19_000)}x`],
  ['full stops', '.'.repeat(20_000)],
  ['metrics and numbers', 'accuracy 5% '.repeat(1_600)],
  ['baselines', 'than 5% '.repeat(2_500)],
  ['cues', 'less more than 5% '.repeat(1_100)],
  ['names', Array.from({ length: 3_000 }, (_, i) => `our Qu${i}X`).join(' ')],
  ['names and numbers', Array.from({ length: 1_000 }, (_, i) => `our Qu${i}X uses 5% less,`).join(' ')],
  ['devices', '8 A100 GPUs at 5% speed '.repeat(800)],
  ['models', 'Llama-2-7B and 5% accuracy on '.repeat(650)],
  ['sentences', 'It is 5% faster. '.repeat(1_150)],
  ['tasks', 'on MMLU by 5% '.repeat(1_400)],
  ['qualifiers', `accuracy ${'up to '.repeat(3_000)} 5%`],
  ['parentheses', `${'('.repeat(9_000)}5%${')'.repeat(9_000)}`],
  ['hyphens', 'A-'.repeat(10_000)],
])('an abstract of nothing but %s comes to an end, with evidence at its place', (_, text) => {
  // A search that takes exponential time would run into the test's own bound.
  for (const { evidence } of extractCandidates({ title: text.slice(0, 500), abstract: text })) {
    expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text)
  }
})
