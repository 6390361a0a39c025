import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { bin, ROOT, runScript } from './run.mjs'
import { ensureClient, ensureInstalled } from './steps.mjs'

/** V8 lets the heap double before it looks for what is not needed; an import of 50,000 papers has better uses for it. */
const THRIFTY = ['--heap-growing-percent=10', '--max-semi-space-size=4']
/** glibc keeps freed memory apart for each thread; one store of it for all costs no time here and 60 MiB less. */
const ONE_ARENA = { MALLOC_ARENA_MAX: '1' }

// The command line from a clone: standard input and output are the command's own.
await runScript(async () => {
  await ensureInstalled()
  await ensureClient()
  const script = `${ROOT}/lib/cli/claimboard.ts`
  const child = spawn(bin('tsx'), [...THRIFTY, script, ...process.argv.slice(2)], {
    env: { ...ONE_ARENA, ...process.env },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  const [status] = await once(child, 'exit')
  return status ?? 1
})
