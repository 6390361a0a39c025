import { expect, test } from '@jest/globals'
import { readDocument } from '@/lib/extract/document'
import { FeatureWords } from '@/lib/extract/learned/spelling'
import { subjectCandidates } from '@/lib/extract/subjects/candidates'
import { paperOf } from '@/lib/extract/subjects/paper'
import { addPlaces } from '@/lib/extract/subjects/place-features'
import { likeness } from '@/lib/extract/subjects/same-name'
import { readWhole, tokenAt } from '@/lib/extract/subjects/whole-text'

/** The first sentence of the abstract has a claim; sentence 0 is the title. */
const CLAIMED = new Set([1])

const candidates = (title: string, abstract: string) =>
  subjectCandidates(readWhole(readDocument(title, abstract), CLAIMED), CLAIMED).map(({ words }) => words)

test('noun phrases are candidates, from their last word backwards and without their praise', () => {
  const found = candidates('Packing', 'We propose a novel folded clay packer for boxes.')
  expect(found).toEqual(expect.arrayContaining(['folded clay packer', 'clay packer']))
  expect(found).not.toContain('novel folded clay packer')
  expect(found).not.toContain('packer')
})

test('a name inside of a phrase is a candidate, and so is the name in an adjective', () => {
  const found = candidates('Packing', 'The BoxPack method beats BoxFold-based packers.')
  expect(found).toEqual(expect.arrayContaining(['BoxPack', 'BoxPack method', 'BoxFold']))
})

test('a name keeps its version, though it ends with a number', () => {
  const found = candidates('Packing', 'Here Packer-2.5 reaches 86.5% accuracy, in 2024-25.')
  expect(found).toContain('Packer-2.5')
  expect(found).not.toContain('2024-25')
})

test('verbs, metrics and results are none', () => {
  const found = candidates('Packing', 'Our clay packer delivers an accuracy of 86.5% in experiments.')
  expect(found).toEqual(['Packing', 'clay packer'])
})

test('a possessive is no part of a name', () => {
  expect(candidates('Packing', 'It is a clay packer’s. Nothing else.')).toContain('clay packer')
})

test('names are as alike as they share words', () => {
  const [[, folded = 0, other = 1] = []] = likeness(['clay packer', 'folded clay packer', 'BoxPack'])
  expect(folded).toBeCloseTo(0.8)
  expect(other).toBe(0)
})

test('a token of the document has its place in the whole text', () => {
  const document = readDocument('A Title', 'Nothing here. It reaches 86.5% here.', (text) => /\d/.test(text))
  const whole = readWhole(document, new Set([2]))
  const number = document.tokens.find(({ kind }) => kind === 'number')
  const there = whole.tokens[tokenAt(whole, number?.start ?? 0)]
  expect(there?.text).toBe('86.5')
  expect(there?.start).toBe(number?.start)
})

test('a candidate is known by how early, how often, and in how many sentences with claims it stands', () => {
  const abstract = 'We show BoxPack. BoxPack packs 9% more. BoxPack and BoxFold pack 8% less.'
  const claimed = new Set([2, 3])
  const whole = readWhole(readDocument('Packing', abstract), claimed)
  const names = { main: null, isData: false, described: null, all: [] }
  const paper = paperOf(whole, names, claimed)
  const noted = (name: string) => {
    const candidate = subjectCandidates(whole, claimed).find(({ words }) => words === name)
    const out = new FeatureWords()
    if (candidate !== undefined) addPlaces(candidate, 'name', paper, out)
    const noteOf = (kind: string) => out.flat[out.flat.indexOf(kind) + 1]
    return [noteOf('in claims'), noteOf('times in text'), noteOf('first at')]
  }
  expect(noted('BoxPack')).toEqual(['all', '3', '0.15'])
  expect(noted('BoxFold')).toEqual(['some', '1', '0.7'])
})
