import Link from 'next/link'
import type { Claim } from '@/lib/domain/claim'
import type { CompareRow } from '@/lib/query/compare-rows'
import { ScrollBox } from '../shell/scroll-box'
import { VisuallyHidden } from '../shell/visually-hidden'
import styles from './compare.module.css'

type Props = {
  readonly claims: readonly Claim[]
  readonly rows: readonly CompareRow[]
  /** Where a column is taken out; null for a comparison that is pinned. */
  readonly hrefWithout: ((id: string) => string) | null
}

/** Claims as columns, a field a row; where they differ, the row says so with a sign. */
export function CompareTable({ claims, rows, hrefWithout }: Props) {
  const differing = rows.filter(({ differs }) => differs).length
  return (
    <>
      {claims.length < 2 ? null : (
        <p className={styles.differing}>
          <span aria-hidden="true">≠</span> marks the {differing} of {rows.length} rows in which the claims
          differ.
        </p>
      )}
      <ScrollBox label="Claims side by side">
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              {claims.map((claim) => (
                <th key={claim.id} scope="col">
                  <Link href={`/claims/${claim.id}`} prefetch={false}>
                    {claim.subject}
                  </Link>
                  {hrefWithout === null ? null : (
                    <Link
                      className={styles.remove}
                      href={hrefWithout(claim.id)}
                      prefetch={false}
                      aria-label={`Remove ${claim.subject}, ${claim.metric}`}
                    >
                      Remove
                    </Link>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows
              .filter(({ key }) => key !== 'subject')
              .map((row) => (
                <tr key={row.key} data-differs={row.differs || undefined} data-row={row.key}>
                  <th scope="row">
                    {row.label}
                    {row.differs ? (
                      <span className={styles.sign} title="The claims differ">
                        ≠<VisuallyHidden> differs</VisuallyHidden>
                      </span>
                    ) : null}
                  </th>
                  {row.cells.map((cell, index) => (
                    <Cell key={claims[index]?.id ?? index} row={row.key} cell={cell} claim={claims[index]} />
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  )
}

function Cell({ row, cell, claim }: { row: string; cell: string | null; claim: Claim | undefined }) {
  if (cell === null) {
    return (
      <td>
        <span className={styles.unstated}>not stated</span>
      </td>
    )
  }
  if (row === 'evidence') return <td>“{cell}”</td>
  if (row === 'paper' && claim !== undefined) {
    return (
      <td>
        <Link href={`/papers/${claim.paper.slug}`} prefetch={false}>
          {cell}
        </Link>
      </td>
    )
  }
  return <td>{cell}</td>
}
