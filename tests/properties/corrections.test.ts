import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { DatasetClaim } from '@/lib/domain/dataset'
import { applyCorrections, correctionsBetween } from '@/lib/services/rebuild-dataset'

const claim = (id: number, subject: string, value: number): DatasetClaim => ({
  id: `c${String(id).padStart(10, '0')}`,
  paper: 'a-paper',
  subject,
  metric: 'speed',
  metricFamily: 'speed',
  valueRelation: 'factor',
  value,
  valueHigh: null,
  unit: 'x',
  direction: 'increase',
  improves: true,
  qualifier: 'exact',
  resultKind: 'measured',
  baseline: null,
  modelName: null,
  params: null,
  paramsHigh: null,
  paramsBasis: null,
  hardware: [],
  task: null,
  phase: null,
  setting: null,
  evidence: { start: id, end: id + 2, text: '3x' },
})

const claims = fc
  .uniqueArray(fc.tuple(fc.nat(12), fc.constantFrom('A', 'B', 'C'), fc.constantFrom(2, 3)), {
    selector: ([id]) => id,
    maxLength: 10,
  })
  .map((list) => list.map(([id, subject, value]) => claim(id, subject, value)))

const byId = (list: readonly DatasetClaim[]) => [...list].sort((a, b) => a.id.localeCompare(b.id))

test('the corrections between two lists lead from one to the other', () => {
  fc.assert(
    fc.property(claims, claims, (extracted, curated) => {
      const corrections = correctionsBetween(extracted, curated)
      expect(byId(applyCorrections(extracted, corrections))).toEqual(byId(curated))
    }),
  )
})

test('a correction of what is extracted otherwise now is refused, and says how to mend it', () => {
  const corrections = correctionsBetween([claim(1, 'A', 2)], [claim(1, 'B', 2)])
  expect(() => applyCorrections([claim(1, 'C', 2)], corrections)).toThrow(
    /subject is extracted otherwise.*--update/,
  )
  expect(() => applyCorrections([], corrections)).toThrow(/not extracted any more/)
})
