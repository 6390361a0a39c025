import type { PlainText } from '../document'
import { LEXICON } from '../lexicon'
import { WordSet } from '../phrase-matcher'
import type { Token } from '../tokens'

const PROPOSES = /^(?:propos|introduc|present|develop|design|devis|describ)/
const SPEAKS = new Set(['we', 'paper', 'work', 'study', 'article', 'thesis', 'letter'])
const EVALUATIVE = new Set(LEXICON.context.evaluativeWords)
const ENDS_OBJECT = new Set(LEXICON.context.objectEnds)
/** "we present human studies" proposes nothing. */
const REPORTING = new WordSet(LEXICON.context.reportingNouns)
const DESCRIPTION_MAX_WORDS = 7
const WRAPPER_REACH = 5
const ADJECTIVE_MAX = 4

/** "the design and testing of a soft robot": what is meant comes behind "of". */
const WRAPPERS = new Set(LEXICON.context.wrappers)

function phraseFrom(tokens: readonly Token[], start: number): { first: number; last: number } {
  let first = start
  while (EVALUATIVE.has(tokens[first]?.key ?? '')) first += 1
  let last = first - 1
  while (last - first < DESCRIPTION_MAX_WORDS && isInside(tokens[last + 1])) last += 1
  // "a low-complexity, novel packer": adjectives may go on behind a comma.
  const isAdjective = tokens.slice(first, last + 1).some(({ text }) => text === '-') || last < first
  if (isAdjective && last - first < ADJECTIVE_MAX && tokens[last + 1]?.text === ',')
    return phraseFrom(tokens, last + 2)
  const isWrapper = tokens.slice(first, last + 1).some((token) => WRAPPERS.has(token.lexeme.lower))
  const of = tokens.findIndex((token, at) => at > first && at <= first + WRAPPER_REACH && token.key === 'of')
  return isWrapper && of > 0 ? phraseFrom(tokens, of + 1) : { first, last }
}

/** What the paper says that it proposes: "we propose a new flexible packer for …" gives "flexible packer". */
export function describedIn({ tokens, text }: PlainText): string | null {
  for (let index = 1; index < tokens.length; index++) {
    const verb = tokens[index]
    if (verb === undefined || !PROPOSES.test(verb.lexeme.lower)) continue
    const speaker = [tokens[index - 1], tokens[index - 2]].some((each) => SPEAKS.has(each?.key ?? ''))
    if (!speaker) continue
    const { first, last } = phraseFrom(tokens, index + 1)
    const [from, to] = [tokens[first], tokens[last]]
    const isStudy = to !== undefined && REPORTING.has(to)
    if (from !== undefined && to !== undefined && last >= first && !isStudy)
      return text.slice(from.start, to.end)
  }
  return null
}

const isInside = (token: Token | undefined) =>
  token !== undefined &&
  (token.kind === 'word' || (token.text === '-' && token.glued)) &&
  (token.glued || !ENDS_OBJECT.has(token.key)) &&
  (token.glued || token.key !== 'and') &&
  token.key !== 'of' &&
  token.key !== 'capable'
