import type { PlainText } from '../document'
import { LEXICON } from '../lexicon'
import type { Token } from '../tokens'

const PROPOSES = /^(?:propos|introduc|present|develop|design|devis|describ)/
const SPEAKS = new Set(['we', 'paper', 'work', 'study', 'article', 'thesis', 'letter'])
const EVALUATIVE = new Set(LEXICON.context.evaluativeWords)
const ENDS_OBJECT = new Set(LEXICON.context.objectEnds)
const DESCRIPTION_MAX_WORDS = 7

/** What the paper says that it proposes: "we propose a new flexible packer for …" gives "flexible packer". */
export function describedIn({ tokens, text }: PlainText): string | null {
  for (let index = 1; index < tokens.length; index++) {
    const verb = tokens[index]
    if (verb === undefined || !PROPOSES.test(verb.lexeme.lower)) continue
    const speaker = [tokens[index - 1], tokens[index - 2]].some((each) => SPEAKS.has(each?.key ?? ''))
    if (!speaker) continue
    let first = index + 1
    while (EVALUATIVE.has(tokens[first]?.key ?? '')) first += 1
    let last = first - 1
    while (last - first < DESCRIPTION_MAX_WORDS && isInside(tokens[last + 1])) last += 1
    const [from, to] = [tokens[first], tokens[last]]
    if (from !== undefined && to !== undefined && last >= first) return text.slice(from.start, to.end)
  }
  return null
}

const isInside = (token: Token | undefined) =>
  token !== undefined &&
  (token.kind === 'word' || (token.text === '-' && token.glued)) &&
  (token.glued || !ENDS_OBJECT.has(token.key)) &&
  token.key !== 'and' &&
  token.key !== 'of' &&
  token.key !== 'capable'
