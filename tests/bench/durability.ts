import { copyFileSync, rmSync } from 'node:fs'
import { backUp, restore } from '@/lib/store/backup'
import { checkIntegrity } from '@/lib/store/integrity'
import { BENCH_CLAIMS, ensureData } from './data/ensure'
import { type Figure, timed } from './table'

/** What a million claims make of a backup, of putting it back, and of the check at the start. */
export async function benchDurability(): Promise<Figure[]> {
  const file = await ensureData(BENCH_CLAIMS)
  const [copied, backup, restored] = [`${file}.copied`, `${file}.backup`, `${file}.restored`]
  const files = [copied, backup, restored].flatMap((name) =>
    ['', '-wal', '-shm'].map((suffix) => `${name}${suffix}`),
  )
  const clean = () => {
    for (const each of files) rmSync(each, { force: true })
  }
  clean()
  const copying = await timed(() => copyFileSync(file, copied))
  const seconds = async (what: string, work: () => unknown): Promise<Figure> => {
    const ms = await timed(work)
    return { what, value: ms / 1000, unit: 's', ratio: { value: ms / copying, to: 'copying the file' } }
  }
  const figures = [
    await seconds('check at the start', () => checkIntegrity(file)),
    await seconds('backup, checked', () => backUp(file, backup)),
    await seconds('restore, checked', () => restore(backup, restored)),
  ]
  clean()
  return figures
}
