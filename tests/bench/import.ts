import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import SQLite from 'better-sqlite3'
import { CORPUS } from '../eval/gold'
import { randomOf } from '../factories/crowd'
import { contentOf } from '../setup/content'
import type { Figure } from './table'

const FOLDER = path.resolve('var/bench')
const LISTING = path.join(FOLDER, 'abstracts.jsonl')
const COMMAND = path.resolve('lib/setup/claimboard.mjs')
const MOST_SECONDS = 60
const MOST_MIB = 512
const KILLS = 20

/** The corpus as a file that can be imported; null where it is not at hand. */
function listing(): string | null {
  if (!existsSync(CORPUS)) return null
  mkdirSync(FOLDER, { recursive: true })
  if (!existsSync(LISTING)) writeFileSync(LISTING, gunzipSync(readFileSync(CORPUS)))
  return LISTING
}

function remove(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
}

const start = (file: string, ...args: readonly string[]) =>
  spawn(process.execPath, [COMMAND, ...args], {
    env: { ...process.env, DATABASE_URL: `file:${file}` },
    stdio: ['ignore', 'ignore', 'inherit'],
    // A group of its own, so that it can be killed with all that it has started.
    detached: true,
  })

async function run(file: string, ...args: readonly string[]): Promise<void> {
  const [status] = await once(start(file, ...args), 'exit')
  if (status !== 0) throw new Error(`claimboard ${args[0]} ended with status ${status}`)
}

/** The most memory that a process of a group has held, in MiB, as Linux notes it; 0 elsewhere. */
function peakOfGroup(group: number): number {
  if (!existsSync('/proc/self/status')) return 0
  const peaks = readdirSync('/proc').map((entry) => {
    if (!/^\d+$/.test(entry)) return 0
    try {
      const fields = readFileSync(`/proc/${entry}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
      if (Number(fields[2]) !== group) return 0
      return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${entry}/status`, 'utf8'))?.[1] ?? 0) / 1024
    } catch {
      // It has ended meanwhile.
      return 0
    }
  })
  return Math.max(...peaks)
}

/** Imports the corpus through the command line; seconds, and the most memory of its largest process. */
async function importAll(file: string, from: string): Promise<{ seconds: number; mebibytes: number }> {
  const begun = performance.now()
  const child = start(file, 'import', from, '--publish')
  const exit = once(child, 'exit')
  let isRunning = true
  let mebibytes = 0
  void exit.then(() => {
    isRunning = false
  })
  while (isRunning) {
    mebibytes = Math.max(mebibytes, peakOfGroup(child.pid ?? 0))
    await pause(200)
  }
  const [status] = await exit
  if (status !== 0) throw new Error(`The import ended with status ${status}`)
  return { seconds: (performance.now() - begun) / 1000, mebibytes }
}

/** Seconds that SQLite takes to write the same rows, indexes and text indexes, one statement a table. */
async function bareInsert(file: string, empty: string): Promise<number> {
  remove(empty)
  await run(empty, 'prepare')
  const database = new SQLite(empty)
  database.pragma('foreign_keys = OFF')
  database.exec(`ATTACH '${file.replaceAll("'", "''")}' AS done`)
  const tables = ['Source', 'Paper', 'PaperTechnique', 'Claim', 'ClaimDevice', 'ClaimTechnique', 'Change']
  database.exec(tables.map((name) => `DELETE FROM "${name}";`).join(''))
  const begun = performance.now()
  database.exec(
    `BEGIN; ${tables.map((name) => `INSERT INTO "${name}" SELECT * FROM done."${name}";`).join(' ')} COMMIT;`,
  )
  const seconds = (performance.now() - begun) / 1000
  database.close()
  return seconds
}

/** The import of 50,000 abstracts: time and memory beside their limits, and beside bare inserts of the same rows. */
export async function benchImport(): Promise<Figure[]> {
  const from = listing()
  if (from === null) {
    console.log(`skipped the import: there is no ${CORPUS}`)
    return []
  }
  const [file, copy] = [path.join(FOLDER, 'imported.db'), path.join(FOLDER, 'bare.db')]
  remove(file)
  await run(file, 'prepare')
  const first = await importAll(file, from)
  const again = await importAll(file, from)
  const bare = await bareInsert(file, copy)
  const cores = availableParallelism()
  remove(copy)
  return [
    {
      what: `import of 50,000 abstracts, ${cores} cores`,
      value: first.seconds,
      unit: 's',
      limit: { most: MOST_SECONDS },
      ratio: { value: first.seconds / bare, to: 'bare inserts' },
    },
    { what: 'its memory', value: first.mebibytes, unit: 'MiB', limit: { most: MOST_MIB } },
    {
      what: 'the same import again',
      value: again.seconds,
      unit: 's',
      ratio: { value: again.seconds / first.seconds, to: 'the first' },
    },
    { what: 'database of it', value: statSync(file).size / 2 ** 20, unit: 'MiB' },
  ]
}

/** The same import, killed at 20 random moments and run again each time: what it leads to, beside the unbroken one. */
export async function benchKilled(): Promise<Figure[]> {
  const from = listing()
  const unbroken = path.join(FOLDER, 'imported.db')
  if (from === null || !existsSync(unbroken)) {
    console.log('skipped the killed import: run "npm run bench -- import" first, with the corpus at hand')
    return []
  }
  const file = path.join(FOLDER, 'killed.db')
  const random = randomOf(20_261_125)
  remove(file)
  await run(file, 'prepare')
  let killed = 0
  for (; killed < KILLS; killed++) {
    const child = start(file, 'import', from, '--publish')
    const exit = once(child, 'exit')
    // From the start to a little longer than all of it takes.
    await Promise.race([pause(2000 + 40_000 * random()), exit])
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    await exit
  }
  await run(file, 'import', from, '--publish')
  const same = JSON.stringify(contentOf(file)) === JSON.stringify(contentOf(unbroken))
  remove(file)
  return [{ what: `differences after ${killed} kills`, value: same ? 0 : 1, unit: '', limit: { most: 0 } }]
}
