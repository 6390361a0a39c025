import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { bin, ROOT, run, runScript, say } from './run.mjs'
import { ensureBuilt, ensureClient, ensureInstalled } from './steps.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

const LISTING = '../shared/reference/listing.txt'
const REPORTS = path.join(ROOT, 'var/test')

/** Each passes or fails as one. @type {readonly { name: string, command: string, args: readonly string[] }[]} */
const CHECKS = [
  { name: 'types', command: bin('tsc'), args: ['--noEmit'] },
  {
    name: 'lint, format and dependency rules',
    command: bin('biome'),
    args: ['check', '--error-on-warnings', '.'],
  },
  { name: 'unused code', command: bin('knip'), args: [] },
  {
    name: 'migrations agree with the schema',
    command: bin('tsx'),
    args: ['lib/cli/claimboard.ts', 'migration', '--check'],
  },
]

/** @param {{ name: string, command: string, args: readonly string[] }} check @returns {Promise<Tally>} */
async function check({ name, command, args }) {
  const { status, output } = await run(command, args, { show: false })
  say(`${status === 0 ? 'passed' : 'FAILED'}  ${name}${status === 0 ? '' : `\n${output}`}`)
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 }
}

/** The shipped dataset against the listing that it was made from, where that is at hand. */
const DATASET_CHECKS = [
  { name: 'dataset against its listing', command: 'verify' },
  { name: 'dataset rebuilt: extracted, then corrected by hand', command: 'rebuild' },
]

/** @param {{ name: string, command: string }} each @returns {Promise<Tally>} */
async function checkDataset({ name, command }) {
  if (!existsSync(path.join(ROOT, LISTING))) {
    say(`skipped  ${name}: there is no ${LISTING}`)
    return { passed: 0, failed: 0, skipped: 1 }
  }
  return check({ name, command: bin('tsx'), args: ['lib/cli/claimboard.ts', command, LISTING] })
}

/** Jest projects in one run. @param {readonly string[]} projects @returns {Promise<Tally>} */
async function jest(projects) {
  await mkdir(REPORTS, { recursive: true })
  const report = path.join(REPORTS, `${projects.join('-')}.json`)
  const args = ['--selectProjects', ...projects, '--json', `--outputFile=${report}`, '--passWithNoTests']
  const { status } = await run(
    process.execPath,
    ['--max-old-space-size=4096', path.join(ROOT, 'node_modules/jest/bin/jest.js'), ...args],
    {
      env: { TZ: 'UTC' },
    },
  )
  const result = await readFile(report, 'utf8').then(JSON.parse, () => null)
  if (result === null) return { passed: 0, failed: 1, skipped: 0 }
  // A suite that cannot run has no tests to count; it counts as one that failed.
  const broken = result.numRuntimeErrorTestSuites
  const failed = result.numFailedTests + broken
  return {
    passed: result.numPassedTests,
    failed: status !== 0 && failed === 0 ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
  }
}

// Everything that can be proven on this machine; the last line sums it up.
await runScript(async () => {
  await ensureInstalled()
  await ensureClient()
  /** @type {Tally[]} */
  const tallies = []
  for (const each of CHECKS) tallies.push(await check(each))
  for (const each of DATASET_CHECKS) tallies.push(await checkDataset(each))
  if (!process.argv.includes('--checks')) {
    tallies.push(await jest(['unit', 'golden', 'properties', 'integration']))
    await ensureBuilt()
    tallies.push(await jest(['e2e']))
  }
  const sum = (/** @type {keyof Tally} */ key) => tallies.reduce((total, tally) => total + tally[key], 0)
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed${skipped}\n`)
  return sum('failed') > 0 ? 1 : 0
})
