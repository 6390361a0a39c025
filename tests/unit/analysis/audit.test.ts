import { describe, expect, test } from '@jest/globals'
import { auditClaim } from '@/lib/analysis/audit'
import { claim } from '@/tests/factories/claim'
import { device } from '@/tests/factories/device'

const gpu = device({
  name: 'Example GPU',
  peakFlopPerSecond: { fp32: 10e12, fp16: 100e12 },
  sources: [
    { document: 'Example data sheet', where: 'Table 1', url: null, figures: ['peak.fp32', 'peak.fp16'] },
  ],
})
const audit = (fields: Parameters<typeof claim>[0], siblings: Parameters<typeof claim>[0][] = []) =>
  auditClaim({
    claim: claim(fields),
    siblings: siblings.map(claim),
    devices: [gpu],
    sizeOf: () => null,
    paper: { year: 2024, techniques: [] },
  })

const rate = {
  metric: 'throughput',
  metricFamily: 'throughput',
  valueRelation: 'absolute',
  direction: 'none',
  unit: 'TFLOP/s',
} as const

describe('an audit', () => {
  test('says uncheckable where no rule has anything to say', () => {
    expect(audit({})).toEqual({ verdict: 'uncheckable', findings: [] })
  })

  test('holds an achieved rate against the peak of all devices and shows the computation', () => {
    const { verdict, findings } = audit({
      ...rate,
      value: 250,
      hardware: [{ name: 'Example GPU', count: 4, device: 'example-gpu' }],
    })
    expect(verdict).toBe('consistent')
    expect(findings[0]).toMatchObject({
      rule: 'below-peak',
      sentence: '250 TFLOP/s is 62.5 % of the dense FP16 peak of 4 × Example GPU, 400 TFLOP/s.',
    })
    expect(findings[0]?.terms.map(({ value }) => value)).toEqual([250e12, 100e12, 4, 0.625])
    expect(findings[0]?.terms[1]?.source).toBe('Example data sheet: Table 1')
  })

  test('contradicts a rate above the peak, but not where the number of devices is open', () => {
    const hardware = (count: number | null) => [{ name: 'Example GPU', count, device: 'example-gpu' }]
    expect(audit({ ...rate, value: 101, hardware: hardware(1) }).verdict).toBe('inconsistent')
    expect(audit({ ...rate, value: 101, hardware: hardware(null) }).verdict).toBe('uncheckable')
    expect(audit({ ...rate, value: 100, hardware: hardware(1) }).verdict).toBe('consistent')
  })

  test('a decrease leaves something', () => {
    const less = { valueRelation: 'percent_change', direction: 'decrease', unit: '%' } as const
    expect(audit({ ...less, value: 99.9 }).verdict).toBe('consistent')
    expect(audit({ ...less, value: 100 }).verdict).toBe('inconsistent')
    expect(audit({ ...less, value: 40, valueHigh: 120 }).verdict).toBe('inconsistent')
  })

  test('verifies a relative change that an abstract gives beside both ends under the baseline’s name', () => {
    const ends = {
      metric: 'accuracy',
      valueRelation: 'absolute',
      direction: 'none',
      unit: '%',
      value: 90.72,
      baseline: 'full training: 88.54%',
    } as const
    const { verdict, findings } = audit(
      {
        metric: 'accuracy',
        unit: '%',
        valueRelation: 'percent_change',
        value: 2.46,
        baseline: 'the full training',
      },
      [ends],
    )
    expect(verdict).toBe('verified')
    expect(findings[0]?.sentence).toContain('2.46 %, by 2.18 points')
  })

  test('verifies a change whose both ends are given, and tells points from per cent', () => {
    const ends = {
      metric: 'accuracy',
      valueRelation: 'absolute',
      direction: 'none',
      unit: '%',
      value: 75,
      baseline: '60',
    } as const
    const change = { metric: 'accuracy', unit: '%' } as const
    expect(audit({ ...change, valueRelation: 'percent_change', value: 25 }, [ends]).verdict).toBe('verified')
    expect(audit({ ...change, valueRelation: 'points', value: 15 }, [ends]).verdict).toBe('verified')
    expect(audit({ ...change, valueRelation: 'points', value: 25 }, [ends]).verdict).toBe('inconsistent')
    const elsewhere = audit({ ...change, valueRelation: 'points', value: 15 }, [{ ...ends, task: 'another' }])
    expect(elsewhere.findings.map(({ rule }) => rule)).not.toContain('both-ends')
  })
})
