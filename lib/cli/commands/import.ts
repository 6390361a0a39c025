import path from 'node:path'
import { defaults } from '@/lib/services/deps'
import { importPapers } from '@/lib/services/import-papers'
import { prepareDatabase } from '@/lib/services/prepare-database'
import { readInput } from '../input'
import { print } from '../output'
import { progress } from '../progress'
import { sayRejected } from '../rejected'

/** Puts a file's papers and their extracted claims into the database and prints a summary. */
export async function importFile(
  file: string,
  { format, publish = false }: { format?: string; publish?: boolean },
): Promise<void> {
  const bytes = await readInput(file)
  await prepareDatabase()
  const bar = progress('Importing')
  const name = file === '-' ? 'standard input' : path.basename(file)
  const summary = await importPapers({ bytes, format, name, publish }, defaults, bar.update)
  bar.stop()
  const { papers, claims, rejected } = summary
  await print([
    `Format    ${summary.format}\n`,
    `Papers    ${papers.new} new, ${papers.known} known\n`,
    `Claims    ${claims.new} new, ${claims.known} known${publish ? '' : ' (new ones wait as candidates; --publish accepts them)'}\n`,
    `Rejected  ${rejected.length} records\n`,
    `Skipped   ${summary.furnitureLines} lines of page furniture\n`,
    `Revision  ${summary.revision}\n`,
  ])
  sayRejected(rejected)
}
