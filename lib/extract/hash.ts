/** FNV-1a (Fowler, Noll and Vo), 32 bits, over the UTF-16 codes of a stretch of text. */
export function fnv1a(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}
