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

/** The sentences of a text, in order and without gaps. */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = []
  let start = 0
  const hasGluedStop = GLUED_SOMEWHERE.test(text)
  for (const { segment, index } of SEGMENTER.segment(text)) {
    const end = index + segment.length
    if (end < text.length && ABBREVIATION.test(segment.slice(-12))) continue
    if (hasGluedStop) {
      for (const stop of segment.matchAll(GLUED_STOP)) {
        sentences.push({ start, end: index + stop.index + 1 })
        start = index + stop.index + 1
      }
    }
    sentences.push({ start, end })
    start = end
  }
  return sentences
}
