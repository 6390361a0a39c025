import { LEXICON } from '../lexicon'
import { WordSet } from '../phrase-matcher'

/** A noun behind one of these is no subject: "over NAME", "than NAME". */
export const SKIP_AFTER = new Set(LEXICON.context.notSubjectAfter)

/** What may stand between a subject and its verb. */
export const SKIPPED_BEFORE_VERB =
  /(?:ly|^can|^also|^model|^method|^framework|^still|^even|^policies|^models|^both|^further)$/
/** Verbs of result and of comparison. */
export const VERBS = new WordSet([
  ...Object.values(LEXICON.cues).flatMap((cue) => cue.verb),
  ...LEXICON.context.resultVerbs,
])

/** "delivers", "covers": of a noun's ending, but verbs. */
export const VERB_IN_ERS =
  /^(?:deliver|offer|cover|discover|uncover|recover|lower|suffer|transfer|render|consider|differ|infer|alter|filter|cluster|trigger|answer|register)s$/i
