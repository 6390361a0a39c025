import type { TextDocument } from './document'
import type { Mention } from './mentions'
import { parseDevices } from './parsers/devices'
import { parseModels } from './parsers/models'
import { parseCues, parseMetrics, parsePhases, parseQualifiers, parseTasks } from './parsers/phrases'
import { parseQuantities } from './parsers/quantities'

/**
 * What finds things in the text. The parsers know nothing of each other and may overlap (a "GPU hour"
 * is a unit and holds a device): their order does not matter, the refiners settle it.
 */
export const PARSERS: readonly ((document: TextDocument) => Mention[])[] = [
  parseQuantities,
  parseMetrics,
  parseCues,
  parseQualifiers,
  parsePhases,
  parseDevices,
  parseModels,
  parseTasks,
]
