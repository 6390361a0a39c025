import { z } from 'zod'
import type { Paper } from '@/lib/domain/paper'
import type { ExportContext } from './column'
import { PaperReference } from './record'

/** A paper as the HTTP interface gives it. Its abstract stays in the database. */
export const PaperItem = z.object(PaperReference.shape).meta({ id: 'Paper' })
export type PaperItem = z.infer<typeof PaperItem>

export function toPaperItem(
  paper: Omit<Paper, 'abstract' | 'abstractSha256'>,
  { baseUrl }: ExportContext,
): PaperItem {
  return {
    slug: paper.slug,
    title: paper.title,
    arxiv_id: paper.arxivId,
    year: paper.year,
    techniques: paper.techniques,
    url: `${baseUrl}/papers/${paper.slug}`,
  }
}
