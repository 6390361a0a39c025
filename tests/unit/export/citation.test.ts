import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { citationCff, comparisonCitation, comparisonEntry } from '@/lib/export/citation'
import { claim } from '@/tests/factories/claim'

const pinned = {
  slug: 'abc123def456',
  title: null,
  revision: '7-abcdef01',
  createdAt: '2026-01-02T03:04:05.000Z',
  claims: [claim(), claim()],
}
const context = { baseUrl: 'https://board.example' }

describe('how to cite', () => {
  test('a pinned comparison is an entry with its link, day and revision', () => {
    expect(comparisonEntry(pinned, context)).toBe(`@misc{claimboard-abc123def456,
  author = {{The Claimboard contributors}},
  title = {{Comparison of 2 claims}},
  year = {2026},
  howpublished = {\\url{https://board.example/c/abc123def456}},
  url = {https://board.example/c/abc123def456},
  urldate = {2026-01-02},
  note = {Pinned on 2026{-}01{-}02 at dataset revision 7{-}abcdef01},
}
`)
    expect(comparisonCitation(pinned, context)).toBe(
      'The Claimboard contributors: Comparison of 2 claims. Claimboard, revision 7-abcdef01, pinned on 2026-01-02. https://board.example/c/abc123def456',
    )
  })

  test('the dataset is a file of the Citation File Format, with what that asks for', () => {
    const file = parse(citationCff({ version: '7-abcdef01', releasedOn: '2026-01-02', url: context.baseUrl }))
    expect(file).toMatchObject({
      'cff-version': '1.2.0',
      type: 'dataset',
      version: '7-abcdef01',
      'date-released': '2026-01-02',
      url: 'https://board.example',
      license: 'MIT',
      authors: [{ name: expect.any(String) }],
      title: expect.any(String),
      message: expect.any(String),
    })
  })

  test('the repository’s file is what the program writes, at the version of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    const text = readFileSync('CITATION.cff', 'utf8')
    expect(text).toBe(citationCff({ version, releasedOn: parse(text)['date-released'], url: null }))
  })
})
