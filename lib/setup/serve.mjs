import { runScript } from './run.mjs'
import { ensureDatabase } from './steps.mjs'

// What a container runs: the image has installed and built everything, only the database is its owner's.
await runScript(async () => {
  await ensureDatabase()
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  // In this process, so that the container's signals reach the server itself; it ends the process.
  await import('../server/serve.mjs')
  return 0
})
