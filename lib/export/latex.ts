import type { Claim } from '@/lib/domain/claim'
import { citationKey } from './bibtex'
import { latexComment, latexText } from './latex-text'
import { TABLE } from './table-cells'
import { type Provenance, provenanceLines, type Sheet, sheet } from './writer'

const NOT_STATED = '{--}'

/** Text columns share the width, numbers take what they need; the last one cites. */
const WIDTHS = [0.14, 0.14, null, 0.15, null, 0.12, null] as const
const SPEC = [
  ...TABLE.map((_, index) => {
    const width = WIDTHS[index] ?? null
    return width === null ? 'r' : `>{\\raggedright\\arraybackslash}p{${width}\\textwidth}`
  }),
  'l',
].join(' ')

const row = (cells: readonly string[]): string => `${cells.join(' & ')} \\\\\n`
const HEADING = row([...TABLE.map(({ title }) => latexText(title)), 'Source'])

const claimRow = (claim: Claim): string =>
  row([
    ...TABLE.map(({ cell }) => {
      const text = cell(claim)
      return text === null ? NOT_STATED : latexText(text)
    }),
    `\\cite{${citationKey(claim.paper)}}`,
  ])

/** A table over as many pages as it needs (booktabs, longtable), each claim with the key of its paper in the BibTeX export. */
export const latexSheet = (provenance: Provenance): Sheet<Claim> =>
  sheet(
    (claims) => claims.map(claimRow).join(''),
    () =>
      [
        ...provenanceLines(provenance).map(latexComment),
        latexComment(
          'Needs \\usepackage{array,booktabs,longtable,textcomp}; \\cite keys are those of the BibTeX export.',
        ),
        `\\begin{longtable}{${SPEC}}\n`,
        `\\caption{${caption(provenance)}}\\\\\n`,
        `\\toprule\n${HEADING}\\midrule\n\\endfirsthead\n`,
        `\\toprule\n${HEADING}\\midrule\n\\endhead\n`,
        '\\bottomrule\n\\endfoot\n',
      ].join(''),
    () => '\\end{longtable}\n',
  )

const caption = ({ what, revision, exportedAt }: Provenance): string =>
  latexText(`Claimboard, ${what}; revision ${revision}, ${exportedAt.slice(0, 10)}.`)
