import type { Claim } from '@/lib/domain/claim'
import type { Comparability } from '@/lib/domain/comparability'
import { COMPARABILITY_VERDICTS, type ComparabilityVerdict } from '@/lib/domain/vocabulary'
import { ScrollBox } from '../shell/scroll-box'
import { VisuallyHidden } from '../shell/visually-hidden'
import styles from './comparability.module.css'

type Props = {
  readonly claims: readonly Claim[]
  readonly matrix: readonly (readonly Comparability[])[]
  readonly signs: Readonly<Record<ComparabilityVerdict, string>>
}

/** Every two claims with their verdict; the reasons are in the cell's words. */
export function ComparabilityMatrix({ claims, matrix, signs }: Props) {
  return (
    <details className={styles.matrix}>
      <summary>Every pair</summary>
      <ScrollBox label="Comparability of every pair">
        <table>
          <thead>
            <tr>
              <td />
              {claims.slice(0, -1).map((claim, index) => (
                <th key={claim.id} scope="col" aria-label={claim.subject}>
                  {index + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {claims.map((claim, row) => (
              <tr key={claim.id}>
                <th scope="row">
                  {row + 1} {claim.subject}, {claim.metric}
                </th>
                {claims.slice(0, row).map((other, column) => (
                  <Cell key={other.id} pair={matrix[row]?.[column]} signs={signs} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  )
}

function Cell({ pair, signs }: { pair: Comparability | undefined; signs: Props['signs'] }) {
  if (pair === undefined) return <td />
  const words = [COMPARABILITY_VERDICTS[pair.verdict], ...pair.reasons.map(({ sentence }) => sentence)].join(
    ' ',
  )
  return (
    <td data-verdict={pair.verdict} title={words}>
      <span aria-hidden="true">{signs[pair.verdict]}</span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </td>
  )
}
