import type { PaperRef } from '@/lib/domain/claim'
import { latexText } from './latex-text'
import { oneLine, type Provenance, provenanceLines, type Sheet, sheet } from './writer'

/**
 * The key of a paper's entry: the first word of its title and its arXiv identifier, `deepspeed-2207.00032`;
 * without one, its slug. It follows from the paper alone, so a key holds from one export to the next.
 */
export function citationKey({ title, arxivId, slug }: Pick<PaperRef, 'title' | 'arxivId' | 'slug'>): string {
  if (arxivId === null) return slug
  const word = /[A-Za-z0-9]+/.exec(title)?.[0].toLowerCase() ?? 'paper'
  return `${word}-${arxivId.replaceAll('/', '-')}`
}

type Field = readonly [name: string, value: string | null]

/** One entry; fields that are not known are left out. Values are LaTeX already. */
export function bibtexEntry(kind: string, key: string, fields: readonly Field[]): string {
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},\n`]))
  return `@${kind}{${key},\n${lines.join('')}}\n`
}

/** A word by itself: BibTeX styles change the case of a title that is not in braces. */
const keepCase = (text: string): string => `{${latexText(text)}}`

function paperEntry(paper: PaperRef): string {
  const { arxivId } = paper
  return bibtexEntry('misc', citationKey(paper), [
    ['key', latexText(paper.title)],
    ['title', keepCase(paper.title)],
    ['year', paper.year === null ? null : String(paper.year)],
    ['eprint', arxivId],
    ['archiveprefix', arxivId === null ? null : 'arXiv'],
    ['doi', arxivId === null ? null : `10.48550/arXiv.${arxivId}`],
    ['url', arxivId === null ? null : `https://arxiv.org/abs/${arxivId}`],
  ])
}

/** Text between entries is a comment, but an @ in it would begin one. */
const comment = (text: string): string => `% ${oneLine(text).replaceAll('@', '(at)')}\n`

/** What stands before the entries. The dataset knows no authors. */
export const bibtexHead = (provenance: Provenance): string =>
  [...provenanceLines(provenance), 'Authors are not part of the dataset; arXiv has them.']
    .map(comment)
    .join('')

/** The papers that state claims, an entry each. */
export const bibtexSheet = (provenance: Provenance): Sheet<PaperRef> =>
  sheet(
    (papers) => papers.map((paper) => `\n${paperEntry(paper)}`).join(''),
    () => bibtexHead(provenance),
  )
