import { createHash } from 'node:crypto'

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex')
}

/** SHA-256 of a value's JSON with sorted keys: equal values, equal fingerprints, whatever the order of their keys. */
export function fingerprint(value: unknown): string {
  return sha256(JSON.stringify(value, sortedKeys))
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

const BASE_32 = '0123456789abcdefghjkmnpqrstvwxyz'

/** The first `length` characters of a fingerprint in base 32 without i, l, o and u: short enough for a link. */
export function shortKey(hex: string, length: number): string {
  const bits = BigInt(`0x${hex}`)
  const width = BigInt(hex.length * 4)
  let key = ''
  for (let index = 1n; key.length < length; index++) {
    key += BASE_32[Number((bits >> (width - 5n * index)) & 31n)] ?? ''
  }
  return key
}
