import { spawn } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { ROOT, SetupError } from './run.mjs'

const SERVE = path.join(ROOT, 'lib/setup/serve.mjs')

/** How long a server may take to answer for the first time. */
const START_TIMEOUT_MS = 60_000

/**
 * Tries the port first: another program that answers there would be taken for the server that could not start.
 * @param {string} host @param {number} port @returns {Promise<void>}
 */
export function checkPort(host, port) {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      const inUse = `Port ${port} is in use. Choose another one: PORT=${port + 1} npm start`
      reject(
        new SetupError(
          error.code === 'EADDRINUSE' ? inUse : `${host}:${port} cannot be listened on: ${error.message}`,
        ),
      )
    })
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

/**
 * Starts the built application and waits until it answers.
 * @param {{ host: string, port: number, env?: Record<string, string>, logFile?: string }} options
 * @returns {Promise<import('node:child_process').ChildProcess>}
 */
export async function startServer({ host, port, env = {}, logFile }) {
  await checkPort(host, port)
  const child = spawn(process.execPath, [SERVE, host, String(port)], {
    cwd: ROOT,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output = `${output}${chunk}`.slice(-4000)
      if (logFile !== undefined) appendFileSync(logFile, chunk)
      else if (stream === child.stderr) process.stderr.write(chunk)
    })
  }
  const address = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host
  const deadline = Date.now() + START_TIMEOUT_MS
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new SetupError(`The server stopped\n${output}`)
    const healthy = await fetch(`http://${address}:${port}/healthz`)
      .then((answer) => answer.ok)
      .catch(() => false)
    if (healthy) return child
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  child.kill()
  throw new SetupError(`The server did not answer within ${START_TIMEOUT_MS / 1000} s\n${output}`)
}
