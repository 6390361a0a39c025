import type { Mark } from '@/lib/query/chart/mark'

/** A mark of plain values; tests say only what matters to them. */
export function mark(fields: Partial<Mark> = {}): Mark {
  return {
    id: 'c1',
    x: 1e9,
    xHigh: null,
    y: 10,
    yHigh: null,
    family: 'speed',
    technique: null,
    qualifier: 'exact',
    resultKind: 'measured',
    label: 'FastNet',
    figure: '10×',
    reading: '10× better',
    scale: '1B',
    statement: 'FastNet: inference speed raised 10×',
    evidence: 'ten times faster',
    paperTitle: 'FastNet',
    year: 2024,
    ...fields,
  }
}
