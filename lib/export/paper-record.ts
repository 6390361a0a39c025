import type { Paper } from '@/lib/domain/paper'
import type { ExportContext } from './columns'

/** A paper as the HTTP interface gives it. Its abstract stays in the database. */
export function toPaperRecord(paper: Omit<Paper, 'abstract' | 'abstractSha256'>, { baseUrl }: ExportContext) {
  return {
    slug: paper.slug,
    title: paper.title,
    arxiv_id: paper.arxivId,
    year: paper.year,
    techniques: paper.techniques,
    url: `${baseUrl}/papers/${paper.slug}`,
  }
}
