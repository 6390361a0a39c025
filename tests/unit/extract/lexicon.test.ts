import { expect, test } from '@jest/globals'
import { readDocument } from '@/lib/extract/document'
import { LEXICON } from '@/lib/extract/lexicon'
import { parseDevices } from '@/lib/extract/parsers/devices'
import { parseModels } from '@/lib/extract/parsers/models'
import { tokenize } from '@/lib/extract/tokens'
import { DATASET_FOLDER, readDatasetFiles } from '@/lib/store/dataset-files'

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

const whole = (text: string) => {
  const document = readDocument('', text)
  return { document, range: { first: 0, last: document.tokens.length - 1 } }
}

test('every device of the hardware catalogue is known by its name', async () => {
  const { dataset } = await readDatasetFiles(DATASET_FOLDER)
  expect(dataset.devices.length).toBeGreaterThan(0)
  const unknown = dataset.devices.filter(({ name, aliases }) =>
    [name, ...aliases].every((each) => {
      const { document, range } = whole(`It runs on one ${each} only.`)
      return parseDevices(document, range).length === 0
    }),
  )
  expect(unknown.map(({ name }) => name)).toEqual([])
})

test.each(LEXICON.modelSizes)(
  '$name has a published size, and is known for a model',
  ({ name, params, active }) => {
    const { document, range } = whole(`We test ${name} here.`)
    expect(parseModels(document, range).map((model) => model.name)).toEqual([name])
    expect(params).toBeGreaterThan(1e6)
    expect(active ?? 0).toBeLessThan(params)
  },
)
