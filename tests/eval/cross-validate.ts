import { type Models, modelsOf, type Weights } from '@/lib/extract/learned/models'
import { type Compared, compare } from './evaluate'
import { type Lesson, learn } from './learn'

const FOLDS = 5

/** For each fifth of the papers, models that learned from the other four fifths and from all that is `also` given. */
export function foldModels(lessons: readonly Lesson[], also: readonly Lesson[], threshold: number): Weights[] {
  return Array.from({ length: FOLDS }, (_, fold) =>
    learn([...lessons.filter((_, at) => at % FOLDS !== fold), ...also], threshold),
  )
}

/** What models make of papers that they have not learned from. */
export function compareUnseen(lessons: readonly Lesson[], models: readonly Models[]): Compared[] {
  return models.flatMap((each, fold) =>
    compare(
      lessons.filter((_, at) => at % FOLDS === fold).map(({ paper }) => paper),
      each,
    ),
  )
}

export function crossValidate(lessons: readonly Lesson[], also: readonly Lesson[], threshold: number): Compared[] {
  return compareUnseen(lessons, foldModels(lessons, also, threshold).map(modelsOf))
}
