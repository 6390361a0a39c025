import { z } from 'zod'
import { keysOf, TECHNIQUES } from './vocabulary'

/** A title may have this many characters; the longest known on arXiv has under 400. */
export const TITLE_MAX_LENGTH = 500
/** An abstract may have this many characters; arXiv itself ends at 1,920. */
export const ABSTRACT_MAX_LENGTH = 20_000

/** arXiv identifiers since 2007 (`2207.00032`) and before (`hep-th/9901001`), without the version. */
export const ArxivId = z
  .string()
  .regex(/^(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?\/\d{7})$/, 'not an arXiv identifier')

/** A paper as a reader found it in a source: line is where its title stands, counted from 1. */
export const PaperRecord = z.object({
  title: z.string().min(1).max(TITLE_MAX_LENGTH),
  abstract: z.string().min(1).max(ABSTRACT_MAX_LENGTH).nullable(),
  arxivId: ArxivId.nullable(),
  year: z.number().int().min(1900).max(2100).nullable(),
  line: z.number().int().positive(),
})
export type PaperRecord = z.infer<typeof PaperRecord>

/** A stored paper. The abstract is there only where an import by the database's owner put it. */
export const Paper = z.object({
  slug: z.string(),
  title: z.string(),
  arxivId: z.string().nullable(),
  year: z.number().int().nullable(),
  techniques: z.array(z.enum(keysOf(TECHNIQUES))),
  abstract: z.string().nullable(),
  abstractSha256: z.string().nullable(),
})
export type Paper = z.infer<typeof Paper>
