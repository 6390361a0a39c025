import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import SQLite from 'better-sqlite3'
import { importPapers } from '@/lib/services/import-papers'
import { connect } from '@/lib/store/connection'
import { checkIntegrity } from '@/lib/store/integrity'
import { createStore } from '@/lib/store/store'
import { randomOf } from '@/tests/factories/crowd'
import { manyAbstracts } from '@/tests/fixtures/abstracts'
import { contentOf } from '@/tests/setup/content'
import { NOW } from '@/tests/setup/database'

const TEMPLATE = path.resolve('var/test/template.db')
const PROGRAM = path.resolve('tests/integration/programs/import-in-turn.ts')
/** Too few for worker threads, which would only make the start longer. */
const PAPERS = 360
const AT_ONCE = 12
const KILLS = 20
/** Programs at work at once: each takes longer to start than to import. */
const SIDE_BY_SIDE = 4

let folder: string
let listing: string
let unbroken: ReturnType<typeof contentOf>

/** Imports the listing here, to its end. */
async function complete(file: string) {
  const database = await connect(file)
  const store = createStore(async () => database)
  const input = { bytes: readFileSync(listing), name: 'many.jsonl', publish: true, papersAtOnce: AT_ONCE }
  const summary = await importPapers(input, { store, now: () => NOW })
  await store.close()
  await database.$disconnect()
  return summary
}

const newDatabase = (name: string): string => {
  const file = path.join(folder, name)
  copyFileSync(TEMPLATE, file)
  return file
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'claimboard-killed-'))
  listing = path.join(folder, 'many.jsonl')
  writeFileSync(listing, manyAbstracts(PAPERS))
  const file = newDatabase('unbroken.db')
  await complete(file)
  unbroken = contentOf(file)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** An import that is killed a while after some step; tells how many papers it had said to be stored. */
async function killed(file: string, random: () => number): Promise<number> {
  const step = Math.floor((random() * PAPERS) / AT_ONCE) * AT_ONCE
  const wait = random() * 40
  const args = [PROGRAM, listing, file, AT_ONCE, step, wait].map(String)
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const [, signal] = await once(child, 'close')
  expect(signal).toBe('SIGKILL')
  return Number(said.trim().split('\n').at(-1))
}

/** Papers of the listing that a database has, and how many of them are there with all that an unbroken run has. */
function stored(file: string) {
  const database = new SQLite(file)
  const papers = database.prepare('SELECT "slug", "id" FROM "Paper" WHERE "sourceId" IS NOT NULL').all() as {
    slug: string
    id: number
  }[]
  const claims = database.prepare('SELECT count(*) FROM "Claim" WHERE "paperId" = ?').pluck()
  const counts = new Map(papers.map(({ slug, id }) => [slug, claims.get(id)]))
  database.close()
  return counts
}

test(`an import killed at ${KILLS} moments has whole papers only, and the next run completes it as if nothing had been`, async () => {
  const random = randomOf(20_261_125)
  const whole = stored(path.join(folder, 'unbroken.db'))
  const survived: number[] = []
  const one = async (index: number): Promise<void> => {
    const file = newDatabase(`killed-${index}.db`)
    const said = await killed(file, random)
    checkIntegrity(file)
    const counts = stored(file)
    // What was said to be stored is stored; a paper that is there has all its claims.
    expect(counts.size).toBeGreaterThanOrEqual(said)
    expect(counts.size % AT_ONCE).toBe(0)
    for (const [slug, count] of counts) expect(`${slug} ${count}`).toBe(`${slug} ${whole.get(slug)}`)
    survived.push(counts.size)
    const { papers } = await complete(file)
    expect(papers).toEqual({ new: PAPERS - counts.size, known: counts.size })
    expect(contentOf(file)).toEqual(unbroken)
    rmSync(file, { force: true })
  }
  const indexes = Array.from({ length: KILLS }, (_, index) => index)
  const worker = async (): Promise<void> => {
    for (let index = indexes.shift(); index !== undefined; index = indexes.shift()) await one(index)
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker))
  // The moments were spread over the run, most of them in its middle.
  expect(survived.filter((count) => count > 0 && count < PAPERS).length).toBeGreaterThan(KILLS / 2)
}, 600_000)
