import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { bin, ROOT, runScript } from './run.mjs'
import { ensureClient, ensureInstalled } from './steps.mjs'

/** V8 lets the heap double before it looks for what is not needed; an import of 50,000 papers has better uses for it. */
const THRIFTY = ['--heap-growing-percent=20', '--max-semi-space-size=4']

// The command line from a clone: standard input and output are the command's own.
await runScript(async () => {
  await ensureInstalled()
  await ensureClient()
  const script = `${ROOT}/lib/cli/claimboard.ts`
  const child = spawn(bin('tsx'), [...THRIFTY, script, ...process.argv.slice(2)], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  const [status] = await once(child, 'exit')
  return status ?? 1
})
