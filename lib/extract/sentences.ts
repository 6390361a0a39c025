/** A half-open span of the text. */
export type Span = { readonly start: number; readonly end: number }

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' })

/** A segment that ends like this goes on in the next one. */
const ABBREVIATION =
  /(?:\b(?:vs|e\.g|i\.e|cf|resp|approx|al|etc|fig|figs|eq|sec|no|ca|w\.r\.t|inc|dr|st)|\(e\.g|\(i\.e)\.\s*$/i
/** A full stop glued to the next sentence's first word: "… the metric.Our page …". */
const GLUED_STOP = /(?<=[\p{Ll}\d)%]{2})\.(?=\p{Lu}\p{Ll}+ )/gu
/** A quick look whether there is one at all. */
const GLUED_SOMEWHERE = /\.\p{Lu}\p{Ll}/u
/**
 * What can end a sentence: its own signs (a point before a digit ends none, rule SB6 of Unicode's annex 29),
 * and anything that is no Latin letter, dash or quotation mark.
 */
const TERMINATOR = /[!?]|\.(?!\d)|[^ -~\u00a1-\u024f\u2010-\u2015\u2018-\u201f]/

const isLower = (code: number) => code >= 97 && code <= 122
const isUpper = (code: number) => code >= 65 && code <= 90
/** No abbreviation that goes on with a capital is a word of so many small letters. */
const PLAIN_WORD = 4

const isDigit = (code: number) => code >= 48 && code <= 57
const [PERCENT, CLOSING] = [37, 41]

/** No abbreviation ends with a plain word, a number, a per cent sign or a bracket. */
function isBehindPlain(text: string, stop: number): boolean {
  const last = text.charCodeAt(stop - 1)
  if (last === PERCENT || last === CLOSING || isDigit(last)) return true
  for (let back = 1; back <= PLAIN_WORD; back++) if (!isLower(text.charCodeAt(stop - back))) return false
  return true
}

/** Whether a full stop ends a sentence for sure: behind what no abbreviation ends with, before a space and "Xx". */
const isPlainEnd = (text: string, stop: number): boolean =>
  isUpper(text.charCodeAt(stop + 2)) && isLower(text.charCodeAt(stop + 3)) && isBehindPlain(text, stop)

/** The sentences of a stretch of text that the segmenter has to look at. */
function segment(text: string, { start: from, end: to }: Span): Span[] {
  const sentences: Span[] = []
  let start = from
  const stretch = text.slice(from, to)
  const hasGluedStop = GLUED_SOMEWHERE.test(stretch)
  for (const { segment, index } of SEGMENTER.segment(stretch)) {
    const end = from + index + segment.length
    if (end < to && ABBREVIATION.test(segment.slice(-12))) continue
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
    // The last character is the space behind the full stop.
    const isPlain = end < text.length && !TERMINATOR.test(stretch.slice(0, -2))
    if (isPlain || !reads) sentences.push({ start, end, isRead: reads })
    else {
      for (const each of segment(text, { start, end }))
        sentences.push({ start: each.start, end: each.end, isRead: isRead(text.slice(each.start, each.end)) })
    }
    start = end
  }
  return sentences
}
