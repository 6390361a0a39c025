import type { Claim } from '@/lib/domain/claim'
import { TABLE } from './table-cells'
import { oneLine, type Provenance, provenanceLines, type Sheet, sheet } from './writer'

/**
 * Any text as Markdown that shows it (CommonMark, GitHub's tables). An empty comment keeps a name or number from
 * becoming a mention of a person or an issue.
 */
export const markdownText = (text: string): string =>
  oneLine(text)
    .replaceAll(/[\\`*_{}[\]<>()#+.!|~$&:=-]/g, '\\$&')
    .replaceAll('@', '@<!-- -->')
    .replaceAll('\\#', '\\#<!-- -->')

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`

/** A comment in Markdown is one in HTML: it ends with two hyphens and a bracket. */
const comment = (text: string): string =>
  `<!-- ${oneLine(text).replaceAll('--', '- -').replaceAll('>', '&gt;')} -->\n`

/** A table for issues and READMEs, each claim linked to its page. */
export const markdownSheet = (provenance: Provenance): Sheet<Claim> =>
  sheet(
    (claims) =>
      claims
        .map((claim) =>
          row([
            ...TABLE.map(({ cell }) => markdownText(cell(claim) ?? '–')),
            `[${markdownText(claim.paper.title)}](${provenance.baseUrl}/claims/${claim.id})`,
          ]),
        )
        .join(''),
    () =>
      [
        ...provenanceLines(provenance).map(comment),
        '\n',
        row([...TABLE.map(({ title }) => title), 'Source']),
        row([...TABLE.map(({ isNumber }) => (isNumber ? '---:' : '---')), '---']),
      ].join(''),
  )
