import { type Sort, sortCodec } from './sort'

/** Where a page of rows ended: the sorted columns' values of its last row, and its id. */
export type Cursor = {
  readonly sort: readonly Sort[]
  readonly values: readonly (string | number | null)[]
  readonly id: string
}

/** A cursor as one opaque word for a URL. */
export function encodeCursor({ sort, values, id }: Cursor): string {
  const bytes = new TextEncoder().encode(JSON.stringify([sortCodec.serialize(sort), values, id]))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** The cursor that a word stands for; null where it is none of ours, or of another sorting. */
export function decodeCursor(word: string, sort: readonly Sort[]): Cursor | null {
  try {
    const binary = atob(word.replaceAll('-', '+').replaceAll('_', '/'))
    const content: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (char) => char.charCodeAt(0))),
    )
    if (!Array.isArray(content) || content.length !== 3) return null
    const [sorting, values, id]: unknown[] = content
    if (sorting !== sortCodec.serialize(sort) || typeof id !== 'string' || !isKeyList(values)) return null
    return values.length === sort.length ? { sort, values, id } : null
  } catch {
    return null
  }
}

const isKeyList = (values: unknown): values is (string | number | null)[] =>
  Array.isArray(values) &&
  values.every((value) => value === null || typeof value === 'string' || Number.isFinite(value))
