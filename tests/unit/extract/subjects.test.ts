import { expect, test } from '@jest/globals'
import { readDocument } from '@/lib/extract/document'
import { extractCandidates } from '@/lib/extract/pipeline'
import { chunksOf } from '@/lib/extract/subjects/chunks'
import { readWhole } from '@/lib/extract/subjects/whole-text'

const subjects = (title: string, abstract: string) =>
  extractCandidates({ title, abstract }).map(({ subject }) => subject.words)

test.each([
  ['a name of the title', 'Quickle: Packing Boxes', 'We pack boxes. It reaches 86.5% accuracy.', 'Quickle'],
  ['the one that outdoes', 'Packing Boxes', 'We propose BoxPack. BoxPack reaches 86.5% accuracy.', 'BoxPack'],
  [
    'the means in a title',
    'Packing Boxes by Folded Clay',
    'We use Folded Clay here. We reach 86.5% accuracy.',
    'Folded Clay',
  ],
  [
    'a short form that is introduced',
    'Clay Packing',
    'We propose clay packing units (CPU2). We reach 86.5% accuracy.',
    'CPU2',
  ],
  [
    'how the sentence calls it',
    'Packing Boxes',
    'Boxes are packed. Our clay packer reaches 86.5% accuracy.',
    'clay packer',
  ],
  [
    'the noun before the verb',
    'Packing Boxes',
    'Here packers are compared. The linear packer reaches 86.5% accuracy.',
    'linear packer',
  ],
  [
    'the noun before an auxiliary',
    'Packing Boxes',
    'Here packers are compared. The linear packer can reach an accuracy of 86.5%.',
    'linear packer',
  ],
  [
    'a noun with all that belongs to it',
    'Packing Boxes',
    'We show that planning with lazy replanning reaches 86.5% accuracy.',
    'planning with lazy replanning',
  ],
  [
    'a name without its possessive',
    'Packing Boxes',
    'Packers are compared. Clay packer’s reach is an accuracy of 86.5%.',
    'Clay packer',
  ],
  [
    'no verb that looks like a noun',
    'Packing Boxes',
    'Boxes are packed. Our clay packer delivers 86.5% accuracy.',
    'clay packer',
  ],
  [
    'no adverb',
    'Packing Boxes',
    'Boxes are packed. Our clay packer successfully reaches 86.5% accuracy.',
    'clay packer',
  ],
  [
    'nothing that merely is proposed',
    'Packing Boxes',
    'Boxes have many shapes. We propose a clay packer. Tests are presented showing an accuracy of 86.5%.',
    'clay packer',
  ],
])('%s achieves the result', (_, title, abstract, subject) => {
  expect(subjects(title, abstract)).toEqual([subject])
})

test('on a data set of the paper’s own, the model gets the result', () => {
  const abstract =
    'We introduce BoxSet, a dataset of packed boxes. The linear packer reaches 61.0% accuracy on BoxSet.'
  expect(subjects('BoxSet: A Dataset of Boxes', abstract)).toEqual(['linear packer'])
})

test('a short form of the field is nobody', () => {
  const abstract =
    'Chronic packing disease (CPD) is frequent. CPD costs boxes. We study CPD. We reach an accuracy of 86.5%.'
  expect(subjects('Detecting chronic packing disease', abstract)).not.toContain('CPD')
})

test('a noun phrase ends where a verb begins that no list of ours has', () => {
  const document = readDocument('Packing Boxes', 'The folded network resembles boxes by 3%.', () => true)
  const whole = readWhole(document, new Set([1]))
  const phrases = chunksOf(whole).map(({ first, last }) =>
    whole.tokens
      .slice(first, last + 1)
      .map(({ text }) => text)
      .join(' '),
  )
  expect(phrases).toEqual(['Packing Boxes', 'folded network', 'boxes'])
})
