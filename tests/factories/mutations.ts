import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { hostilePapers } from '@/tests/fixtures/hostile-strings'
import { LISTING, LONGER_LISTING } from '@/tests/fixtures/listing'
import { manyPapers } from './papers'

const SHARED = '../shared'
/** So much of a sample is taken at once: a few records, quick to read and to shrink. */
const WINDOW_BYTES = 6000

/** How often a fuzzing test runs: FUZZ_RUNS, else what a test run has time for. */
export const fuzzRuns = (usual: number): number => Number(process.env.FUZZ_RUNS ?? usual)

/** Tells what was tried, on standard error, since a fuzzing test that passed looks like one that did nothing. */
export const tell = (what: string, counts: Readonly<Record<string, number>>): void => {
  const parts = Object.entries(counts).map(([name, count]) => `${count.toLocaleString('en')} ${name}`)
  process.stderr.write(`fuzzed  ${what}: ${parts.join(', ')}\n`)
}

/** Files of every format that is met in the wild and the reference listing, where they are, besides our own. */
export function samples(): Buffer[] {
  const own = [LISTING, LONGER_LISTING, hostilePapers(), manyPapers(8)].map((text) => Buffer.from(text))
  const formats = path.join(SHARED, 'formats')
  if (!existsSync(formats)) {
    process.stderr.write(`skipped  real samples for fuzzing: there is no ${formats}\n`)
    return own
  }
  const files = readdirSync(formats, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  const listing = path.join(SHARED, 'reference/listing.txt')
  return [...own, ...[...files, listing].filter(existsSync).map((file) => readFileSync(file))]
}

/** What upsets parsers, most of it still text. */
const STUFF = [
  '\r',
  '\n',
  '\n\n',
  '"',
  '\\',
  '\\u0000',
  '\\ud800',
  '{"',
  ']}',
  '\ufeff',
  '\ufffe',
  '%',
  ',',
  '1e999',
  '<b>',
  '&',
  "'",
  '\t',
  'May 29',
  '"title":',
  '"abstract":null',
  '=1+1',
  '\u202e',
  '99999999999999999999',
  '-0',
  '💥',
].map((text) => Buffer.from(text))

/** What can happen to a file on its way: bits flip, parts are lost, doubled, swapped, or come from elsewhere. */
const change = fc.record({
  kind: fc.constantFrom('flip', 'delete', 'double', 'swap', 'insert', 'splice', 'cut'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  other: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 300 }),
  bytes: fc.oneof(
    { weight: 1, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 8 }) },
    { weight: 9, arbitrary: fc.constantFrom(...STUFF) },
  ),
})
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

function apply(bytes: Buffer, { kind, at, other, length, bytes: put }: Change, donor: Buffer): Buffer {
  const start = Math.floor(at * bytes.length)
  const end = Math.min(start + length, bytes.length)
  const [before, part, after] = [bytes.subarray(0, start), bytes.subarray(start, end), bytes.subarray(end)]
  switch (kind) {
    case 'flip': {
      const flipped = Buffer.from(bytes)
      if (start < flipped.length) flipped[start] = (flipped[start] ?? 0) ^ ((put[0] ?? 1) & 0x7f)
      return flipped
    }
    case 'delete':
      return Buffer.concat([before, after])
    case 'double':
      return Buffer.concat([before, part, part, after])
    case 'swap':
      return Buffer.concat([after, part, before])
    case 'insert':
      return Buffer.concat([before, put, part, after])
    case 'splice': {
      const from = Math.floor(other * donor.length)
      return Buffer.concat([before, donor.subarray(from, from + length), after])
    }
    default:
      return bytes.subarray(0, start)
  }
}

/** A part of a real file, changed in one to twelve places. */
export function mutated(originals: readonly Buffer[]): fc.Arbitrary<Buffer> {
  // The first few are of formats that every version reads.
  const any = fc.nat({ max: originals.length - 1 })
  const which = fc.oneof(fc.nat({ max: Math.min(3, originals.length - 1) }), any)
  return fc
    .tuple(
      which,
      which,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.array(change, { minLength: 1, maxLength: 12 }),
    )
    .map(([index, donor, at, changes]) => {
      const whole = originals[index] ?? Buffer.alloc(0)
      const start = Math.floor(at * Math.max(0, whole.length - WINDOW_BYTES))
      const lineStart = start === 0 ? 0 : whole.indexOf(0x0a, start) + 1
      let bytes: Buffer = Buffer.from(whole.subarray(lineStart, lineStart + WINDOW_BYTES))
      for (const each of changes) bytes = apply(bytes, each, originals[donor] ?? bytes)
      return bytes
    })
}
