import type { Technique } from '@/lib/domain/vocabulary'
import { LEXICON } from './lexicon'
import { PhraseMatcher } from './phrase-matcher'
import type { PaperText } from './prepare'
import { tokenize } from './tokens'

const TECHNIQUES = new PhraseMatcher(
  LEXICON.techniques.flatMap(({ technique, forms }) => forms.map((form) => [form, technique] as const)),
)
const MOST = 3
/** A title says what a paper is about: a word there counts as much as this many in the abstract. */
const TITLE_WEIGHT = 4
const ENOUGH = 2

function count(text: string, weight: number, scores: Map<Technique, number>): void {
  const tokens = tokenize(text)
  for (let index = 0; index < tokens.length; index++) {
    const match = TECHNIQUES.matchAt(tokens, index)
    if (match === null) continue
    scores.set(match.value, (scores.get(match.value) ?? 0) + weight)
    index = match.last
  }
}

/** The kinds of method that a paper is about, at most three, the most mentioned first. */
export function extractTechniques({ title, abstract }: PaperText): Technique[] {
  const scores = new Map<Technique, number>()
  count(title, TITLE_WEIGHT, scores)
  count(abstract, 1, scores)
  return [...scores]
    .filter(([, score]) => score >= ENOUGH)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([technique]) => technique)
}
