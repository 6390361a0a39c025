import { type Models, modelsOf, type Weights } from '@/lib/extract/learned/models'
import { type Compared, compare } from './evaluate'
import { type Lesson, learn } from './learn'

const FOLDS = 5

/** For each fifth of the papers, weights that were learned from the other four fifths. */
export const foldWeights = (lessons: readonly Lesson[], threshold: number): Weights[] =>
  Array.from({ length: FOLDS }, (_, fold) =>
    learn(
      lessons.filter((_, at) => at % FOLDS !== fold),
      threshold,
    ),
  )

/** What the models of each fold make of the papers that they have not learned from. */
export const compareUnseen = (lessons: readonly Lesson[], models: readonly Models[]): Compared[] =>
  models.flatMap((each, fold) =>
    compare(
      lessons.filter((_, at) => at % FOLDS === fold).map(({ paper }) => paper),
      each,
    ),
  )

/** Every paper read with weights that were learned from others. */
export const crossValidate = (lessons: readonly Lesson[], threshold: number): Compared[] =>
  compareUnseen(lessons, foldWeights(lessons, threshold).map(modelsOf))
