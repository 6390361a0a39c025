import { EXPORT_FORMATS, WRITERS } from '@/lib/export/writers'
import { FILE_FORMATS } from '@/lib/query/file-formats'

test('pages offer every format that there is a writer for, and no other', () => {
  expect(Object.keys(FILE_FORMATS)).toEqual(EXPORT_FORMATS.map((format) => WRITERS[format].extension))
})
