import type { Context, Draft, Refiner } from '../draft'
import type { DeviceMention } from '../mentions'

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

function devicesOf(draft: Draft, context: Context) {
  const inSentence = context.mentions.device.filter(
    (device) =>
      context.document.sentenceOf[device.first] === draft.sentence && !isDescription(context, device),
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
