import { z } from 'zod'
import { FilterQuery } from './contract/filter-query'
import { keysOfQuery, type Operation, TAGS } from './contract/operation'
import { OPERATIONS } from './contract/operations'

const docsOf = (schema: z.ZodType): { name: string; doc: string }[] =>
  schema instanceof z.ZodObject
    ? Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, field]) => ({
        name,
        doc: field.meta()?.description ?? '',
      }))
    : []

const exampleOf = (schema: z.ZodType, name: string): string | null => {
  const field = schema instanceof z.ZodObject ? (schema.shape[name] as z.ZodType | undefined) : undefined
  const example = field?.meta()?.examples
  return Array.isArray(example) && typeof example[0] === 'string' ? example[0] : null
}

/** An address that can be tried as it is; null where a part of it is not known beforehand, or where it changes something. */
function hrefOf({ method, path, params, example }: Operation): string | null {
  if (method !== 'get') return null
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
  let href = path
  for (const name of names) {
    const value = exampleOf(params, name)
    if (value === null) return null
    href = href.replace(`{${name}}`, value)
  }
  return example === '' ? href : `${href}?${example}`
}

/** Every operation in words, for people; what OpenAPI says of it for programs. */
export const describeOperations = () =>
  OPERATIONS.map((operation) => {
    const { id, method, path, tag, summary, description, mediaType, params, query, body } = operation
    return {
      id,
      method: method.toUpperCase(),
      path,
      tag: TAGS[tag],
      summary,
      description,
      mediaType: mediaType.split(';')[0] ?? mediaType,
      parameters: query === FilterQuery ? null : [...docsOf(params), ...docsOf(query)],
      body: body === null ? [] : keysOfQuery(body),
      href: hrefOf(operation),
    }
  })
