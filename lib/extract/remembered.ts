import type { Lexeme } from './lexeme'

/** Bits of a number that remember; of these numbers there are three. Questions beyond them are answered each time. */
const BITS = 31
let made = 0

/** A question about spellings whose answer is kept with each of them: asked again, it costs a look at a bit. */
export class Remembered {
  readonly #group = Math.floor(made / BITS)
  readonly #bit = made < 3 * BITS ? 1 << (made++ % BITS) : 0

  constructor(private readonly isIn: (lexeme: Lexeme) => boolean) {}

  has(lexeme: Lexeme): boolean {
    const bit = this.#bit
    const group = this.#group
    const asked = group === 0 ? lexeme.asked : group === 1 ? lexeme.askedMore : lexeme.askedMost
    if ((asked & bit) !== 0) {
      const held = group === 0 ? lexeme.held : group === 1 ? lexeme.heldMore : lexeme.heldMost
      return (held & bit) !== 0
    }
    return this.#ask(lexeme)
  }

  #ask(lexeme: Lexeme): boolean {
    const answer = this.isIn(lexeme)
    const held = answer ? this.#bit : 0
    if (this.#group === 0) {
      lexeme.asked |= this.#bit
      lexeme.held |= held
    } else if (this.#group === 1) {
      lexeme.askedMore |= this.#bit
      lexeme.heldMore |= held
    } else {
      lexeme.askedMost |= this.#bit
      lexeme.heldMost |= held
    }
    return answer
  }
}
