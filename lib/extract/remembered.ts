import type { Lexeme } from './tokens'

/** Bits of a number that remember; of these numbers there are two. Sets beyond them are asked each time. */
const BITS = 31
let made = 0

/** A question about spellings whose answer is kept with each of them: asked again, it costs a look at a bit. */
export class Remembered {
  readonly #isMore = made >= BITS
  readonly #bit = made < 2 * BITS ? 1 << (made++ % BITS) : 0

  constructor(private readonly isIn: (lexeme: Lexeme) => boolean) {}

  has(lexeme: Lexeme): boolean {
    const bit = this.#bit
    if (((this.#isMore ? lexeme.askedMore : lexeme.asked) & bit) !== 0)
      return ((this.#isMore ? lexeme.heldMore : lexeme.held) & bit) !== 0
    const answer = this.isIn(lexeme)
    if (this.#isMore) {
      lexeme.askedMore |= bit
      if (answer) lexeme.heldMore |= bit
    } else {
      lexeme.asked |= bit
      if (answer) lexeme.held |= bit
    }
    return answer
  }
}
