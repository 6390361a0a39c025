import type { TextDocument, TokenRange } from './document'
import type { Mention, Mentions, Quantity } from './mentions'
import { parseDevices } from './parsers/devices'
import { parseModels } from './parsers/models'
import { parseCues, parseMetrics, parsePhases, parseQualifiers, parseTasks } from './parsers/phrases'

type Parser<Found extends Mention> = (document: TextDocument, range: TokenRange) => Found[]

/**
 * The mentions of some sentences by kind, each kind looked for when it is first asked for. The parsers
 * know nothing of each other and may overlap (a "GPU hour" is a unit and holds a device): the refiners
 * settle it. Numbers come first and by themselves.
 */
export class FoundMentions implements Mentions {
  #metric: Mentions['metric'] | null = null
  #cue: Mentions['cue'] | null = null
  #qualifier: Mentions['qualifier'] | null = null
  #phase: Mentions['phase'] | null = null
  #device: Mentions['device'] | null = null
  #model: Mentions['model'] | null = null
  #task: Mentions['task'] | null = null

  constructor(
    private readonly document: TextDocument,
    private readonly sentences: readonly TokenRange[],
    readonly quantity: readonly Quantity[],
  ) {}

  get metric(): Mentions['metric'] {
    this.#metric ??= this.#all(parseMetrics)
    return this.#metric
  }

  get cue(): Mentions['cue'] {
    this.#cue ??= this.#all(parseCues)
    return this.#cue
  }

  get qualifier(): Mentions['qualifier'] {
    this.#qualifier ??= this.#all(parseQualifiers)
    return this.#qualifier
  }

  get phase(): Mentions['phase'] {
    this.#phase ??= this.#all(parsePhases)
    return this.#phase
  }

  get device(): Mentions['device'] {
    this.#device ??= this.#all(parseDevices)
    return this.#device
  }

  get model(): Mentions['model'] {
    this.#model ??= this.#all(parseModels)
    return this.#model
  }

  get task(): Mentions['task'] {
    this.#task ??= this.#all(parseTasks)
    return this.#task
  }

  #all<Found extends Mention>(parse: Parser<Found>): readonly Found[] {
    const [only] = this.sentences
    if (only !== undefined && this.sentences.length === 1) return parse(this.document, only)
    return this.sentences.flatMap((sentence) => parse(this.document, sentence))
  }
}
