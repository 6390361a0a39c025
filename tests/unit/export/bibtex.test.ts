import { describe, expect, test } from '@jest/globals'
import { bibtexSheet, citationKey } from '@/lib/export/bibtex'
import { claim } from '@/tests/factories/claim'

const { paper } = claim()
const provenance = {
  baseUrl: 'https://board.example',
  what: 'claims where task is @everyone',
  pageUrl: 'https://board.example/?task=%40everyone',
  revision: '7-abcdef01',
  exportedAt: '2026-01-02T03:04:05.000Z',
}

describe('BibTeX', () => {
  test('gives a paper as an entry that arXiv’s own would agree with', () => {
    expect(bibtexSheet(provenance).rows([{ ...paper, title: 'Fast & small: 50% of GPT-3' }])).toBe(`
@misc{fast-2401.00001,
  key = {Fast \\& small: 50\\% of GPT{-}3},
  title = {{Fast \\& small: 50\\% of GPT{-}3}},
  year = {2024},
  eprint = {2401.00001},
  archiveprefix = {arXiv},
  doi = {10.48550/arXiv.2401.00001},
  url = {https://arxiv.org/abs/2401.00001},
}
`)
  })

  test('leaves out what is not known', () => {
    const text = String(bibtexSheet(provenance).rows([{ ...paper, arxivId: null, year: null }]))
    expect(text).toContain('@misc{fast-net,')
    expect(text).not.toMatch(/year|eprint|doi|url/)
  })

  test('says filter, revision and time above, where no entry begins', () => {
    const head = String(bibtexSheet(provenance).head())
    expect(head).toContain('(at)everyone')
    expect(head).toContain('revision 7-abcdef01, exported 2026-01-02T03:04:05.000Z')
  })

  test.each([
    [{ title: 'DeepSpeed Inference', arxivId: '2207.00032' }, 'deepspeed-2207.00032'],
    [{ title: '“LoRA”: again', arxivId: '2106.09685' }, 'lora-2106.09685'],
    [{ title: 'Old', arxivId: 'hep-th/9901001' }, 'old-hep-th-9901001'],
    [{ title: '数', arxivId: '2401.00002' }, 'paper-2401.00002'],
    [{ title: 'Unknown', arxivId: null }, 'a-slug'],
  ])('the key of %j follows from the paper', (fields, key) => {
    expect(citationKey({ slug: 'a-slug', ...fields })).toBe(key)
    expect(key).toMatch(/^[\w.:-]+$/)
  })
})
