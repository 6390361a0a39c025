import { LEXICON } from '../lexicon'
import { WordSet } from '../phrase-matcher'
import type { Term } from '../terms'
import type { Token } from '../tokens'
import { type AddCandidate, addNames } from './chunk-names'
import { type Chunk, chunksOf, type Occurrence } from './chunks'
import { isIntroduced, isIntroducedBehind } from './introduced'
import type { WholeText } from './whole-text'

/** What may be the subject of a claim: words of title or abstract, with all places where they stand. */
export type SubjectCandidate = {
  readonly words: string
  readonly lower: string
  /** Words, what hyphens tie together being one. */
  readonly size: number
  /** Its first and its last word. */
  readonly opening: Token
  readonly head: Token
  /** Its words and numbers as they are compared. */
  readonly keys: readonly Term[]
  readonly occurrences: readonly Occurrence[]
}

/** The words and numbers among some tokens as they are compared. */
export function keysOf(tokens: readonly Token[], first: number, last: number): Term[] {
  const keys: Term[] = []
  for (let at = first; at <= last; at++) {
    const token = tokens[at]
    if (token !== undefined && token.kind !== 'sign') keys.push(token.lexeme.term)
  }
  return keys
}

const EVALUATIVE = new Set(LEXICON.context.evaluativeWords)
/** Experiments, results, papers achieve nothing themselves; nor does a metric. */
const NOT_ACHIEVING = new WordSet([
  ...LEXICON.context.reportingNouns,
  ...['accurac*', 'performance*', 'error*', 'score', 'scores', 'speedup', 'speedups', 'rate', 'rates'],
  ...['latency', 'throughput', 'memory', 'cost', 'costs', 'improvement*', 'reduction*', 'number', 'gain'],
  ...[
    'gains',
    'increase',
    'decrease',
    'percent',
    'average',
    'factor',
    'order',
    'magnitude',
    'addition',
    'time',
  ],
])
const UNITS_MAX = 5
const SHORT_MAX = 2
const POSSESSIVE = /['’]s?$/u
const HAS_APOSTROPHE = /['’]/

/** A candidate whose places are still being gathered. */
export class GrowingCandidate implements SubjectCandidate {
  readonly occurrences: Occurrence[] = []

  constructor(
    public words: string,
    readonly lower: string,
    readonly size: number,
    readonly opening: Token,
    readonly head: Token,
    readonly keys: readonly Term[],
  ) {}
}

/**
 * Gathers what may be a subject of claims in some sentences: names, and noun phrases from their last word
 * backwards. Only where the paper speaks of its own: in its title, where it introduces something, in the
 * claims' sentences.
 */
export function subjectCandidates(whole: WholeText, claimed: ReadonlySet<number>): SubjectCandidate[] {
  const { tokens, text } = whole
  const found = new Map<string, GrowingCandidate>()
  const add = (first: number, last: number, size: number, chunk: Chunk) => {
    const [from, to] = [tokens[first], tokens[last]]
    if (from === undefined || to === undefined || to.kind === 'sign') return
    // "NAME's" is NAME.
    const spelled = text.slice(from.start, to.end)
    const words = HAS_APOSTROPHE.test(to.text) ? spelled.replace(POSSESSIVE, '') : spelled
    if (words === '') return
    const lower = words.toLowerCase()
    let growing = found.get(lower)
    if (growing === undefined) {
      growing = new GrowingCandidate(words, lower, size, from, to, keysOf(tokens, first, last))
      found.set(lower, growing)
      // The abstract's spelling before the title's.
    } else if (growing.occurrences[0]?.chunk.sentence === 0) growing.words = words
    growing.occurrences.push({ first, last, chunk })
  }
  const chunks = chunksOf(whole).filter((chunk) => isTelling(whole, chunk, claimed))
  chunks.forEach((chunk, at) => {
    const { first, last, units } = chunk
    const head = tokens[last]
    if (head === undefined) return
    let start = 0
    while (start < units.length - 1 && EVALUATIVE.has(tokens[units[start] ?? first]?.lexeme.lower ?? ''))
      start += 1
    if (canAchieve(head, tokens[units.at(-1) ?? first])) {
      const longest = Math.max(start, units.length - UNITS_MAX)
      for (let from = longest; from < units.length; from++) {
        const size = units.length - from
        // The whole phrase, and the shortest of its ends: those between share their words.
        if (from > longest && size > SHORT_MAX) continue
        const unit = units[from] ?? first
        // One common word out of several is too little of a name.
        if (size === 1 && units.length - start > 1 && tokens[unit]?.lexeme.hasCapital !== true) continue
        add(unit, last, size, chunk)
      }
      joinNext(tokens, chunks, at, add)
    }
    addNames(tokens, text, chunk, add)
  })
  return mostTelling([...found.values()], claimed)
}

/** Whether words with this last token, and their last unit with this first one, name what can achieve something. */
function canAchieve(head: Token, unit: Token | undefined): boolean {
  if (head.kind === 'word') return !NOT_ACHIEVING.has(head)
  // "Packer-2.5": a name with its version.
  return head.kind === 'number' && head.glued && unit?.lexeme.hasCapital === true
}

/** So many candidates are weighed; of more, those that less speaks for at first sight are left out. */
const WEIGHED = 60

function mostTelling(found: GrowingCandidate[], claimed: ReadonlySet<number>): GrowingCandidate[] {
  if (found.length <= WEIGHED) return found
  const ranked = found.map((each) => ({ each, sight: atFirstSight(each, claimed) }))
  return ranked
    .sort((a, b) => b.sight - a.sight)
    .slice(0, WEIGHED)
    .map(({ each }) => each)
}

/** What speaks for a candidate at first sight: a name, the title, a claim's sentence, and how often it stands. */
function atFirstSight({ size, head, occurrences }: GrowingCandidate, claimed: ReadonlySet<number>): number {
  let sight = (size === 1 && head.lexeme.hasCapital ? 2 : 0) + Math.min(3, occurrences.length)
  let [inTitle, inClaim, introduced] = [0, 0, 0]
  for (const { chunk } of occurrences) {
    if (chunk.sentence === 0) inTitle = 2
    else if (claimed.has(chunk.sentence)) inClaim = 2
    else introduced = 2
  }
  sight += inTitle + inClaim + introduced
  return size > 3 ? sight - 1 : sight
}

function isTelling({ tokens, sentences }: WholeText, chunk: Chunk, claimed: ReadonlySet<number>): boolean {
  const { sentence, first, last } = chunk
  if (sentence === 0 || claimed.has(sentence)) return true
  return isIntroduced(tokens, first, sentences[sentence]?.first ?? 0) || isIntroducedBehind(tokens, last)
}

/** "cascade of rejectors", "fusion to three views": a noun and what belongs to it. */
function joinNext(tokens: readonly Token[], chunks: readonly Chunk[], at: number, add: AddCandidate): void {
  const [chunk, next] = [chunks[at], chunks[at + 1]]
  if (chunk === undefined || next === undefined || next.first !== chunk.last + 2) return
  const joint = tokens[chunk.last + 1]?.key
  if ((joint !== 'of' && joint !== 'with') || next.units.length > 3) return
  const units = Math.min(2, chunk.units.length)
  add(chunk.units[chunk.units.length - units] ?? chunk.first, next.last, units + 1 + next.units.length, chunk)
}
