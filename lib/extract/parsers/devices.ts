import type { TextDocument, TokenRange } from '../document'
import { LEXICON } from '../lexicon'
import type { DeviceMention } from '../mentions'
import { PhraseMatcher, WordSet } from '../phrase-matcher'
import type { Token } from '../tokens'

const { named, generic, vendors } = LEXICON.devices
const NAMED = new PhraseMatcher(named.map((form) => [form, form] as const))
const GENERIC = new PhraseMatcher(generic.map((form) => [form, form] as const))
const VENDORS = new WordSet(vendors)

const COUNT_WORDS = ['single', 'one', 'two', 'four', 'eight', 'sixteen', 'a', 'an']
/** "a GPU" does not say one GPU; "a single GPU" does. */
const ARTICLES = new Set(['a', 'an'])

function countBefore(tokens: readonly Token[], first: number): string | null {
  const before = tokens[first - 1]
  if (before === undefined) return null
  if (before.kind === 'number' && !before.glued && /^\d[\d,]*$/.test(before.text)) return before.text
  const isCount = COUNT_WORDS.includes(before.key) && !ARTICLES.has(before.key)
  return isCount ? before.key : null
}

/** Devices by name ("A100", "Cortex-M4") and by kind ("FPGA"), with how many where the text says so. */
export function parseDevices(document: TextDocument, { first, last }: TokenRange): DeviceMention[] {
  const { tokens } = document
  const devices: DeviceMention[] = []
  for (let index = first; index <= last; index++) {
    const exact = NAMED.matchAt(tokens, index)
    const match = exact ?? GENERIC.matchAt(tokens, index)
    if (match === null) continue
    const before = tokens[index - 1]
    const hasVendor = before !== undefined && VENDORS.has(before)
    const start = hasVendor ? index - 1 : index
    const name = exact === null ? match.value.replace(/s$/, '') : match.value
    devices.push({
      kind: 'device',
      name: hasVendor ? `${before.text} ${name}` : name,
      count: countBefore(tokens, start),
      named: exact !== null,
      first: start,
      last: match.last,
    })
    index = match.last
  }
  return devices
}
