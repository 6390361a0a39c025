import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { featuresOfModel, LinearClassifiers } from '@/lib/extract/learned/linear-model'
import { FeatureWords, numbersOf } from '@/lib/extract/learned/spelling'
import { Term } from '@/lib/extract/terms'
import judge from '@/lib/extract/weights/judge.json'
import subject from '@/lib/extract/weights/subject.json'
import { type Example, train } from '@/tests/eval/logistic'
import { trainRanking } from '@/tests/eval/ranking'

const example = (words: string, label: number): Example => ({
  features: words.split(' ').flatMap((word) => ['word', word, '']),
  label,
  source: words,
})
const YES_NO = [
  example('reaches percent accuracy', 1),
  example('reaches high accuracy', 1),
  example('trained on images', 0),
  example('on images of cats', 0),
]

test('what was learned tells the examples apart', () => {
  const model = train(YES_NO, { labels: ['result'], decay: 0.1, atLeast: 1 })
  const classifiers = new LinearClassifiers([model])
  const chances = YES_NO.map(({ features }) => classifiers.probabilities(numbersOf(features))[0]?.[0] ?? 0)
  expect(chances.map((chance) => chance > 0.5)).toEqual([true, true, false, false])
})

test('the same examples give the same weights', () => {
  const options = { labels: ['result'], atLeast: 1 }
  expect(train(YES_NO, options)).toEqual(train(YES_NO, options))
})

test('a feature that is too rare, and one that was never seen, say nothing', () => {
  const model = train(YES_NO, { labels: ['result'], atLeast: 2 })
  expect(Object.keys(model.weights.word ?? {}).sort()).toEqual(['accuracy', 'images', 'on', 'reaches'])
  const classifiers = new LinearClassifiers([model])
  expect(classifiers.probabilities(numbersOf(['word', 'cats', '', 'number', '3', '']))).toEqual(
    classifiers.probabilities(numbersOf([])),
  )
})

test('several models are asked together, each with its own labels', () => {
  const animals = train(
    [
      example('barks', 0),
      example('barks loud', 0),
      example('meows', 1),
      example('meows loud', 1),
      example('moos', 2),
    ],
    { labels: ['dog', 'cat', 'cow'], decay: 0.01, atLeast: 1 },
  )
  const loud = train([example('loud', 1), example('silent', 0)], {
    labels: ['loud'],
    decay: 0.01,
    atLeast: 1,
  })
  const [kinds = [], [volume = 0] = []] = new LinearClassifiers([animals, loud]).probabilities(
    numbersOf(['word', 'meows', '', 'word', 'loud', '']),
  )
  expect(kinds.indexOf(Math.max(...kinds))).toBe(1)
  expect(kinds.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1)
  expect(volume).toBeGreaterThan(0.5)
})

test('a ranking learns which of several options is chosen', () => {
  const option = (words: string, isRight: boolean) => ({
    features: words.split(' ').flatMap((word) => ['word', word, '']),
    isRight,
  })
  const choices = ['a', 'b'].map((source) => ({
    source,
    options: [option('named long', true), option('plain long', false), option('plain short', false)],
  }))
  const ask = new LinearClassifiers([trainRanking(choices, { label: 'chosen', decay: 0.01 })])
  expect(ask.score(numbersOf(['word', 'named', '']))).toBeGreaterThan(
    ask.score(numbersOf(['word', 'plain', ''])),
  )
  // What nobody chose right teaches nothing.
  const idle = trainRanking([{ source: 'a', options: [option('x', false)] }], { label: 'chosen' })
  expect(idle.weights).toEqual({})
})

test('no two of the features that have weights share their number', () => {
  const models = [[judge.result, judge.family, judge.relation, judge.direction], [subject]]
  for (const asked of models) {
    const keys = new Set<string>()
    const numbers = new Set<number>()
    for (const model of asked) {
      for (const [kind, values] of Object.entries(model.weights))
        for (const key of Object.keys(values)) keys.add(`${kind}\n${key}`)
      for (const { number } of featuresOfModel(model)) numbers.add(number)
    }
    expect(numbers.size).toBe(keys.size)
  }
})

const feature = fc.tuple(fc.string({ minLength: 1 }), fc.string(), fc.string())

test('features are the same as words and as numbers, also where each is noted once', () => {
  fc.assert(
    fc.property(fc.array(feature, { maxLength: 400 }), fc.nat(20), (features, from) => {
      const words = new FeatureWords()
      const numbers = numbersOf([])
      for (const out of [words, numbers]) {
        let mark = 0
        features.forEach(([kind, value, second], at) => {
          if (at === from) mark = out.mark()
          if (at < from) out.add(new Term(kind), new Term(value), new Term(second))
          else out.addOnce(mark, new Term(kind), new Term(value), new Term(second))
        })
      }
      const expected = numbersOf(words.flat)
      const listed = (list: typeof numbers) => Array.from({ length: list.size }, (_, at) => list.at(at))
      expect(listed(numbers)).toEqual(listed(expected))
      expect(listed(numbers.clear())).toEqual([])
    }),
  )
})

test('a weight that does not fit is refused', () => {
  const model = { labels: ['result'], bias: [0], weights: { word: { huge: [40] } } }
  expect(() => new LinearClassifiers([model])).toThrow('a weight of 40')
})
