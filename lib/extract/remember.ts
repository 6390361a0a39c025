/** So many answers are kept; then the memory begins anew, so that no text can fill it. */
const ANSWERS_MAX = 20_000
const LONGEST_KEPT = 60

/** A function of a word that gives its answer to the same word only once. Words repeat from text to text. */
export function remember<Answer>(answer: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>()
  return (word) => {
    const kept = known.get(word)
    if (kept !== undefined) return kept.answer
    const found = answer(word)
    if (word.length > LONGEST_KEPT) return found
    if (known.size >= ANSWERS_MAX) known.clear()
    known.set(word, { answer: found })
    return found
  }
}
