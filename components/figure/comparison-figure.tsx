import type { Claim } from '@/lib/domain/claim'
import type { Comparability } from '@/lib/domain/comparability'
import { COMPARABILITY_VERDICTS } from '@/lib/domain/vocabulary'
import { rankClaims } from '@/lib/query/chart/ranked'
import { Figure, type FigureSource } from './figure'
import { type Frame, INNER, PADDING } from './layout'
import { RowsFigure, rowsHeight } from './rows-figure'

type Props = FigureSource & {
  readonly title: string
  readonly claims: readonly Claim[]
  readonly comparability: Comparability
  readonly frame?: Frame
}

/** A comparison as a picture: its claims on one axis, and whether they may be compared. */
export function ComparisonFigure({ title, claims, comparability, link, revision, frame }: Props) {
  const { y, marks, notDrawn } = rankClaims(claims)
  const blocks = [{ heading: null, note: '', marks }]
  const missing = notDrawn.map(({ reason, count }) => `${count} (${reason})`).join('; ')
  const against = comparability.reasons.map(({ aspect }) => aspect).join(', ')
  return (
    <Figure
      title={title}
      words={[
        `${claims.length} claims of ${new Set(claims.map(({ paper }) => paper.slug)).size} papers: improvement over each one’s own baseline`,
        missing === '' ? '' : `Not drawn: ${missing}`,
      ]}
      warning={
        comparability.verdict === 'comparable'
          ? null
          : `${COMPARABILITY_VERDICTS[comparability.verdict]}: the claims differ in ${against}`
      }
      link={link}
      revision={revision}
      height={rowsHeight(blocks)}
      frame={frame}
    >
      <RowsFigure
        blocks={blocks}
        y={y}
        color="family"
        inner={frame === undefined ? INNER : frame.drawnWidth - 2 * PADDING}
      />
    </Figure>
  )
}
