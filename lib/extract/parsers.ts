import type { TextDocument, TokenRange } from './document'
import { lazy } from './lazy'
import type { Mention, Mentions } from './mentions'
import { parseDevices } from './parsers/devices'
import { parseModels } from './parsers/models'
import { parseCues, parseMetrics, parsePhases, parseQualifiers, parseTasks } from './parsers/phrases'

type Parser<K extends Mention['kind']> = (
  document: TextDocument,
  range: TokenRange,
) => Extract<Mention, { kind: K }>[]

/**
 * What finds things in a sentence, a parser a kind of mention; numbers come first and by themselves.
 * The parsers know nothing of each other and may overlap (a "GPU hour" is a unit and holds a device):
 * the refiners settle it.
 */
const PARSERS: { readonly [K in Exclude<Mention['kind'], 'quantity'>]: Parser<K> } = {
  metric: parseMetrics,
  cue: parseCues,
  qualifier: parseQualifiers,
  phase: parsePhases,
  device: parseDevices,
  model: parseModels,
  task: parseTasks,
}

/** The mentions of some sentences by kind, each kind looked for when it is first asked for. */
export function findMentions(
  document: TextDocument,
  sentences: readonly TokenRange[],
  quantity: Mentions['quantity'],
): Mentions {
  const all = <K extends keyof typeof PARSERS>(kind: K) =>
    lazy(() => sentences.flatMap((sentence) => PARSERS[kind](document, sentence)))
  const lists = {
    metric: all('metric'),
    cue: all('cue'),
    qualifier: all('qualifier'),
    phase: all('phase'),
    device: all('device'),
    model: all('model'),
    task: all('task'),
  }
  return {
    quantity,
    get metric() {
      return lists.metric()
    },
    get cue() {
      return lists.cue()
    },
    get qualifier() {
      return lists.qualifier()
    },
    get phase() {
      return lists.phase()
    },
    get device() {
      return lists.device()
    },
    get model() {
      return lists.model()
    },
    get task() {
      return lists.task()
    },
  }
}
