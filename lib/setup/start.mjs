import { once } from 'node:events'
import { runScript, SetupError, say } from './run.mjs'
import { checkPort, startServer } from './server.mjs'
import { ensureBuilt, ensureClient, ensureDatabase, ensureInstalled } from './steps.mjs'

// From a clone to a running server; what is done already is not done again.
await runScript(async () => {
  const port = Number(process.env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new SetupError(`PORT ${process.env.PORT} is no port number`)
  const host = process.env.HOST || '127.0.0.1'
  await checkPort(host, port)
  await ensureInstalled()
  await ensureClient()
  await ensureDatabase()
  await ensureBuilt()
  const server = await startServer({ host, port })
  process.stdout.write(
    `Claimboard is at http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${port}\n`,
  )
  let isStopping = false
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => {
      isStopping = true
      server.kill(signal)
    })
  }
  const [status] = await once(server, 'exit')
  if (isStopping) return 0
  say(`The server ended by itself, with exit status ${status}`)
  return 1
})
