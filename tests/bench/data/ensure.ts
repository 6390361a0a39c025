import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { progress } from '@/lib/cli/progress'
import { generate } from './generate'
import { addIndexes } from './indexes'

/** Claims that questions are asked about; fewer for a quick look. */
export const BENCH_CLAIMS = Number(process.env.BENCH_CLAIMS || 1_000_000)

const FOLDER = path.resolve('var/bench')

/** The generated database of so many claims: made once for a number and seed, then taken as it is. */
export async function ensureData(count: number, seed = 1): Promise<string> {
  const file = path.join(FOLDER, `claims-${count}-${seed}.db`)
  if (existsSync(file)) return file
  mkdirSync(FOLDER, { recursive: true })
  const partial = `${file}.partial`
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${partial}${suffix}`, { force: true })
  const bar = progress('Generating')
  bar.update(0, count)
  await generate(partial, count, seed, (done) => bar.update(done, count))
  bar.stop()
  addIndexes(partial)
  renameSync(partial, file)
  return file
}
