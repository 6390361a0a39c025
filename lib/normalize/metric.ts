import type { Candidate } from '@/lib/domain/candidate'

const METRIC_MAX_LENGTH = 60
/** Abbreviations that keep their capitals inside a metric's name. */
const KEPT = /^(?:[A-Z]{2,}s?|[A-Z]\d|m[A-Z]\w*|FLOPs|.*[a-z][A-Z].*|.*\d.*)$/
/** The lexicon's name is a word of comparison here, and the phase makes a metric of it. */
const SPEED_WORDS = /^(?:.*\b)?(?:faster|slower|quicker|speed ?ups?|speeds? up|accelerat\w*|acceleration)\b/i
const GAIN_WORDS = /\s(?:improvement|gain|increase|reduction)s?$/

function lowerWords(words: string): string {
  return words
    .split(/\s+/u)
    .map((word) => (KEPT.test(word) ? word : word.toLowerCase()))
    .join(' ')
}

/** The canonical short name of a metric, in lower case but for abbreviations ("FLOPs", "box AP"). */
export function canonicalMetric(candidate: Candidate): string {
  const { words, name, family } = candidate.metric
  if (family === 'capacity' && candidate.quantity.unitKind === 'params') return capacityName(candidate)
  if (family === 'capacity' && candidate.quantity.unitKind === 'absolute') {
    return `${candidate.quantity.unitSymbol ?? 'inputs'} processed`
  }
  if (family === 'utilization') return 'share of peak throughput'
  if (words === null || words.length > METRIC_MAX_LENGTH) return name
  if (family === 'speed' && SPEED_WORDS.test(words)) return speedName(candidate, name)
  const plain = lowerWords(
    words
      .replace(/-/g, ' ')
      .replace(/\btop 1\b/i, 'top-1')
      .replace(/\btop 5\b/i, 'top-5'),
  ).replace(GAIN_WORDS, '')
  if (/^(?:within|take|takes|took)$/.test(plain)) return name
  return plain.replace(/accuracies/, 'accuracy')
}

function capacityName({ phase }: Candidate): string {
  if (phase === 'inference') return 'model size served'
  return phase === 'fine-tuning' ? 'fine-tuned model size' : 'largest trainable model'
}

function speedName({ phase }: Candidate, name: string): string {
  if (name !== 'speed' || phase === null) return name
  return `${phase} speed`
}
