'use client'

import Link from 'next/link'
import { parseAsString, useQueryState } from 'nuqs'
import { TECHNIQUES } from '@/lib/domain/vocabulary'
import type { PaperSummary } from '@/lib/query/views'
import styles from './papers.module.css'

const wordsIn = (paper: PaperSummary): string =>
  [paper.title, paper.arxivId ?? '', ...paper.techniques.map((technique) => TECHNIQUES[technique])]
    .join(' ')
    .toLowerCase()

/** Every paper; a search in the address narrows the list. */
export function PaperList({ papers }: { papers: readonly PaperSummary[] }) {
  const [query, setQuery] = useQueryState('q', parseAsString.withDefault(''))
  const words = query.toLowerCase().split(/\s+/)
  const shown = papers.filter((paper) => words.every((word) => wordsIn(paper).includes(word)))
  const withTechniques = papers.some(({ techniques }) => techniques.length > 0)
  return (
    <>
      <form className={styles.search} action="/papers" onSubmit={(event) => event.preventDefault()}>
        <input
          type="search"
          name="q"
          value={query}
          onChange={(event) => void setQuery(event.target.value || null)}
          placeholder="Search titles, techniques, arXiv ids"
          aria-label="Search papers"
          autoComplete="off"
        />
        <p aria-live="polite">
          {shown.length === papers.length
            ? `${papers.length} papers`
            : `${shown.length} of ${papers.length} papers`}
        </p>
      </form>
      {shown.length === 0 ? (
        <p className={styles.quiet}>No title holds all of these words. Search for fewer.</p>
      ) : (
        <table className={styles.list}>
          <thead>
            <tr>
              <th scope="col">Title</th>
              {withTechniques ? <th scope="col">Techniques</th> : null}
              <th scope="col" data-numeric>
                Year
              </th>
              <th scope="col" data-numeric>
                Claims
              </th>
              <th scope="col">arXiv</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((paper) => (
              <tr key={paper.slug}>
                <td>
                  <Link href={`/papers/${paper.slug}`} prefetch={false}>
                    {paper.title}
                  </Link>
                </td>
                {withTechniques ? (
                  <td>{paper.techniques.map((technique) => TECHNIQUES[technique]).join(', ')}</td>
                ) : null}
                <td data-numeric>{paper.year ?? <span title="not stated">–</span>}</td>
                <td data-numeric>
                  {paper.claimCount}
                  {paper.candidateCount > 0 ? <small>+ {paper.candidateCount} candidates</small> : null}
                </td>
                <td>
                  {paper.arxivId === null ? (
                    <span title="not known">–</span>
                  ) : (
                    <a href={`https://arxiv.org/abs/${paper.arxivId}`}>{paper.arxivId}</a>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
