import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { bibtexSheet } from '@/lib/export/bibtex'
import { latexSheet } from '@/lib/export/latex'
import { latexComment, latexText } from '@/lib/export/latex-text'
import { markdownSheet, markdownText } from '@/lib/export/markdown'
import { oneLine } from '@/lib/export/writer'
import { claim } from '@/tests/factories/claim'

const any = fc.oneof(
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.string({ minLength: 1, unit: fc.constantFrom(...'\\{}$&#%_^~<>|"`\'-@!?*[]()\n\r ab1') }),
)
const provenanceOf = (what: string) => ({
  baseUrl: 'https://board.example',
  what,
  pageUrl: 'https://board.example/?q=x',
  revision: '1-00000000',
  exportedAt: '2026-01-02T03:04:05.000Z',
})

/** What the escapes of ASCII stand for, read the other way round. */
const printed = (latex: string): string =>
  latex
    .replaceAll(/\\text(\w+)\{\}/g, (_, name: string) => MACROS[name] ?? '?')
    .replaceAll(/\{([-'])\}/g, '$1')
    .replaceAll(/\\([$&#%_])/g, '$1')
const MACROS: Readonly<Record<string, string>> = {
  backslash: '\\',
  braceleft: '{',
  braceright: '}',
  asciicircum: '^',
  asciitilde: '~',
  less: '<',
  greater: '>',
  bar: '|',
  quotedbl: '"',
  asciigrave: '`',
}

const isBalanced = (latex: string): boolean => {
  let depth = 0
  for (const one of latex) {
    if (one === '{') depth += 1
    if (one === '}') depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}

test('LaTeX of any text is ASCII on one line, with braces that match, as BibTeX counts them', () => {
  fc.assert(
    fc.property(any, (text) => {
      const latex = latexText(text)
      expect(latex).toMatch(/^[\x20-\x7e]*$/)
      expect(isBalanced(latex)).toBe(true)
    }),
  )
})

test('LaTeX of ASCII prints that text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
      const words = text.replaceAll(/\s+/g, ' ').trim()
      expect(printed(latexText(text))).toBe(words)
      // Nothing is left that would be an instruction: no comment, no alignment, no ligature.
      expect(latexText(text)).not.toMatch(/(?<!\\)[%&#_$]|--|``|''|[<>|^~"]/)
    }),
  )
})

test('a comment ends with its line, whatever it says', () => {
  fc.assert(
    fc.property(any, (text) => {
      expect(latexComment(text)).toMatch(/^% [^\n\r\u2028\u2029\u0085]*\n$/)
      const head = String(bibtexSheet(provenanceOf(text)).head())
      expect(head.split('\n').every((line) => line === '' || line.startsWith('% '))).toBe(true)
      // BibTeX has no comments: an @ anywhere outside of an entry begins one.
      expect(head).not.toContain('@')
    }),
  )
})

test('a table row has its cells, whatever they say', () => {
  fc.assert(
    fc.property(any, any, (subject, baseline) => {
      const row = claim({ subject, baseline })
      const latex = String(latexSheet(provenanceOf('all')).rows([row]))
      expect(latex.match(/(?<!\\)&/g)).toHaveLength(7)
      expect(latex.endsWith('\\\\\n')).toBe(true)
      const markdown = String(markdownSheet(provenanceOf('all')).rows([row]))
      expect(markdown.replaceAll(/\\./gsu, '').match(/\|/g)).toHaveLength(9)
      expect(markdown.match(/\n/g)).toHaveLength(1)
    }),
  )
})

test('Markdown shows the text: undone, the escapes give it back', () => {
  fc.assert(
    fc.property(any, (text) => {
      const shown = markdownText(text)
        .replaceAll('<!-- -->', '')
        .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
      expect(shown).toBe(oneLine(text))
      expect(markdownText(text)).not.toMatch(/[@#](?!<!-- -->)/)
    }),
  )
})

test('a Markdown comment is closed once', () => {
  fc.assert(
    fc.property(any, (text) => {
      const comments = String(markdownSheet(provenanceOf(text)).head())
        .split('\n')
        .filter((line) => line.startsWith('<!--'))
      expect(comments).toHaveLength(3)
      for (const line of comments) expect(line.slice(4, -3)).not.toMatch(/--|>/)
    }),
  )
})
