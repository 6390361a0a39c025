import { say } from './output'

/** What could not be read, a line each. */
export function sayRejected(
  rejected: readonly { line: number; reason: string; title: string | null }[],
): void {
  for (const { line, reason, title } of rejected) {
    say(`line ${line}: ${reason}${title === null ? '' : ` (“${title.slice(0, 80)}”)`}`)
  }
}
