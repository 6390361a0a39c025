import { Bench } from 'tinybench'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { extractCandidates } from '@/lib/extract/pipeline'
import { type CorpusLine, missingFiles, readCorpus } from '../eval/gold'
import type { Figure } from './table'

const SAMPLE = 2_000
const SLOWEST_SHOWN = 3
/** What an abstract may take at most, in milliseconds. */
const LIMIT_MS = 5

const nlp = winkNLP(model, ['sbd', 'ner'])
const DIGITS = /\d+/g

/** Abstracts a second, one core, beside another library's search for entities and a bare search for digits. */
async function throughput(abstracts: readonly CorpusLine[]): Promise<Figure[]> {
  const bench = new Bench({ time: 3_000, warmupTime: 1_000 })
  const each = (read: (paper: CorpusLine) => unknown) => () => {
    for (const paper of abstracts) read(paper)
  }
  bench
    .add('extract claims', each(extractCandidates))
    .add(
      'wink-nlp, entities',
      each(({ abstract }) => nlp.readDoc(abstract).entities().out()),
    )
    .add(
      'search for digits',
      each(({ abstract }) => [...abstract.matchAll(DIGITS)].length),
    )
  await bench.run()
  const rates = bench.tasks.map(({ name, result }) => ({
    name,
    rate: 'latency' in result ? (1000 * abstracts.length) / result.latency.p50 : 0,
  }))
  const own = rates[0]?.rate ?? 0
  return rates.map(({ name, rate }, index) => ({
    what: `${name}, one core`,
    value: rate,
    unit: 'abstracts/s',
    ...(index === 0 ? {} : { ratio: { value: own / rate, to: 'it is ours' } }),
  }))
}

/** Every abstract of the corpus by itself, the slowest shown: an exception or a slow one would show here. */
function worstCase(abstracts: readonly CorpusLine[]): Figure[] {
  const times = abstracts.map((paper) => {
    // The better of two, so that a pause of the machine is not taken for work.
    const once = () => {
      const start = performance.now()
      extractCandidates(paper)
      return performance.now() - start
    }
    const first = once()
    return {
      id: paper.id,
      length: paper.abstract.length,
      ms: first > LIMIT_MS / 5 ? Math.min(first, once()) : first,
    }
  })
  times.sort((a, b) => b.ms - a.ms)
  console.log(`slowest of ${abstracts.length} abstracts`)
  for (const { id, length, ms } of times.slice(0, SLOWEST_SHOWN))
    console.log(`  ${ms.toFixed(2)} ms   ${length} characters   ${id}`)
  return [{ what: 'slowest abstract', value: times[0]?.ms ?? 0, unit: 'ms', limit: { most: LIMIT_MS } }]
}

const KINDS: readonly (readonly [name: string, unit: string])[] = [
  ['digits', '1234567890'],
  ['results', 'It reaches 86.5% accuracy on Alpha, 3.6x faster than Beta. '],
  ['one sentence', 'accuracy of 86.5% and '],
  ['brackets', '([{'],
  ['other scripts', '数字は百分の三十です。'],
  ['random bytes', '\u0007\ufffdÃ%x\u00005$\\'],
]

/** Texts of any kind, doubled and doubled again: the time per character must stay the same. */
export function growth(): Figure[] {
  const sizes = [250_000, 500_000, 1_000_000]
  return KINDS.map(([name, unit]) => {
    const cost = sizes.map((size) => {
      const abstract = unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
      const start = performance.now()
      extractCandidates({ title: '', abstract })
      return (1e6 * (performance.now() - start)) / size
    })
    const [short = 1, , long = 0] = cost
    return {
      what: `a million characters of ${name}`,
      value: long,
      unit: 'ns/character',
      ratio: { value: long / short, to: 'a quarter of them' },
    }
  })
}

/** Speed of the extraction on real abstracts and on texts that nobody would write. */
export async function benchExtraction(): Promise<Figure[]> {
  const missing = missingFiles()
  if (missing.length > 0) {
    console.log(`skipped the corpus: ${missing.join(', ')} not found`)
    return growth()
  }
  const corpus = readCorpus()
  return [...(await throughput(corpus.slice(0, SAMPLE))), ...worstCase(corpus), ...growth()]
}
