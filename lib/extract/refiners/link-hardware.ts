import type { MetricFamily } from '@/lib/domain/vocabulary'
import type { Context, Draft, Refiner } from '../draft'
import type { DeviceMention } from '../mentions'
import { WordSet } from '../phrase-matcher'

/** "GPU memory", "GPU-only", "multi-GPU": the word describes something else. */
function isDescription({ document }: Context, device: DeviceMention): boolean {
  const after = document.tokens[device.last + 1]
  const before = document.tokens[device.first - 1]
  if (!device.named && before?.text === '-' && before.glued) return true
  // "without a GPU"
  const words = document.tokens.slice(Math.max(0, device.first - 2), device.first)
  if (words.some(({ key }) => key === 'without' || key === 'no')) return true
  if (after?.text === '-' && after.glued && !device.named) return true
  return (
    !device.named &&
    /^(?:memory|utilization|hour|day|usage|resource|cost|time|offload|kernel|hardware|efficient)/.test(
      after?.key ?? '',
    )
  )
}

/** "faster than an optimized CPU": the other side's device. */
const OTHER_SIDE = new WordSet(['than', 'over', 'versus', 'vs'])
const OTHER_SIDE_REACH = 4

function isOtherSide({ document }: Context, { first }: DeviceMention): boolean {
  for (let index = first - 1; index >= Math.max(0, first - OTHER_SIDE_REACH); index--) {
    const token = document.tokens[index]
    if (token === undefined || token.kind === 'number' || token.text === ',') return false
    if (OTHER_SIDE.has(token)) return true
  }
  return false
}

/** What is measured without a device: parameters, operations, samples and scores are the same on any. */
const ANYWHERE: ReadonlySet<MetricFamily> = new Set(['parameters', 'compute', 'data', 'quality'])
/** "76% accuracy on a single GPU": tied to it all the same. */
const TIED_REACH = 9

/** Whether a device stands right behind a number, with no number but its own count and no comma between. */
function isTied({ document }: Context, { quantity }: Draft, { first }: DeviceMention): boolean {
  if (first <= quantity.last || first - quantity.last > TIED_REACH) return false
  return document.tokens
    .slice(quantity.last + 1, first)
    .every(
      ({ kind, text, index }) => text !== ',' && text !== ';' && (kind !== 'number' || index === first - 1),
    )
}

function devicesOf(draft: Draft, context: Context) {
  const family = draft.reading?.family
  const inSentence = context.mentions.device.filter(
    (device) =>
      context.document.sentenceOf[device.first] === draft.sentence &&
      !isDescription(context, device) &&
      !isOtherSide(context, device) &&
      (family === undefined || !ANYWHERE.has(family) || isTied(context, draft, device)),
  )
  const named = inSentence.filter((device) => device.named)
  return (named.length > 0 ? named : inSentence).map(({ name, count }) => ({ name, count }))
}

/** The devices that the sentence of a number names, each once. */
export const linkHardware: Refiner = (drafts, context) =>
  drafts.map((draft) => {
    const seen = new Set<string>()
    const hardware = devicesOf(draft, context).filter(({ name }) => !seen.has(name) && seen.add(name))
    return { ...draft, hardware }
  })
