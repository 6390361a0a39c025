import { expect, test } from '@jest/globals'
import { MODELS, type Models } from '@/lib/extract/learned/models'
import { extractCandidates } from '@/lib/extract/pipeline'

const LEAD = 'We propose Quickle, a packer.'
const read = (sentence: string, models: Models = MODELS) =>
  extractCandidates({ title: 'Quickle: Packing Things', abstract: `${LEAD} ${sentence}` }, models)

/** What was read, in one line a claim. */
const summary = (sentence: string, models: Models = MODELS) =>
  read(sentence, models).map(({ quantity, metric, valueRelation, direction, qualifier }) => {
    const high = quantity.high === null ? '' : `-${quantity.high.words}`
    return `${quantity.low.words}${high} ${metric.family} ${valueRelation} ${direction} ${qualifier}`
  })

test.each([
  ['Quickle is 3.6x faster than Slowpoke.', ['3.6 speed factor increase exact']],
  ['Quickle reduces latency by up to 7.3X.', ['7.3 latency factor decrease up_to']],
  ['It uses 4.2 times fewer parameters than Bulky.', ['4.2 parameters factor decrease exact']],
  ['It cuts memory usage by more than 52.6\\%.', ['52.6 memory percent_change decrease at_least']],
  ['Memory usage can be reduced by more than 10x.', ['10 memory factor decrease at_least']],
  ['It needs only 15% of the parameters of Bulky.', ['15 parameters fraction_of_baseline decrease exact']],
  ['Throughput increases by about 12%.', ['12 throughput percent_change increase approx']],
  ['It outperforms Slowpoke by 3.5% on average.', ['3.5 quality points increase average']],
  ['Quickle reaches 86.5% top-1 accuracy.', ['86.5 quality absolute none exact']],
  ['It attains an FID of 2.27 on faces.', ['2.27 quality absolute none exact']],
  ['It delivers a throughput of 84 TFLOPS.', ['84 throughput absolute none exact']],
  ['It reaches over 50% of the peak of the card.', ['50 utilization absolute none at_least']],
  ['It trains models with over 13 billion parameters on one card.', ['13 capacity absolute none at_least']],
  ['The cost falls by two orders of magnitude.', ['two orders of magnitude cost factor decrease exact']],
  ['It achieves a 3~5x speedup in decoding.', ['3-5 speed factor increase range']],
  ['It shows a 18-33% reduction in toxicity.', ['18-33 quality points decrease range']],
  [
    'It saves 37% of energy and improves accuracy by 2 points.',
    ['37 energy percent_change decrease exact', '2 quality points increase exact'],
  ],
  [
    'It gets scores of 49.3 and 8.8, respectively.',
    ['49.3 quality absolute none exact', '8.8 quality absolute none exact'],
  ],
  [
    'Accuracy rises by 3.2% on Alpha, and by 4.1% on Beta.',
    ['3.2 quality points increase exact', '4.1 quality points increase exact'],
  ],
  [
    'It needs only 40% of the parameters and memory of Bulky.',
    ['40 parameters fraction_of_baseline decrease exact', '40 memory fraction_of_baseline decrease exact'],
  ],
  ['There is a drop in accuracy of up to 30%.', ['30 quality points decrease up_to']],
  ['It achieves 78.9 on FooBench.', ['78.9 quality absolute none exact']],
  [
    'Volume grows by a factor of 5 and 4 for A and B.',
    ['5 other factor increase exact', '4 other factor increase exact'],
  ],
  ['It beats plain data by 3.5%.', ['3.5 quality points increase exact']],
  ['It outruns a rival whose cost is 10x higher.', ['10 cost factor increase exact']],
  ['It outperforms rivals whose cost is 10x higher.', ['10 cost factor decrease exact']],
  ['It runs 25x larger models.', ['25 capacity factor increase exact']],
  ['The packer requires only 12 parameters.', ['12 parameters absolute none exact']],
  ['The RMSE is 9.7 ug/m3 here.', ['9.7 quality absolute none exact']],
  [
    'It gains 2.4% (90.7% vs. 88.5%) and 11.4% (73.1% vs. 65.5%) in accuracy.',
    [
      '2.4 quality points increase exact',
      '90.7 quality absolute none exact',
      '11.4 quality points increase exact',
      '73.1 quality absolute none exact',
    ],
  ],
  [
    'It reaches 92% accuracy on packing, compared to 23% for Slowpoke and 19% for Bulky.',
    ['92 quality absolute none exact'],
  ],
  ['Accuracy rises from 6.3% with Slowpoke to 99.7% with Quickle.', ['99.7 quality absolute none exact']],
  [
    'Errors fall by 17 and 5.5 percent.',
    ['17 quality points decrease exact', '5.5 quality points decrease exact'],
  ],
  ['It delivers a throughput of over 500 boxes per second.', ['500 throughput absolute none at_least']],
  ['The time to pack is reduced by about 50% or more.', ['50 latency percent_change decrease at_least']],
  ['It runs at 30 fps.', ['30 throughput absolute none exact']],
  ['It keeps its accuracy at 30 FPS.', ['30 throughput absolute none exact']],
  ['FID rises from 1.95 to 1.98.', ['1.98 quality absolute none exact']],
  ['Such a machine would require 10^{26} parameters.', ['10^{26} parameters absolute none exact']],
])('"%s" states %j', (sentence, claims) => {
  expect(summary(sentence)).toEqual(claims)
})

test('a larger model that is beaten is read as fewer parameters, if as a claim at all', () => {
  const all: Models = { ...MODELS, threshold: 0 }
  expect(summary('It outperforms a 14x larger model.', all)).toEqual(['14 parameters factor decrease exact'])
})

test('a projection is told from a measurement', () => {
  expect(read('Such a machine would require 10^{26} parameters.')[0]?.resultKind).toBe('projected')
  expect(read('Quickle is 3x faster.')[0]?.resultKind).toBe('measured')
})

test('subject, baseline, model, size, hardware, task and phase are linked', () => {
  const [claim] = read(
    'Applied to Llama-2-7B, Quickle improves accuracy on MMLU by 4.2% over plain Slowpoke on 8 A100 GPUs.',
  )
  expect(claim).toMatchObject({
    subject: { words: 'Quickle' },
    baseline: { words: 'plain Slowpoke' },
    model: { words: 'Llama-2-7B' },
    params: { low: { words: '7', scale: 'B' }, high: null },
    hardware: [{ name: 'A100', count: '8' }],
    task: { words: 'MMLU' },
  })
})

test('a claim without a named subject belongs to what the paper proposes', () => {
  const [claim] = read('In all, speed grows by 30%.')
  expect(claim?.subject.words).toBe('Quickle')
})

test('figure and evidence are pinned to the abstract', () => {
  const abstract = `${LEAD} It cuts peak memory by 27.5\\% at no loss.`
  const [claim] = extractCandidates({ title: 'Quickle: Packing Things', abstract })
  expect(claim?.figure.text).toBe('27.5\\%')
  expect(claim?.evidence.text).toBe('peak memory by 27.5\\%')
  expect(abstract.slice(claim?.evidence.start, claim?.evidence.end)).toBe(claim?.evidence.text)
})

test('a value in a unit of its own has its own metric, not the one that stands nearby', () => {
  expect(read('It keeps its accuracy at 30 FPS.')[0]?.metric).toMatchObject({
    words: null,
    name: 'throughput',
    family: 'throughput',
  })
})

/** Takes every number that can be read for a result. */
const EAGER: Models = { ...MODELS, threshold: 0 }

test.each([
  ['It cuts the latency from 52 to 40 rounds.', { kind: 'absolute', symbol: 'rounds' }],
  ['It has an average latency of 12.5 turns.', { kind: 'absolute', symbol: 'turns' }],
  // A verb is nothing that is counted, and what a score is got on is not what it counts.
  ['An average latency of 12.5 outperforms Slowpoke.', { kind: 'none', symbol: null }],
  ['It achieves a score of 78.9 on faces.', { kind: 'none', symbol: null }],
])('%s: what a bare number counts is its unit', (sentence, unit) => {
  const units = read(sentence, EAGER).map(({ quantity }) => ({
    kind: quantity.unitKind,
    symbol: quantity.unitSymbol,
  }))
  expect(units[0]).toEqual(unit)
})
