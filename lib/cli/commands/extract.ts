import { toAnnotation } from '@/lib/export/annotation'
import { type ExtractResult, extractPapers } from '@/lib/services/extract-papers'
import { readInput } from '../input'
import { print, say } from '../output'
import { progress } from '../progress'
import { sayRejected } from '../rejected'

/** Prints one JSON line a paper, in order, with its claims. Touches no database. */
export async function extract(file: string, { format }: { format?: string }): Promise<void> {
  const bytes = await readInput(file)
  const bar = progress('Extracting')
  const result = extractPapers({ bytes, format }, bar.update)
  bar.stop()
  await print(lines(result))
  sayRejected(result.rejected)
  const claims = result.papers.reduce((sum, paper) => sum + paper.claims.length, 0)
  say(
    `${result.papers.length} papers, ${claims} claims, ${result.rejected.length} rejected records (${result.format})`,
  )
}

function* lines({ papers }: ExtractResult): Generator<string> {
  for (const { record, claims } of papers) {
    yield `${JSON.stringify({ title: record.title, claims: claims.map(toAnnotation) })}\n`
  }
}
