/**
 * One URL value and back. `parse` keeps what it understands and says what it dropped, so that a page can
 * forgive and an interface refuse; `serialize` of what `parse` gave, parsed again, is the same value.
 */
export type Codec<T> = {
  parse(raw: string): Parsed<T>
  serialize(value: T): string
  /** What `parse` understands, as JSON Schema (2020-12); several values are the items of an array. */
  readonly schema: ValueSchema
}

/** The part of JSON Schema that values of an address need. */
export type ValueSchema = {
  readonly type?: 'string' | 'number' | 'integer' | 'array'
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
  readonly items?: ValueSchema
  readonly anyOf?: readonly ValueSchema[]
}

export type Parsed<T> = { readonly value: T | null; readonly problems: readonly string[] }

const MAX_ITEMS = 50
const MAX_ITEM_LENGTH = 200

const nothing = { value: null, problems: [] } as const
const problem = (message: string): Parsed<never> => ({ value: null, problems: [message] })
const quoted = (raw: string): string => `“${raw.length > 60 ? `${raw.slice(0, 60)}…` : raw}”`

const escapeItem = (item: string): string => item.replaceAll('%', '%25').replaceAll(',', '%2C')
const unescapeItem = (item: string): string => item.replaceAll(/%2c/gi, ',').replaceAll('%25', '%')

function list<T extends string>(
  items: ValueSchema,
  check: (item: string) => T | string[],
): Codec<readonly T[]> {
  return {
    schema: { type: 'array', items, minItems: 1, maxItems: MAX_ITEMS },
    parse(raw) {
      const items = [...new Set(raw.split(',').map((item) => unescapeItem(item).trim()))].filter(
        (item) => item !== '',
      )
      if (items.length > MAX_ITEMS)
        return problem(`has ${items.length} values; at most ${MAX_ITEMS} are allowed`)
      const checked = items.map(check)
      const good = checked.filter((item): item is T => typeof item === 'string')
      const problems = checked.filter((item): item is string[] => typeof item !== 'string').flat()
      return { value: good.length > 0 ? good : null, problems }
    },
    serialize: (value) => value.map(escapeItem).join(','),
  }
}

/** Several values of a closed list. */
export function choices<K extends string>(labels: Readonly<Record<K, string>>): Codec<readonly K[]> {
  const known = (item: string): item is K => Object.hasOwn(labels, item)
  return list<K>({ type: 'string', enum: Object.keys(labels) }, (item) =>
    known(item) ? item : [`${quoted(item)} is not one of ${Object.keys(labels).join(', ')}`],
  )
}

/** Several names as they stand in the data, such as tasks or metrics. */
export const names: Codec<readonly string[]> = list<string>(
  { type: 'string', minLength: 1, maxLength: MAX_ITEM_LENGTH },
  (item) =>
    item.length <= MAX_ITEM_LENGTH ? item : [`${quoted(item)} is longer than ${MAX_ITEM_LENGTH} characters`],
)

const KEY = /^[a-z0-9][a-z0-9-]{0,119}$/

/** Several keys: lower-case letters, digits and hyphens. */
export const keys: Codec<readonly string[]> = list<string>({ type: 'string', pattern: KEY.source }, (item) =>
  KEY.test(item) ? item : [`${quoted(item)} is not a key of lower-case letters, digits and hyphens`],
)

const MULTIPLES: Readonly<Record<string, number>> = { '': 1, K: 1e3, M: 1e6, B: 1e9, T: 1e12 }

const NUMBER = /^(\d{1,22}(?:\.\d{1,20})?(?:e[+-]?\d{1,3})?)([KMBT]?)$/i

/** A number within bounds; 7B, 350M and 1.5e9 are understood. */
export function number({
  min,
  max,
  integer = false,
}: {
  min: number
  max: number
  integer?: boolean
}): Codec<number> {
  const plain = { type: integer ? 'integer' : 'number', minimum: min, maximum: max } as const
  return {
    schema: integer ? plain : { anyOf: [plain, { type: 'string', pattern: '^[0-9]+([.][0-9]+)?[KMBT]$' }] },
    parse(raw) {
      if (raw.trim() === '') return nothing
      const match = NUMBER.exec(raw.trim())
      const value = Number(match?.[1]) * (MULTIPLES[match?.[2]?.toUpperCase() ?? ''] ?? 1)
      if (!Number.isFinite(value) || (integer && !Number.isInteger(value))) {
        return problem(
          `${quoted(raw)} is not a ${integer ? 'whole ' : ''}number such as ${integer ? '50' : '1.5 or 7B'}`,
        )
      }
      if (value < min || value > max) return problem(`${quoted(raw)} is not between ${min} and ${max}`)
      return { value, problems: [] }
    },
    serialize: (value) => String(value).replace('e+', 'e'),
  }
}

/** One line of free text, spaces folded. */
export function text({ maxLength }: { maxLength: number }): Codec<string> {
  return {
    schema: { type: 'string', maxLength },
    parse(raw) {
      const value = raw.trim().replaceAll(/\s+/g, ' ')
      if (value === '') return nothing
      if (value.length > maxLength) return problem(`is longer than ${maxLength} characters`)
      return { value, problems: [] }
    },
    serialize: (value) => value,
  }
}

/** One value of a closed list. */
export function oneOf<K extends string>(labels: Readonly<Record<K, string>>): Codec<K> {
  const known = (item: string): item is K => Object.hasOwn(labels, item)
  return {
    schema: { type: 'string', enum: Object.keys(labels) },
    parse(raw) {
      const item = raw.trim()
      if (item === '') return nothing
      return known(item)
        ? { value: item, problems: [] }
        : problem(`${quoted(item)} is not one of ${Object.keys(labels).join(', ')}`)
    },
    serialize: (value) => value,
  }
}
