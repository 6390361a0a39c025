import type { Context, Draft } from '@/lib/extract/draft'
import { addFeatures } from '@/lib/extract/learned/features'
import { type Features, FeatureWords } from '@/lib/extract/learned/spelling'
import { prepare } from '@/lib/extract/prepare'
import { parseRawNumber } from '@/lib/normalize/quantity'
import type { AnnotatedPaper, GoldClaim } from './gold'

/** A number of a text with its features, and the claim that a reader made of it, if any. */
export type JudgedNumber = {
  /** The abstract that it stands in. */
  readonly source: string
  readonly draft: Draft
  readonly context: Context
  readonly features: Features
  readonly gold: GoldClaim | null
  readonly figure: string
  /** What stands around the figure, for people who look at errors. */
  readonly around: string
}

const isClose = (a: number | null, b: number | null) =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b)))

function unitFits({ quantity }: Draft, { unit, relation }: GoldClaim): boolean {
  const kind = quantity.unit?.kind ?? 'none'
  if (relation === 'factor' || unit === 'x') return kind === 'ratio'
  if (unit === '%') return kind === 'percent' || kind === 'points'
  return kind !== 'ratio' && kind !== 'percent'
}

function valueFits({ quantity }: Draft, { value, value_high }: GoldClaim): boolean {
  const low = parseRawNumber(quantity.low)
  const high = quantity.high === null ? null : parseRawNumber(quantity.high)
  const [from, to] = low !== null && high !== null && high < low ? [high, low] : [low, high]
  return isClose(from, value) && isClose(to === from ? null : to, value_high)
}

function standsIn(draft: Draft, { document }: Context, quote: string): boolean {
  const at = document.abstract.indexOf(quote)
  const start = document.tokens[draft.quantity.first]?.start ?? -1
  return at >= 0 && start >= at && start < at + quote.length
}

function wordsOf(draft: Draft, context: Context): Features {
  const words = new FeatureWords()
  addFeatures(draft, context, words)
  return words.flat
}

/** The numbers of an annotated abstract; each claim is given to the number that it was made of. */
export function numbersOf(paper: AnnotatedPaper): {
  numbers: JudgedNumber[]
  unreachable: readonly GoldClaim[]
} {
  const prepared = prepare(paper)
  if (prepared === null) return { numbers: [], unreachable: paper.claims }
  const { drafts, context } = prepared
  const owner = new Map<Draft, GoldClaim>()
  const unreachable: GoldClaim[] = []
  for (const claim of paper.claims) {
    const fitting = drafts.filter((draft) => valueFits(draft, claim) && unitFits(draft, claim))
    const inQuote = fitting.filter((draft) => standsIn(draft, context, claim.quote))
    const taken = (draft: Draft) => owner.has(draft)
    const found =
      inQuote.find((draft) => !taken(draft)) ?? inQuote[0] ?? fitting.find((draft) => !taken(draft))
    if (found === undefined) unreachable.push(claim)
    else if (!owner.has(found)) owner.set(found, claim)
  }
  const numbers = drafts.map((draft) => ({
    source: paper.title,
    draft,
    context,
    features: wordsOf(draft, context),
    gold: owner.get(draft) ?? null,
    around: context.document.text.slice(
      Math.max(0, (context.document.tokens[draft.quantity.first]?.start ?? 0) - 70),
      (context.document.tokens[draft.quantity.last]?.end ?? 0) + 45,
    ),
    figure: context.document.text.slice(
      context.document.tokens[draft.quantity.first]?.start,
      context.document.tokens[draft.quantity.last]?.end,
    ),
  }))
  return { numbers, unreachable }
}
