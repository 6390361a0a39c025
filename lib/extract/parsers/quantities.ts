import type { TextDocument, TokenRange } from '../document'
import { LEXICON, type UnitEntry } from '../lexicon'
import type { Quantity } from '../mentions'
import { type PhraseMatch, PhraseMatcher } from '../phrase-matcher'
import type { Token } from '../tokens'
import { type Numeral, numeralAt } from './numerals'

const UNITS = new PhraseMatcher<UnitEntry>(
  LEXICON.units.flatMap((unit) => unit.forms.map((form) => [form, unit] as const)),
  { exactCase: true },
)
/** Long spellings are written in any case: "Petaflops", "Seconds". */
const LONG_UNITS = new PhraseMatcher<UnitEntry>(
  LEXICON.units.flatMap((unit) =>
    unit.forms.filter((form) => form.length >= 5).map((form) => [form, unit] as const),
  ),
)
/** "8 learned parameters": one word may describe what is counted. */
function describedParams(tokens: readonly Token[], at: number): PhraseMatch<UnitEntry> | null {
  const isDescription = /^\p{Ll}{4,}$/u.test(tokens[at]?.text ?? '')
  return isDescription && tokens[at + 1]?.text === 'parameters' && PARAMS !== null
    ? { value: PARAMS, last: at + 1 }
    : null
}

const PER_TIME = /^(?:s|sec|second|min|minute|h|hr|hour|day)$/

/** "scans per second", "points/sec": things per time, whatever the things. */
function unknownRate(tokens: readonly Token[], at: number): PhraseMatch<UnitEntry> | null {
  const [above, per, below] = tokens.slice(at, at + 3)
  if (above?.kind !== 'word' || below === undefined || !PER_TIME.test(below.key)) return null
  if (per?.key !== 'per' && !(per?.text === '/' && per.glued)) return null
  const time = /^(?:s|sec|second)$/.test(below.key) ? 's' : below.key
  const symbol = `${above.text}/${time}`
  return { value: { symbol, kind: 'rate', family: 'throughput', forms: [symbol] }, last: at + 2 }
}

/** A unit that no lexicon has is still seen to be one by its slash: "9.7 ug/m3", "1.7 kcal/mol". */
function unknownUnit(tokens: readonly Token[], at: number): PhraseMatch<UnitEntry> | null {
  const rate = unknownRate(tokens, at)
  if (rate !== null) return rate
  const [above, slash, below] = tokens.slice(at, at + 3)
  if (above?.kind !== 'word' || slash?.text !== '/' || below?.kind !== 'word') return null
  if (!slash.glued || !below.glued || above.text.length > 5 || below.text.length > 5) return null
  const symbol = `${above.text}/${below.text}`
  return { value: { symbol, kind: 'length', family: 'quality', forms: [symbol] }, last: at + 2 }
}

const PARAMS = LEXICON.units.find((unit) => unit.kind === 'params') ?? null
const PERCENT = LEXICON.units.find((unit) => unit.kind === 'percent') ?? null
const RATIO = LEXICON.units.find((unit) => unit.kind === 'ratio') ?? null

const RANGE_SIGNS = new Set(['-', '~', 'to', '—'])

type Part = { readonly numeral: Numeral; readonly unit: UnitEntry | null; readonly last: number }

/** The unit after a number. "5-fold" and "557-million-parameter" have a hyphen before it. */
function unitAfter(tokens: readonly Token[], index: number, numeral: Numeral): PhraseMatch<UnitEntry> | null {
  let next = index + 1
  if (tokens[next]?.text === '+' && tokens[next]?.glued) next += 1
  const hyphen = tokens[next]?.text === '-' && tokens[next + 1]?.kind === 'word'
  const at = hyphen ? next + 1 : next
  const known = UNITS.matchAt(tokens, at) ?? describedParams(tokens, at) ?? LONG_UNITS.matchAt(tokens, at)
  const other = unknownUnit(tokens, at)
  // The longer one: "tokens/s" beats "tokens", "points/s" beats "points".
  const found = known !== null && (other === null || known.last >= other.last) ? known : other
  if (found === null) return null
  const unitToken = tokens[hyphen ? next + 1 : next]
  const after = tokens[found.last + 1]
  const isRatio = found.value.kind === 'ratio'
  // "512times512", "3 x 3", "1.5 x 10^6" are sizes and products; "next time" is no factor.
  if (isRatio && after?.kind === 'number' && /^(?:x|X|times)$/.test(unitToken?.text ?? '')) return null
  if (isRatio && unitToken?.text === 'time') return null
  // A lone capital or small letter is a unit only close to its number.
  if (
    (unitToken?.text.length ?? 0) === 1 &&
    unitToken?.text !== '%' &&
    after?.text === '-' &&
    after.glued &&
    tokens[found.last + 2]?.kind === 'word'
  )
    return null
  if (numeral.form === 'word' && numeral.number.scale === null && found.value.kind === 'params') {
    return SCALED.has(numeral.number.words) ? found : null
  }
  return found
}

const SCALED = new Set(['million', 'billion', 'trillion'])

function partAt(tokens: readonly Token[], index: number, text: string): Part | null {
  const numeral = numeralAt(tokens, index, text)
  if (numeral === null) return null
  if (numeral.form === 'share') return { numeral, unit: PERCENT, last: numeral.last }
  if (numeral.form === 'multiple') return { numeral, unit: RATIO, last: numeral.last }
  const isFactor = tokens[index - 1]?.key === 'of' && tokens[index - 2]?.key === 'factor'
  if (isFactor) return { numeral, unit: RATIO, last: numeral.last }
  const unit = unitAfter(tokens, numeral.last, numeral)
  const next = tokens[numeral.last + 1]
  // "4DHumans", "3rd", "2D": glued letters that are no unit make it a name.
  if (unit === null && numeral.form === 'digits' && next?.kind === 'word' && next.glued) return null
  return { numeral, unit: unit?.value ?? null, last: unit?.last ?? numeral.last }
}

/** A number word alone is too common to be a figure: it needs a unit, or a scale ("one billion"). */
function isUsable({ numeral, unit }: Part): boolean {
  if (numeral.form !== 'word') return true
  if (numeral.number.scale !== null || SCALED.has(numeral.number.words)) return true
  return (
    unit !== null &&
    unit.kind !== 'params' &&
    unit.kind !== 'count' &&
    unit.kind !== 'length' &&
    (numeral.number.words !== 'one' || unit.kind === 'time')
  )
}

function sameUnit(low: Part, high: Part): boolean {
  return low.unit === null || low.unit === high.unit
}

/** The upper end of a range that begins with `low`: "3~5x", "5.3x to 15.2x", "between 2 and 4". */
function highAfter(tokens: readonly Token[], low: Part, first: number, text: string): Part | null {
  const sign = tokens[low.last + 1]
  if (sign === undefined) return null
  const isBetween = sign.key === 'and' && tokens[first - 1]?.key === 'between'
  if (!isBetween && !RANGE_SIGNS.has(sign.key)) return null
  const high = partAt(tokens, low.last + 2, text)
  if (high === null || !isUsable(high) || !sameUnit(low, high)) return null
  return high
}

/** Numbers, ranges and number words with their units, in order. */
export function parseQuantities(document: TextDocument, range: TokenRange): Quantity[] {
  const { tokens, text } = document
  const quantities: Quantity[] = []
  for (let index = range.first; index <= range.last; index++) {
    const part = partAt(tokens, index, text)
    if (part === null) continue
    const high = highAfter(tokens, part, index, text)
    if (!isUsable(part) && high === null) {
      index = part.last
      continue
    }
    const isChange = high !== null && tokens[part.last + 1]?.key === 'to' && tokens[index - 1]?.key === 'from'
    const lowNumber = part.numeral.number
    const scale = lowNumber.scale ?? (high === null || isChange ? null : high.numeral.number.scale)
    const signToken = tokens[index - 1]
    const hasSign = (signToken?.text === '+' || signToken?.text === '-') && tokens[index]?.glued === true
    const last = high?.last ?? part.last
    // All fields in one place: to add some to others takes several times as long, and this is done for every number.
    quantities.push({
      kind: 'quantity',
      first: index,
      last,
      unit: high?.unit ?? part.unit,
      sign: hasSign ? (signToken.text === '+' ? '+' : '-') : null,
      isWord: part.numeral.form !== 'digits',
      low: isChange ? high.numeral.number : { words: lowNumber.words, scale },
      high: isChange ? null : (high?.numeral.number ?? null),
      from: isChange ? lowNumber : null,
    })
    index = last
  }
  return quantities
}
