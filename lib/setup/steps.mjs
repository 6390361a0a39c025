import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fingerprintOf } from './fingerprint.mjs'
import { bin, mustRun, ROOT, SetupError, say } from './run.mjs'

/** What each step was last done for lies here; without it, the step is done again. */
const STAMPS = path.join(ROOT, 'var/setup')

/** What the built application depends on. */
const BUILD_INPUTS = [
  'app',
  'components',
  'lib',
  'public',
  'next.config.js',
  'tsconfig.json',
  'package-lock.json',
  'prisma/schema.prisma',
]
const NOT_BUILT = ['lib/store/generated', 'lib/setup', 'lib/cli']

/**
 * Does a step unless it was done for the same input already.
 * @param {string} name @param {string} input @param {() => boolean} isThere @param {() => Promise<void>} work
 */
async function once(name, input, isThere, work) {
  const stamp = path.join(STAMPS, name)
  const done = await readFile(stamp, 'utf8').catch(() => '')
  if (done === input && isThere()) return
  await work()
  await mkdir(STAMPS, { recursive: true })
  await writeFile(stamp, input)
}

/** Installs the packages of the lock file where they are not installed as it says. */
export async function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new SetupError(`Node.js ${process.versions.node} is too old; install 20.19 or later`)
  }
  if (await isInstalled()) return
  say('Installing packages …')
  const npm = process.env.npm_execpath
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', /** @type {string[]} */ ([])]
  await mustRun('Installing packages', command, [
    ...args,
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ])
}

/** Whether every package of the lock file is there in its version; packages of other platforms may be absent. */
async function isInstalled() {
  const read = async (/** @type {string} */ file) => {
    const text = await readFile(path.join(ROOT, file), 'utf8').catch(() => '{}')
    return /** @type {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} */ (
      JSON.parse(text).packages ?? {}
    )
  }
  const [wanted, installed] = await Promise.all([
    read('package-lock.json'),
    read('node_modules/.package-lock.json'),
  ])
  return Object.entries(wanted).every(
    ([place, { version, optional }]) =>
      place === '' ||
      (installed[place] === undefined ? optional === true : installed[place].version === version),
  )
}

/** Generates the Prisma client where the schema has changed. */
export async function ensureClient() {
  const input = await fingerprintOf(['prisma/schema.prisma', 'package-lock.json'])
  const isThere = () => existsSync(path.join(ROOT, 'lib/store/generated/client.ts'))
  await once('client', input, isThere, () =>
    mustRun('Generating the database client', bin('prisma'), ['generate'], {
      show: false,
      // Generating needs no schema engine, but the command line would download one; any program will do.
      env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    }),
  )
}

/** Migrates the database and loads the shipped dataset. */
export async function ensureDatabase() {
  await mustRun('Preparing the database', bin('tsx'), ['lib/cli/claimboard.ts', 'prepare'])
}

/** Builds the application where anything that it is made of has changed. */
export async function ensureBuilt() {
  const input = await fingerprintOf(BUILD_INPUTS, NOT_BUILT)
  const isThere = () => existsSync(path.join(ROOT, '.next/BUILD_ID'))
  await once('build', input, isThere, async () => {
    say('Building …')
    await mustRun('Building', bin('next'), ['build'], { show: false, env: { NEXT_TELEMETRY_DISABLED: '1' } })
  })
}
