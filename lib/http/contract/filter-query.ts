import { z } from 'zod'
import { FIELDS, type FieldKey, type Filter } from '@/lib/query/fields'

/** A filter's key as a query parameter: checked by its codec, described by the codec's own schema. */
function parameter(key: FieldKey) {
  const { codec, doc, example } = FIELDS[key]
  return z
    .string()
    .transform((raw, context) => {
      const { value, problems } = codec.parse(raw)
      for (const message of problems) context.addIssue({ code: 'custom', message })
      return value
    })
    .optional()
    .meta({
      description: doc,
      override: ({ jsonSchema }: { readonly jsonSchema: { type?: unknown } }) => {
        delete jsonSchema.type
        Object.assign(jsonSchema, codec.schema)
      },
      param: {
        id: `query-${key}`,
        style: 'form',
        explode: false,
        ...(example === '' ? {} : { example: codec.schema.type === 'array' ? example.split(',') : example }),
      },
    })
}

const KEYS = Object.keys(FIELDS) as FieldKey[]

/** Every key of the address: what a page shows, the interface gives under the same query. */
export const FilterQuery = z
  .strictObject(Object.fromEntries(KEYS.map((key) => [key, parameter(key)])))
  // A key and its value belong together, which the type of an object made in a loop cannot say.
  .transform(
    (values) => Object.fromEntries(KEYS.map((key) => [key, values[key] ?? null])) as unknown as Filter,
  )

/** For operations that take no query. */
export const NoQuery = z.strictObject({})
