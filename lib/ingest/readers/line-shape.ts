/** What a line of a papers page is, by its own look. */
export type LineShape = 'furniture' | 'title' | 'abstract'

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'
/** Furniture is short; the patterns below are tried on no longer line, which also bounds their time. */
const FURNITURE_MAX_LENGTH = 80

const FURNITURE: readonly RegExp[] = [
  new RegExp(`^(?:${MONTHS})[a-z]{0,6}\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?$`, 'i'),
  new RegExp(`^\\d{1,2} (?:${MONTHS})[a-z]{0,6}\\.?,?(?: \\d{4})?$`, 'i'),
  /^\d{4}-\d{2}-\d{2}$/,
  /^(?:today|yesterday|this (?:week|month)|last (?:week|month))$/i,
  /^\d{1,3} (?:minute|hour|day|week|month|year)s? ago$/i,
  // Vote, comment and author counts: "12", "1.2k", "+3", "5 comments", "· 8 authors".
  /^[·•▲△+\-\s]{0,4}\d{1,7}(?:[.,]\d{1,3})?\s?[kKmM]?$/,
  /^[·•\s]{0,3}\d{1,6}\s(?:upvote|vote|like|comment|author|star|view|citation|paper|repl(?:y|ie))s?$/i,
  /^https?:\/\/\S+$/,
  /^(?:by|submitted by|posted by|published (?:on|by)|uploaded by)\s?\S.{0,60}$/i,
  /^by\S.{0,30} and the \S.{0,30}$/i,
  /^(?:new|hot|top|trending|latest|subscribe|home|papers|daily papers|models|datasets|spaces|docs|pricing|enterprise|posts|collections|community)$/i,
  /^(?:log ?in|sign ?(?:in|up|out)|log ?out|register|search|menu|settings|about|contact|privacy|terms|help|help center|login)$/i,
  /^(?:get|sign up for|subscribe to|join)\b.{0,50}\b(?:inbox|newsletter|email|mailing list)\b.{0,10}$/i,
  /^(?:upvote|share|save|github|code|pdf|arxiv|view pdf|view (?:on )?arxiv|read more|show more|load more|previous|next|back to (?:top|articles))$/i,
  /^\W{1,10}$/u,
]

/** An abstract has at least this many characters, unless a title stands waiting for it. */
const ABSTRACT_MIN_LENGTH = 140
/** From here on a line is an abstract when it ends like a sentence or holds the end of one. */
const HEAD_LENGTH = 4000

const SENTENCE_BREAK = /[.!?。？！]["'”’)\]]?(?:\s+["'“‘(]?[\p{Lu}\p{Lo}\d]|$)/u

/** Whether a line ends as sentences do. A question mark does not count: titles have it too. */
export function endsLikeSentence(text: string): boolean {
  return /[.。!]["'”’)\]]?$/u.test(text.slice(-3))
}

/**
 * What a line is, by its length and its sentence ends, not by its place: so one missing abstract does
 * not shift all that follow.
 */
export function shapeOf(text: string): LineShape {
  if (text.length <= FURNITURE_MAX_LENGTH && FURNITURE.some((pattern) => pattern.test(text)))
    return 'furniture'
  if (text.length < ABSTRACT_MIN_LENGTH) return 'title'
  const hasSentences = endsLikeSentence(text) || SENTENCE_BREAK.test(text.slice(0, HEAD_LENGTH))
  return hasSentences ? 'abstract' : 'title'
}
