import { availableParallelism } from 'node:os'
import path from 'node:path'
import { Piscina } from 'piscina'
import type { PaperRecord } from '@/lib/domain/paper'
import extractRecords, { type Extraction } from './extraction-worker'

/** Fewer papers are read sooner than a worker thread has loaded the lexicon. */
const WORTH_A_WORKER = 400
/** Batches that are being read or wait to be stored: enough to keep all busy, few enough for memory. */
const AHEAD = 2

export type Batch = { readonly records: readonly PaperRecord[]; readonly extractions: readonly Extraction[] }

/** Worker threads for all cores but the one that stores what they find. They run the source itself, through tsx. */
const newPool = (): Piscina<PaperRecord[], Extraction[]> =>
  new Piscina({
    filename: path.resolve('lib/services/extraction-worker.ts'),
    execArgv: ['--import', 'tsx'],
    maxThreads: Math.max(1, availableParallelism() - 1),
    resourceLimits: { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 4 },
  })

/** Papers with what their abstracts say, so many at a time, in their order. */
export async function* extractInBatches(
  records: readonly PaperRecord[],
  size: number,
): AsyncGenerator<Batch> {
  const batches = Array.from({ length: Math.ceil(records.length / size) }, (_, index) =>
    records.slice(index * size, (index + 1) * size),
  )
  if (records.length < WORTH_A_WORKER) {
    for (const batch of batches) yield { records: batch, extractions: extractRecords(batch) }
    return
  }
  const pool = newPool()
  try {
    const threads = pool.options.maxThreads
    const running: Promise<Batch>[] = []
    for (const batch of batches) {
      running.push(pool.run(batch).then((extractions) => ({ records: batch, extractions })))
      if (running.length < threads + AHEAD) continue
      const next = await running.shift()
      if (next !== undefined) yield next
    }
    for (const next of running) yield await next
  } finally {
    await pool.destroy()
  }
}
