import { expect, test } from '@jest/globals'
import { arxivYear, normalizeArxivId, paperSlug, titleKey } from '@/lib/ingest/identity'

test.each([
  ['A Title: With Signs!', 'atitlewithsigns'],
  ['  spaces\u00a0and\ttabs ', 'spacesandtabs'],
  ['Ｆｕｌｌ ｗｉｄｔｈ', 'fullwidth'],
  ['H$_2$O', 'h2o'],
  ['', ''],
  ['—!?', ''],
])('the key of "%s" is "%s"', (title, key) => {
  expect(titleKey(title)).toBe(key)
})

test('a composed and a decomposed letter give one key', () => {
  expect(titleKey('Schrödinger')).toBe(titleKey('Schro\u0308dinger'))
})

test('a slug has at most 80 characters and ends at a word', () => {
  const slug = paperSlug(
    'Very long words about a small thing that goes on and on and on until nobody can read it',
  )
  expect(slug.length).toBeLessThanOrEqual(80)
  expect(slug).toMatch(/^very-long-words-.*[a-z]$/)
  expect('very-long-words-about-a-small-thing-that-goes-on-and-on-and-on-until-nobody-can-read-it').toContain(
    slug,
  )
})

test('a single word of more than 80 characters is cut', () => {
  expect(paperSlug('a'.repeat(300))).toBe('a'.repeat(80))
})

test('a title that leaves no slug gets a stable one', () => {
  const slug = paperSlug('？！…')
  expect(slug).toMatch(/^paper-[a-z0-9]+$/)
  expect(paperSlug('？！…')).toBe(slug)
})

test('titles in other scripts get a slug that is not empty and tells them apart', () => {
  const slugs = ['深度学习的效率', '大模型推理加速', 'Обучение'].map(paperSlug)
  expect(new Set(slugs).size).toBe(3)
  for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9-]+$/)
})

test.each([
  ['arXiv:2207.00032v2', '2207.00032'],
  ['2207.00032', '2207.00032'],
  [' 2207.00032v11 ', '2207.00032'],
  ['https://arxiv.org/abs/2207.00032v1', '2207.00032'],
  ['http://www.arxiv.org/pdf/2207.00032.pdf', '2207.00032'],
  ['https://doi.org/10.48550/arXiv.2207.00032', '2207.00032'],
  ['hep-th/9901001', 'hep-th/9901001'],
  ['arXiv:math.GT/0309136v1', 'math.GT/0309136'],
  ['https://arxiv.org/abs/hep-th/9901001v3', 'hep-th/9901001'],
])('the arXiv identifier in "%s" is %s', (raw, id) => {
  expect(normalizeArxivId(raw)).toBe(id)
})

test.each([
  'icml2017:536',
  '10.1000/182',
  '1234.56789',
  '',
  'abc',
  '2207',
  'https://example.org/2207.00032',
  'x'.repeat(9999),
])('there is no arXiv identifier in "%.30s"', (raw) => {
  expect(normalizeArxivId(raw)).toBeNull()
})

test.each([
  ['2207.00032', 2022],
  ['hep-th/9901001', 1999],
  ['math/0309136', 2003],
  ['nonsense', null],
])('the year of %s is %s', (id, year) => {
  expect(arxivYear(id)).toBe(year)
})
