import { writeFileSync } from 'node:fs'
import { MODELS } from '@/lib/extract/learned/models'
import { FIELD_NAMES, FIELDS, type FieldName } from './agreement'
import { crossValidate } from './cross-validate'
import { type CalibrationRow, type Compared, calibrate, compare, type Evaluation, evaluate } from './evaluate'
import { missingFiles, readSet } from './gold'
import { lessonOf } from './learn'
import { drops, HEADLINES, headlinesOf, RECORD_FILE, readRecord, SCORED, type ScoredName } from './record'

const cell = (value: number | string, width = 7) => String(value).padStart(width)
const points = (value: number) => cell(value.toFixed(1))

function printScores(
  name: ScoredName,
  { papers, gold, predicted, withoutClaims, silent, ...scores }: Evaluation,
) {
  console.log(`\n${name}: ${papers} abstracts, ${gold} claims annotated, ${predicted} extracted`)
  console.log(`  ${withoutClaims} abstracts have no claim; ${silent.toFixed(1)} % of them get none`)
  console.log(`  ${''.padEnd(10)}${cell('P')}${cell('R')}${cell('F1')}`)
  for (const level of HEADLINES) {
    const { precision, recall, f1 } = scores[level]
    console.log(`  ${level.padEnd(10)}${points(precision)}${points(recall)}${points(f1)}`)
  }
  console.log(`  ${FIELD_NAMES.map((field) => `${field} ${scores.fields[field].toFixed(1)}`).join('  ')}`)
}

function printCalibration(rows: readonly CalibrationRow[]): void {
  console.log('  confidence       claims   usable %')
  for (const { from, to, claims, right } of rows)
    console.log(`  ${from.toFixed(1)} to ${to.toFixed(1)}    ${cell(claims)}    ${points(right)}`)
}

/** What is wrong, the kinds of error in the order of how often they occur, each with its cases. */
function errorsOf(compared: readonly Compared[]): [kind: string, cases: string[]][] {
  const kinds = new Map<string, string[]>()
  const add = (kind: string, text: string) => kinds.set(kind, [...(kinds.get(kind) ?? []), text])
  for (const { paper, agreement } of compared) {
    const title = paper.title.slice(0, 40)
    for (const { quote, value, unit, family } of agreement.missed)
      add('missed', `${title} | ${quote} | ${value} ${unit} ${family}`)
    for (const { evidence, value, unit, family, confidence } of agreement.extra)
      add('extra', `${title} | ${evidence.text} | ${value} ${unit} ${family} (${confidence})`)
    for (const { gold, predicted } of agreement.pairs) {
      const wrong = FIELD_NAMES.filter((field) => !FIELDS[field](gold, predicted))
      for (const field of wrong)
        add(field, `${title} | ${gold.quote} | ${show(gold, field)} ≠ ${show(predicted, field)}`)
    }
  }
  return [...kinds].sort((a, b) => b[1].length - a[1].length)
}

const show = (claim: Readonly<Record<FieldName, unknown>>, field: FieldName) => JSON.stringify(claim[field])

/** A set with what the extraction makes of it. */
function read(name: ScoredName): Compared[] {
  if (name !== 'unseen development') return compare(readSet(name))
  const development = readSet('development')
  const titles = new Set(development.map(({ title }) => title))
  const lessons = [...development, ...readSet('reference')].map(lessonOf)
  return crossValidate(lessons, MODELS.threshold).filter(({ paper }) => titles.has(paper.title))
}

function main(args: readonly string[]): void {
  const missing = missingFiles()
  if (missing.length > 0) {
    console.error(`The evaluation needs ${missing.join(', ')}.`)
    process.exitCode = 2
    return
  }
  const shown = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 5)
  const only = SCORED.filter((name) => args.includes(name.split(' ')[0] ?? name))
  const sets = only.length > 0 ? only : SCORED
  const evaluations: Partial<Record<ScoredName, Evaluation>> = {}
  for (const name of sets) {
    const compared = read(name)
    const evaluation = evaluate(compared)
    evaluations[name] = evaluation
    printScores(name, evaluation)
    printCalibration(calibrate(compared))
    // Nobody learns from the errors on the validation set: they are not shown.
    if (name === 'validation') continue
    for (const [kind, cases] of errorsOf(compared)) {
      console.log(`  ${kind}: ${cases.length}`)
      for (const text of cases.slice(0, shown)) console.log(`    ${text}`)
    }
  }
  const headlines = headlinesOf(evaluations)
  if (args.includes('--record')) writeFileSync(RECORD_FILE, `${JSON.stringify(headlines, null, 2)}\n`)
  const dropped = drops(headlines, readRecord())
  for (const drop of dropped) console.error(drop)
  if (dropped.length > 0) process.exitCode = 1
}

main(process.argv.slice(2))
