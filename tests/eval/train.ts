import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decide, FAMILIES, RELATIONS } from '@/lib/extract/learned/decide'
import { LinearClassifiers, type LinearModel } from '@/lib/extract/learned/linear-model'
import { type JudgedNumber, numbersOf } from './examples'
import { type AnnotatedPaper, missingFiles, readSet } from './gold'
import { train } from './logistic'

const WEIGHTS = join(process.cwd(), 'lib', 'extract', 'weights', 'judge.json')
const FOLDS = 5

type Judge = { readonly [K in 'result' | 'family' | 'relation' | 'direction']: LinearModel }

function learn(numbers: readonly JudgedNumber[]): Judge {
  const results = numbers.flatMap(({ features, gold, source }) =>
    gold === null ? [] : [{ features, gold, source }],
  )
  const changes = results.filter(({ gold }) => gold.direction !== 'none')
  return {
    result: train(
      numbers.map(({ features, gold, source }) => ({ features, source, label: gold === null ? 0 : 1 })),
      { labels: ['result'], decay: DECAY.result },
    ),
    family: train(
      results.map(({ features, gold, source }) => ({
        features,
        source,
        label: FAMILIES.indexOf(gold.family),
      })),
      { labels: FAMILIES, decay: DECAY.family },
    ),
    relation: train(
      results.map(({ features, gold, source }) => ({
        features,
        source,
        label: RELATIONS.indexOf(gold.relation),
      })),
      { labels: RELATIONS, decay: DECAY.relation },
    ),
    direction: train(
      changes.map(({ features, gold, source }) => ({
        features,
        source,
        label: gold.direction === 'increase' ? 1 : 0,
      })),
      { labels: ['increase'], decay: DECAY.direction },
    ),
  }
}

/** Strength of the pull towards zero, by cross-validation; the figures hardly depend on it. */
const DECAY = { result: 1, family: 0.5, relation: 1, direction: 1 }

/** F1 that differs by less is as good. */
const AS_GOOD = 0.003
const THRESHOLDS = Array.from({ length: 17 }, (_, at) => 0.1 + at * 0.05)
const f1 = (hit: number, predicted: number, gold: number) =>
  predicted + gold === 0 ? 0 : (2 * hit) / (predicted + gold)

type Scored = {
  readonly probability: number
  readonly gold: JudgedNumber
  readonly family: string
  readonly relation: string
  readonly direction: string
}

/** What the judge gets wrong on papers that it has not learned from. */
function printErrors(scored: readonly Scored[]): void {
  for (const { probability, gold: number, family, relation, direction } of scored) {
    const { gold, figure, around } = number
    const text = `${probability.toFixed(2)} | ${figure} | ${around}`
    if (gold === null) {
      if (probability >= 0.3) console.log('extra     ', text)
      continue
    }
    if (probability < 0.3) console.log('missed    ', text)
    if (family !== gold.family) console.log('family    ', gold.family, '≠', family, text)
    const isChange = (name: string) => /points|percent/.test(name)
    if (relation !== gold.relation && !(isChange(relation) && isChange(gold.relation)))
      console.log('relation  ', gold.relation, '≠', relation, text)
    if (gold.direction !== 'none' && direction !== gold.direction)
      console.log('direction ', gold.direction, '≠', direction, text)
  }
}

/** Five rounds, each learning from four fifths of the papers and judging the last fifth. */
function crossValidate(
  papers: readonly (readonly JudgedNumber[])[],
  also: readonly JudgedNumber[],
  lost: number,
) {
  const scored: {
    probability: number
    gold: JudgedNumber
    family: string
    relation: string
    direction: string
  }[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const judge = learn([...papers.filter((_, at) => at % FOLDS !== fold).flat(), ...also])
    const ask = new LinearClassifiers([judge.result, judge.family, judge.relation, judge.direction])
    for (const number of papers.filter((_, at) => at % FOLDS === fold).flat()) {
      const [result = [], family = [], relation = [], rising = []] = ask.probabilities(number.features)
      const decision = decide(number.draft, number.context, {
        families: family,
        relations: relation,
        rising: rising[0] ?? 0,
      })
      scored.push({
        gold: number,
        probability: decision === null ? 0 : (result[0] ?? 0),
        family: decision?.reading.family ?? '',
        relation: decision?.reading.valueRelation ?? '',
        direction: decision?.reading.direction ?? '',
      })
    }
  }
  const gold = scored.filter((each) => each.gold.gold !== null)
  const total = gold.length + lost
  if (process.argv.includes('--errors')) printErrors(scored)
  const rows = THRESHOLDS.map((threshold) => {
    const kept = scored.filter((each) => each.probability >= threshold)
    const hit = kept.filter((each) => each.gold.gold !== null).length
    return { threshold, f1: f1(hit, kept.length, total), precision: hit / kept.length, recall: hit / total }
  })
  const share = (list: typeof gold, isRight: (each: (typeof gold)[number]) => boolean) =>
    (100 * list.filter(isRight).length) / Math.max(1, list.length)
  const changes = gold.filter((each) => each.gold.gold?.direction !== 'none')
  console.log(
    `family ${share(gold, (e) => e.family === e.gold.gold?.family).toFixed(1)} %  relation ${share(gold, (e) => e.relation === e.gold.gold?.relation || (/points|percent/.test(e.relation) && /points|percent/.test(e.gold.gold?.relation ?? ''))).toFixed(1)} %  direction ${share(changes, (e) => e.direction === e.gold.gold?.direction).toFixed(1)} %`,
  )
  return rows
}

function main(): void {
  const missing = missingFiles()
  if (missing.length > 0) throw new Error(`training needs ${missing.join(', ')}`)
  const of = (papers: readonly AnnotatedPaper[]) => papers.map(numbersOf)
  const development = of(readSet('development'))
  const reference = of(readSet('reference'))
  const lost = development.flatMap(({ unreachable }) => unreachable)
  const also = reference.flatMap(({ numbers }) => numbers)
  console.log(`${development.flatMap((e) => e.numbers).length} numbers, ${lost.length} claims out of reach`)
  if (process.argv.includes('--lost'))
    for (const claim of lost) console.log(claim.value, claim.value_high, claim.unit, '|', claim.quote)
  const rows = crossValidate(
    development.map(({ numbers }) => numbers),
    also,
    lost.length,
  )
  for (const row of rows)
    console.log(
      `${row.threshold.toFixed(2)}  P ${(100 * row.precision).toFixed(1)}  R ${(100 * row.recall).toFixed(1)}  F1 ${(100 * row.f1).toFixed(1)}`,
    )
  // Of thresholds that are as good, the highest: it is silent more often where there is nothing to say.
  const highest = Math.max(...rows.map(({ f1 }) => f1))
  const best = rows.filter(({ f1 }) => f1 > highest - AS_GOOD).at(-1) ?? rows[0]
  if (best === undefined) throw new Error('no threshold was tried')
  const judge = learn([...development.flatMap(({ numbers }) => numbers), ...also])
  writeFileSync(WEIGHTS, `${JSON.stringify({ threshold: Number(best.threshold.toFixed(2)), ...judge })}\n`)
}

main()
