import Link from 'next/link'
import type { Claim } from '@/lib/domain/claim'
import { figureOf } from '@/lib/query/claim-statement'
import type { AbstractView } from '@/lib/query/views'
import { Section } from '../shell/page'
import styles from './claim-page.module.css'

type Props = {
  readonly abstract: AbstractView | null
  readonly arxivId: string | null
  /** The claims that spans may stand for. */
  readonly claims: readonly Claim[]
}

/** The abstract with its evidence marked, where the database has it; else why it has not and how it gets it. */
export function Abstract({ abstract, arxivId, claims }: Props) {
  return (
    <Section title="Abstract">
      {abstract === null ? (
        <p className={styles.prose}>
          The shipped dataset holds figures and short fragments, not abstracts.
          {arxivId === null ? null : (
            <>
              {' '}
              Read it <a href={`https://arxiv.org/abs/${arxivId}`}>on arXiv</a>.
            </>
          )}{' '}
          To see evidence in its place, import a listing: <code>npm run claimboard -- import FILE</code>
        </p>
      ) : (
        <>
          <p className={styles.prose}>
            {pieces(abstract).map(({ text, start, claimIds }) =>
              claimIds.length === 0 ? (
                <span key={start}>{text}</span>
              ) : (
                <mark key={start}>
                  <Link href={`/claims/${claimIds[0]}`} prefetch={false} title={titleOf(claimIds, claims)}>
                    {text}
                  </Link>
                </mark>
              ),
            )}
          </p>
          {abstract.notFound.length === 0 ? null : (
            <p className={styles.note}>
              Not found in this version of the abstract: evidence of{' '}
              {abstract.notFound.map((id, index) => (
                <span key={id}>
                  {index > 0 ? ', ' : ''}
                  <Link href={`/claims/${id}`} prefetch={false}>
                    {id}
                  </Link>
                </span>
              ))}
            </p>
          )}
        </>
      )}
    </Section>
  )
}

type Piece = { readonly text: string; readonly start: number; readonly claimIds: readonly string[] }

/** The abstract cut at the ends of its spans. */
function pieces({ text, spans }: AbstractView): Piece[] {
  let at = 0
  const cut = spans.flatMap(({ start, end, claimIds }): Piece[] => {
    const before = { text: text.slice(at, start), start: at, claimIds: [] }
    at = end
    const span = { text: text.slice(start, end), start, claimIds }
    return before.text === '' ? [span] : [before, span]
  })
  return [...cut, { text: text.slice(at), start: at, claimIds: [] }]
}

const titleOf = (ids: readonly string[], claims: readonly Claim[]): string =>
  claims
    .filter(({ id }) => ids.includes(id))
    .map((claim) => `${claim.metric}: ${figureOf(claim)}`)
    .join('; ')
