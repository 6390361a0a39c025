import { expect, test } from '@jest/globals'
import { readDocument } from '@/lib/extract/document'
import { findNames } from '@/lib/extract/names'

const main = (title: string, abstract: string) => findNames(readDocument(title, abstract)).main

test.each([
  ['Quickle: Packing Things', 'Quickle packs things.', 'Quickle'],
  ['A Clay Packer (QuickLe): How', 'We describe QuickLe.', 'QuickLe'],
  ['Packing Boxes with Q4: A Report', 'Here Q4 packs.', 'Q4'],
  ['Packing Boxes', 'We propose a new packer called BoxPack, which packs.', 'BoxPack'],
  ['A Flexible Clay Packer', 'We build a model, the flexible clay packer (FCP). FCP packs.', 'FCP'],
  ['Packing Boxes', 'Boxes are packed. Our PackIt reduces the effort.', 'PackIt'],
  ['Packing Boxes', 'We pack boxes by an approach dubbed “Clayish”, which packs.', 'Clayish'],
  ['Packing Boxes', 'We present Clayish, a packer of boxes.', 'Clayish'],
  ['Packing Boxes', 'We propose a packer, clay-based single packing (CSP), for boxes.', 'CSP'],
  ['Packing Boxes', 'Boxes are heavy. A folded-box packer (FBP) is introduced for them.', 'FBP'],
  ['Packing Boxes', 'We propose QPack-based packing of boxes.', 'QPack'],
  ['Qwala: Packing', 'We call it QwaLa for short.', 'QwaLa'],
])('in "%s" / "%s" the paper is about %s', (title, abstract, name) => {
  expect(main(title, abstract)).toBe(name)
})

test.each([
  ['A Survey of Packing', 'We review large language models (LLM) and the GPU.'],
  ['Packing', ''],
  ['Packing Boxes', 'We propose Bayesian packing of boxes.'],
])('in "%s" / "%s" nothing is named', (title, abstract) => {
  expect(main(title, abstract)).toBeNull()
})

test('a title that is but a formula before its colon gives no name', () => {
  expect(main('$$: Packing Things', 'Boxes are packed here.')).toBeNull()
})
