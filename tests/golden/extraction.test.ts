import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { EVIDENCE_MAX_WORDS } from '@/lib/domain/claim'
import { countWords } from '@/lib/extract/evidence'
import { type Compared, calibrate, compare, evaluate, predict } from '../eval/evaluate'
import { missingFiles, readSet, SCORER, SETS, type SetName } from '../eval/gold'
import { drops, headlinesOf, readRecord } from '../eval/record'

const missing = missingFiles()
const testWithTexts = missing.length === 0 ? test : test.skip
if (missing.length > 0) test.skip(`skipped: ${missing.join(', ')} not found`, () => undefined)

const compared = new Map<SetName, Compared[]>()
function comparedSet(name: SetName): Compared[] {
  const known = compared.get(name)
  if (known !== undefined) return known
  const made = compare(readSet(name))
  compared.set(name, made)
  return made
}

testWithTexts.each(SETS)('on the %s set no headline figure fell by more than a point', (name) => {
  const evaluation = evaluate(comparedSet(name))
  expect(evaluation.gold).toBeGreaterThan(100)
  expect(drops(headlinesOf({ [name]: evaluation }), readRecord())).toEqual([])
})

testWithTexts.each(SETS)('on the %s set our count is the scorer’s', (name) => {
  const papers = readSet(name)
  // The scorer finds a paper by its title; two of one title would share their predictions.
  const numbered = papers.map(({ title, abstract, claims }, at) => ({
    title: `${title} ${at}`,
    abstract,
    claims,
    of: title,
  }))
  const folder = mkdtempSync(join(tmpdir(), 'claimboard-'))
  try {
    const write = (file: string, lines: readonly object[]) => {
      writeFileSync(join(folder, file), lines.map((line) => JSON.stringify(line)).join('\n'))
      return join(folder, file)
    }
    const gold = write(
      'gold.jsonl',
      numbered.map(({ title, claims }) => ({ title, claims })),
    )
    const predicted = write(
      'predicted.jsonl',
      numbered.map(({ title, of, abstract }) => ({ title, claims: predict(of, abstract) })),
    )
    const score = JSON.parse(
      execFileSync(process.execPath, [SCORER, gold, predicted, '--json'], { encoding: 'utf8' }),
    )
    const { detected, usable, complete } = evaluate(comparedSet(name))
    const percent = ({ f1 }: { f1: number }) => Math.round(1000 * f1) / 10
    expect([detected.f1, usable.f1, complete.f1]).toEqual([
      percent(score.detection),
      percent(score.usableClaims),
      percent(score.completeClaims),
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

testWithTexts('claims of high confidence are right more often than the others', () => {
  const rows = calibrate(comparedSet('validation'))
  const share = (isIn: (from: number) => boolean) => {
    const here = rows.filter(({ from }) => isIn(from))
    const claims = here.reduce((sum, row) => sum + row.claims, 0)
    expect(claims).toBeGreaterThan(20)
    return here.reduce((sum, row) => sum + row.claims * row.right, 0) / claims
  }
  expect(share((from) => from >= 0.8)).toBeGreaterThan(share((from) => from < 0.8))
})

testWithTexts('every claim is pinned to the words of its abstract', () => {
  for (const name of SETS) {
    for (const { title, abstract } of readSet(name)) {
      for (const { evidence, figure, metric_evidence: metric } of predict(title, abstract)) {
        for (const { start, end, text } of [evidence, figure, metric])
          expect(abstract.slice(start, end)).toBe(text)
        expect(evidence.start <= figure.start && evidence.end >= figure.end).toBe(true)
        expect(countWords(evidence.text)).toBeLessThanOrEqual(EVIDENCE_MAX_WORDS)
      }
    }
  }
})

testWithTexts('annotated fragments are at most eight words of their abstract', () => {
  for (const name of ['development', 'validation'] as const) {
    for (const { abstract, claims } of readSet(name)) {
      for (const { quote } of claims) {
        expect(abstract).toContain(quote)
        expect(countWords(quote)).toBeLessThanOrEqual(EVIDENCE_MAX_WORDS)
      }
    }
  }
})

testWithTexts('development and validation share no abstract with each other', () => {
  const ids = (name: SetName) => readSet(name).map(({ abstract }) => abstract)
  const development = new Set(ids('development'))
  expect(ids('validation').filter((abstract) => development.has(abstract))).toEqual([])
})
