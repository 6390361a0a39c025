import type { KnownSize } from '@/lib/analysis/audit-rule'
import { LEXICON } from '@/lib/extract/lexicon'

const SIZES: ReadonlyMap<string, KnownSize> = new Map(
  LEXICON.modelSizes.map(({ name, params, source }) => [name.toLowerCase(), { params, source }]),
)

/** The published parameter count of a model by its name, and where it was published; null for a name that is not known. */
export const knownSize = (model: string): KnownSize | null => SIZES.get(model.trim().toLowerCase()) ?? null
