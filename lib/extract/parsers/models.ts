import type { RawNumber } from '@/lib/domain/candidate'
import { type TextDocument, type TokenRange, textOf } from '../document'
import { LEXICON } from '../lexicon'
import type { ModelMention } from '../mentions'
import { remember } from '../remember'
import type { Token } from '../tokens'

const FAMILIES = [...LEXICON.models.families, ...LEXICON.modelSizes.map(({ name }) => name)].sort(
  (a, b) => b.length - a.length,
)
/** A count of millions glued to a name is a data set's ("Corpus10M"); a model's stands behind a hyphen. */
const SIZE = /(?:(?<![\d.])|(?<=-))(\d{1,4}(?:\.\d{1,3})?)([BT]|(?<=-\d{1,4}(?:\.\d{1,3})?)M)(?![\p{L}\d])/u
const JOINTS = new Set(['-', '/', '.', '+'])

/** The last token of a name that begins here: what hyphens, points and slashes tie together without a space. */
export function nameEnd(tokens: readonly Token[], first: number): number {
  let last = first
  for (;;) {
    const joint = tokens[last + 1]
    const next = tokens[last + 2]
    if (joint === undefined || !joint.glued) return last
    if (joint.kind !== 'sign') {
      last += 1
      continue
    }
    if (!JOINTS.has(joint.text) || next === undefined || !next.glued || next.kind === 'sign') return last
    last += 2
  }
}

const familyOf = remember((name): string | null => {
  for (const family of FAMILIES) {
    if (!name.startsWith(family)) continue
    const next = name[family.length]
    if (next === undefined || !/\p{Ll}/u.test(next) || /^\p{Ll}\d/u.test(name.slice(family.length)))
      return family
  }
  return null
})

/** The parameter count that a model's name says ("Llama-2-70B"); what is only known of a name is not stated. */
function sizeOf(name: string): RawNumber | null {
  const match = SIZE.exec(name)
  if (match?.[1] !== undefined && match[2] !== undefined) return { words: match[1], scale: match[2] }
  return null
}

/** Models by name: of a known family, or with a parameter count in the name. */
export function parseModels(document: TextDocument, range: TokenRange): ModelMention[] {
  const { tokens } = document
  const models: ModelMention[] = []
  for (let index = range.first; index <= range.last; index++) {
    const token = tokens[index]
    if (token === undefined || !token.lexeme.hasCapital) continue
    let last = nameEnd(tokens, index)
    // "Llama 2-7B", "Megatron GPT 8.3B": the version or the size after a space.
    const after = tokens[last + 1]
    if (familyOf(token.text) !== null && after?.kind === 'number') {
      const end = nameEnd(tokens, last + 1)
      if (SIZE.test(textOf(document, last + 1, end))) last = end
    }
    const name = textOf(document, index, last)
    const family = familyOf(name)
    const size = sizeOf(name)
    if (family !== null || size !== null) {
      models.push({ kind: 'model', name, size, known: family !== null, first: index, last })
    }
    index = last
  }
  return models
}
