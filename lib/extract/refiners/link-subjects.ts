import type { Refiner } from '../draft'
import { LEXICON } from '../lexicon'
import { namedBefore } from '../subjects/named'
import { ownPhrase, phraseBeforeVerb } from '../subjects/phrases'

/** "the method" alone names nothing. */
const GENERIC = new Set(LEXICON.context.genericNouns)
/** Of a long description the last words, which hold its noun. */
const HEAD_WORDS = 4
const NO_NAME = 'the proposed method'

/** Who achieves it: a name in the sentence that does, else the paper's main name, else how the text describes it. */
export const linkSubjects: Refiner = (drafts, context) =>
  drafts.map((draft) => {
    const named = namedBefore(draft, context)
    if (named !== null) return { ...draft, subject: named, subjectStated: true }
    const { main, isData, described } = context.names()
    if (main !== null && !isData) return { ...draft, subject: { words: main, span: null } }
    const phrase = ownPhrase(draft, context) ?? phraseBeforeVerb(draft, context)
    // "the method" is less than what the paper says that it proposes, if that is a method.
    const isGeneric = phrase !== null && GENERIC.has(phrase.words.toLowerCase())
    const isSaid = isGeneric && described?.toLowerCase().endsWith(phrase.words.toLowerCase()) === true
    if (phrase !== null && !isSaid) return { ...draft, subject: phrase, subjectStated: true }
    return {
      ...draft,
      subject: { words: main ?? described?.split(' ').slice(-HEAD_WORDS).join(' ') ?? NO_NAME, span: null },
    }
  })
