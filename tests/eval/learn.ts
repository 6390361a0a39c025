import { FAMILIES, RELATIONS } from '@/lib/extract/learned/labels'
import type { Weights } from '@/lib/extract/learned/models'
import { EVERYBODY, paperSubjects, rankedSubjects } from '@/lib/extract/subjects/rank'
import { tidyName } from '@/lib/normalize/names'
import { overlap } from './agreement'
import { type JudgedNumber, numbersOf } from './examples'
import type { AnnotatedPaper, GoldClaim } from './gold'
import { train } from './logistic'
import { type Choice, trainRanking } from './ranking'

/** An annotated abstract as the training sees it. */
export type Lesson = {
  readonly paper: AnnotatedPaper
  readonly numbers: readonly JudgedNumber[]
  readonly unreachable: readonly GoldClaim[]
  readonly choices: readonly Choice[]
}

function choicesOf(numbers: readonly JudgedNumber[]): Choice[] {
  const claimed = numbers.filter(({ gold }) => gold !== null)
  const [first] = claimed
  if (first === undefined) return []
  const subjects = paperSubjects(
    claimed.map(({ draft }) => draft),
    first.context,
    EVERYBODY,
  )
  return claimed.map(({ draft, context, gold, source }) => ({
    source,
    options: rankedSubjects(draft, context, subjects).map(({ mention, features }) => ({
      features,
      isRight: overlap(gold?.subject ?? null, tidyName(mention.words)),
    })),
  }))
}

/** Prepares an annotated abstract for the training. */
export function lessonOf(paper: AnnotatedPaper): Lesson {
  const { numbers, unreachable } = numbersOf(paper)
  return { paper, numbers, unreachable, choices: choicesOf(numbers) }
}

/** Strength of the pull towards zero, by cross-validation; the figures hardly depend on it. */
const DECAY = { result: 2, family: 2, relation: 2, direction: 2 }
const SUBJECT_DECAY = 6

/** Learns to judge numbers: result or not, family, relation, direction. */
function learnJudge(numbers: readonly JudgedNumber[], threshold: number): Weights['judge'] {
  const results = numbers.flatMap(({ features, gold, source }) =>
    gold === null ? [] : [{ features, gold, source }],
  )
  const changes = results.filter(({ gold }) => gold.direction !== 'none')
  const labeled = (labelOf: (gold: GoldClaim) => number, from = results) =>
    from.map(({ features, gold, source }) => ({ features, source, label: labelOf(gold) }))
  return {
    threshold,
    result: train(
      numbers.map(({ features, gold, source }) => ({ features, source, label: gold === null ? 0 : 1 })),
      { labels: ['result'], decay: DECAY.result },
    ),
    family: train(
      labeled(({ family }) => FAMILIES.indexOf(family)),
      { labels: FAMILIES, decay: DECAY.family },
    ),
    relation: train(
      labeled(({ relation }) => RELATIONS.indexOf(relation)),
      { labels: RELATIONS, decay: DECAY.relation },
    ),
    direction: train(
      labeled(({ direction }) => (direction === 'increase' ? 1 : 0), changes),
      { labels: ['increase'], decay: DECAY.direction },
    ),
  }
}

/** Learns all weights from annotated abstracts; the threshold is chosen elsewhere. */
export function learn(lessons: readonly Lesson[], threshold: number): Weights {
  return {
    judge: learnJudge(
      lessons.flatMap(({ numbers }) => numbers),
      threshold,
    ),
    subject: trainRanking(
      lessons.flatMap(({ choices }) => choices),
      { label: 'subject', decay: SUBJECT_DECAY },
    ),
  }
}
