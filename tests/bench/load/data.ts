import { copyFileSync, rmSync } from 'node:fs'
import { ensureData } from '../data/ensure'

/** A copy of the database that questions are asked about, to be written to. */
export async function makeData(file: string, claims: number): Promise<void> {
  const source = await ensureData(claims)
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
  copyFileSync(source, file)
}
