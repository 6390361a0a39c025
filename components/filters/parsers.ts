import { createParser, type SingleParserBuilder } from 'nuqs'
import type { Codec } from '@/lib/query/codec'
import { FIELDS } from '@/lib/query/fields'
import type { Filter } from '@/lib/query/filter'

/** The URL contract's codec as nuqs wants it. The server tells the reader what was left out. */
const parserOf = <T>(codec: Codec<T>): SingleParserBuilder<T> =>
  createParser<T>({
    parse: (raw) => codec.parse(raw).value,
    serialize: (value) => codec.serialize(value),
    eq: (a, b) => codec.serialize(a) === codec.serialize(b),
  })

type ParserMap = { readonly [K in keyof Filter]: SingleParserBuilder<NonNullable<Filter[K]>> }

/** A parser a key. That each belongs to its key is what the loop over the keys cannot tell the compiler. */
export const PARSERS = Object.fromEntries(
  Object.entries(FIELDS).map(([key, { codec }]) => [key, parserOf(codec as Codec<unknown>)]),
) as unknown as ParserMap
