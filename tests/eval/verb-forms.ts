import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItemToken } from 'wink-nlp'
import { readCorpus } from './gold'

const FILE = join(process.cwd(), 'lib', 'extract', 'lexicon', 'verb-forms.json')
const EVERY = 3
const AT_LEAST = 10
const MOSTLY = 0.9
/** What a participle is, adjective or verb, only its place tells. */
const PARTICIPLE = /(?:ed|en|ing)$/

/**
 * Writes down which forms are verbs nearly wherever they stand ("consists", "follows"), as a tagger of parts of
 * speech finds in a third of the corpus: no noun phrase goes on over them.
 */
function main(): void {
  const nlp = winkNLP(model, ['sbd', 'pos'])
  const seen = new Map<string, { verb: number; all: number }>()
  readCorpus()
    .filter((_, at) => at % EVERY === 0)
    .forEach(({ abstract }) => {
      nlp
        .readDoc(abstract)
        .tokens()
        .each((token: ItemToken) => {
          const word = token.out()
          if (!/^[a-z]{3,}$/.test(word) || PARTICIPLE.test(word)) return
          const count = seen.get(word) ?? { verb: 0, all: 0 }
          count.all += 1
          if (token.out(nlp.its.pos) === 'VERB') count.verb += 1
          seen.set(word, count)
        })
    })
  const forms = [...seen]
    .filter(([, { verb, all }]) => all >= AT_LEAST && verb >= MOSTLY * all)
    .map(([word]) => word)
    .sort()
  writeFileSync(FILE, `${JSON.stringify(forms, null, 2)}\n`)
  console.log(`${forms.length} verb forms`)
}

main()
