import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { bin, ROOT, runScript } from './run.mjs'
import { ensureClient, ensureInstalled } from './steps.mjs'

// The command line from a clone: standard input and output are the command's own.
await runScript(async () => {
  await ensureInstalled()
  await ensureClient()
  const child = spawn(bin('tsx'), [`${ROOT}/lib/cli/claimboard.ts`, ...process.argv.slice(2)], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  const [status] = await once(child, 'exit')
  return status ?? 1
})
