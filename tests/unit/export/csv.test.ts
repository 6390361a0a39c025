import { describe, expect, test } from '@jest/globals'
import { COLUMNS } from '@/lib/export/columns'
import { csvHeader, csvRows } from '@/lib/export/csv'
import { claim } from '@/tests/factories/claim'

const context = { baseUrl: 'https://board.example' }
const CONTRACT =
  'claim_id,paper_title,arxiv_id,year,subject,metric,family,relation,value,value_high,unit,direction,improves,qualifier,kind,baseline,model,params,params_high,hardware,hardware_count,task,phase,setting,improvement,improvement_high,technique,audit,evidence,origin,paper_url,claim_url'

describe('the CSV', () => {
  test('has the contract’s columns in the contract’s order', () => {
    expect(csvHeader()).toBe(`${CONTRACT}\r\n`)
    expect(COLUMNS.every(({ doc }) => doc.endsWith('.'))).toBe(true)
  })

  test('writes a claim as one line, empty for null, numbers with all their digits', () => {
    const hardware = [
      { name: 'V100', count: 512, device: null },
      { name: 'CPU', count: null, device: null },
    ]
    expect(csvRows([claim({ hardware, params: 175e9, value: 0.5, improvement: 1 / 3 })], context)).toBe(
      'c0000000001,FastNet,2401.00001,2024,FastNet,inference speed,speed,factor,0.5,,x,increase,true,exact,measured,PlainNet,,175000000000,,V100; CPU,512; ,,inference,,0.3333333333333333,,quantization,uncheckable,twice as fast,curated,https://board.example/papers/fast-net,https://board.example/claims/c0000000001\r\n',
    )
  })

  test('is nothing for no claims', () => expect(csvRows([], context)).toBe(''))

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1'])(
    'makes %j harmless in text',
    (subject) => {
      const line = csvRows([claim({ subject })], context)
      expect(line).toContain(`'${subject}`)
    },
  )

  test('leaves a negative number a number', () => {
    expect(csvRows([claim({ value: -3.5 })], context)).toContain(',-3.5,')
  })
})
