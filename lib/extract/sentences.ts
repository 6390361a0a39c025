/** A half-open span of the text. */
export type Span = { readonly start: number; readonly end: number }

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' })

/** A segment that ends like this goes on in the next one. */
const ABBREVIATION =
  /(?:\b(?:vs|e\.g|i\.e|cf|resp|approx|al|etc|fig|figs|eq|sec|no|ca|w\.r\.t|inc|dr|st)|\(e\.g|\(i\.e)\.\s*$/i
const LONGEST_ABBREVIATION = 12
/** A full stop glued to the next sentence's first word: "… the metric.Our page …". */
const GLUED_STOP = /(?<=[\p{Ll}\d)%]{2})\.(?=\p{Lu}\p{Ll}+ )/gu
/** A quick look whether there is one at all. */
const GLUED_SOMEWHERE = /\.\p{Lu}\p{Ll}/u
/**
 * What can end a sentence: its own signs, and anything that is no letter of Latin or Greek, dash, quotation
 * mark, arrow or sign of mathematics. A point ends none before a digit, a small letter or a comma (rules
 * SB6, SB8 and SB8a of Unicode's annex 29).
 */
const TERMINATOR =
  /[!?]|\.(?![\da-z,]| [a-z])|[^ -~\u00a1-\u024f\u0391-\u03c9\u2010-\u2015\u2018-\u201f\u2190-\u22ff]/

const isLower = (code: number) => code >= 97 && code <= 122
const isUpper = (code: number) => code >= 65 && code <= 90
const isDigit = (code: number) => code >= 48 && code <= 57
const [PERCENT, CLOSING] = [37, 41]
/** Hardly an abbreviation is a word of so many letters. */
const PLAIN_WORD = 4

/** No abbreviation ends with a plain word, a number, a per cent sign or a bracket. */
function isBehindPlain(text: string, stop: number): boolean {
  const last = text.charCodeAt(stop - 1)
  if (last === PERCENT || last === CLOSING || isDigit(last)) return true
  for (let back = 1; back <= PLAIN_WORD; back++) {
    const code = text.charCodeAt(stop - back)
    if (!isLower(code) && !isUpper(code)) return false
  }
  return !ABBREVIATION.test(text.slice(Math.max(0, stop - LONGEST_ABBREVIATION), stop + 1))
}

/** Whether a full stop ends a sentence for sure: behind what no abbreviation ends with, before a space and a capital. */
const isPlainEnd = (text: string, stop: number): boolean =>
  isUpper(text.charCodeAt(stop + 2)) && isBehindPlain(text, stop)

/** The sentences of a stretch of text that the segmenter has to look at. */
function segment(text: string, { start: from, end: to }: Span): Span[] {
  const sentences: Span[] = []
  let start = from
  const stretch = text.slice(from, to)
  const hasGluedStop = GLUED_SOMEWHERE.test(stretch)
  for (const { segment, index } of SEGMENTER.segment(stretch)) {
    const end = from + index + segment.length
    if (end < to && ABBREVIATION.test(segment.slice(-LONGEST_ABBREVIATION))) continue
    if (hasGluedStop) {
      for (const stop of segment.matchAll(GLUED_STOP)) {
        const at = from + index + stop.index + 1
        sentences.push({ start, end: at })
        start = at
      }
    }
    sentences.push({ start, end })
    start = end
  }
  return sentences
}

/** A stretch without the full stop at its end. */
function withoutStop(stretch: string): string {
  const plain = stretch.trimEnd()
  return plain.endsWith('.') ? plain.slice(0, -1) : plain
}

/** A sentence, and whether it is one that is to be read. */
export type SentenceSpan = Span & { readonly isRead: boolean }

/**
 * The sentences of a text, in order and without gaps. The segmenter of Unicode decides, with repairs
 * for abbreviations and glued full stops; where a full stop is plain it need not be asked, which
 * saves most of its time. A stretch between plain full stops that nobody reads stays in one piece.
 */
export function splitSentences(
  text: string,
  isRead: (stretch: string) => boolean = () => true,
): SentenceSpan[] {
  const sentences: SentenceSpan[] = []
  let start = 0
  for (let stop = text.indexOf('. '); start < text.length; stop = text.indexOf('. ', stop + 1)) {
    if (stop >= 0 && !isPlainEnd(text, stop)) continue
    const end = stop < 0 ? text.length : stop + 2
    const stretch = text.slice(start, end)
    const reads = isRead(stretch)
    if (!reads || !TERMINATOR.test(withoutStop(stretch))) sentences.push({ start, end, isRead: reads })
    else {
      for (const each of segment(text, { start, end }))
        sentences.push({ start: each.start, end: each.end, isRead: isRead(text.slice(each.start, each.end)) })
    }
    start = end
  }
  return sentences
}
