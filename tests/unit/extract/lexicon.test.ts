import { expect, test } from '@jest/globals'
import { LEXICON } from '@/lib/extract/lexicon'
import { tokenize } from '@/lib/extract/tokens'

const lists: [string, readonly (readonly string[])[]][] = [
  ['metrics', LEXICON.metrics.map((entry) => entry.forms)],
  ['units', LEXICON.units.map((entry) => entry.forms)],
  ['techniques', LEXICON.techniques.map((entry) => entry.forms)],
  ['qualifiers', LEXICON.qualifiers.map((entry) => entry.forms)],
]

test.each(lists)('in %s no form stands twice in one entry, and each has a token', (_, entries) => {
  for (const forms of entries) {
    expect([...new Set(forms)]).toEqual([...forms])
    for (const form of forms) expect(tokenize(form).length).toBeGreaterThan(0)
  }
})

test('metric names and unit symbols are unique', () => {
  const names = LEXICON.metrics.map((entry) => entry.name)
  const symbols = LEXICON.units.map((entry) => entry.symbol)
  expect(new Set(names).size).toBe(names.length)
  expect(new Set(symbols).size).toBe(symbols.length)
})

test('no metric form belongs to two families', () => {
  const familyOf = new Map<string, string>()
  for (const { forms, family, name } of LEXICON.metrics) {
    for (const form of forms) {
      const known = familyOf.get(form.toLowerCase())
      if (known !== undefined) expect({ form, name, family }).toEqual({ form, name, family: known })
      familyOf.set(form.toLowerCase(), family)
    }
  }
})

test('units of a value say which family the value belongs to', () => {
  const free = new Set(['percent', 'points', 'ratio', 'setting'])
  for (const { symbol, kind, family } of LEXICON.units) {
    if (!free.has(kind)) expect([symbol, family]).toEqual([symbol, expect.any(String)])
  }
})
