/** A line that is not blank, without the spaces around it; `line` is counted from 1. */
export type SourceLine = { readonly line: number; readonly text: string }

/** The lines that are not blank, whatever ends them (LF, CRLF, CR). No-break spaces become plain ones. */
export function sourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = []
  let line = 0
  for (const raw of text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n')) {
    line += 1
    const trimmed = raw.replaceAll('\u00a0', ' ').replaceAll('\ufeff', '').trim()
    if (trimmed !== '') lines.push({ line, text: trimmed })
  }
  return lines
}
