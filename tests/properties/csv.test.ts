import { expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { csvHeader, csvRows } from '@/lib/export/csv'
import { claim } from '@/tests/factories/claim'

const text = fc.string({ minLength: 1, unit: 'binary' })
const number = fc.double({ noNaN: true, noDefaultInfinity: true })

test('another reader of CSV finds the same cells, and none that a spreadsheet would run', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text, number), { minLength: 1, maxLength: 5 }), (rows) => {
      const claims = rows.map(([subject, metric, value]) => claim({ subject, metric, value }))
      const file = csvHeader() + csvRows(claims, { baseUrl: 'https://board.example' })
      const read: Record<string, string>[] = parse(file, { columns: true, record_delimiter: '\r\n' })
      expect(read).toHaveLength(rows.length)
      read.forEach((record, index) => {
        const [subject, , value] = rows[index] ?? []
        const cell = record.subject ?? ''
        expect(cell === subject || cell === `'${subject}`).toBe(true)
        expect(cell).not.toMatch(/^\s*[=+\-@]/)
        expect(Number(record.value)).toBe(value === 0 ? 0 : value)
      })
    }),
  )
})
