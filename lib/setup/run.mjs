import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout that this file belongs to. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** A program that npm installed. @param {string} name */
export const bin = (name) =>
  path.join(ROOT, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name)

/**
 * Runs a program to its end and gives its exit status and what it printed, where that is not shown.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, show?: boolean, cwd?: string }} [options]
 * @returns {Promise<{ status: number, output: string }>}
 */
export function run(command, args, { env = {}, show = true, cwd = ROOT } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      cwd,
      env: { ...process.env, ...env },
      // What set-up prints is for people; standard output belongs to the command that was asked for.
      stdio: show ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    let output = ''
    child.stdout?.on('data', (chunk) => {
      output += chunk
    })
    child.stderr?.on('data', (chunk) => {
      output += chunk
    })
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ status: code ?? (signal ? 1 : 0), output }))
  })
}

/**
 * Runs a program that must succeed.
 * @param {string} what said in the error
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, show?: boolean, cwd?: string }} [options]
 */
export async function mustRun(what, command, args, options = {}) {
  const { status, output } = await run(command, args, options)
  if (status !== 0) throw new SetupError(`${what} failed (exit status ${status})\n${output}`)
}

/** Set-up cannot go on; the message says why and, where it is known, how to mend it. */
export class SetupError extends Error {}

/** For people, on standard error. @param {string} message */
export const say = (message) => process.stderr.write(`${message}\n`)

/** Runs a script and ends with its exit status; a set-up error is a sentence, not a stack. @param {() => Promise<number>} script */
export async function runScript(script) {
  try {
    process.exitCode = await script()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(`claimboard: ${error.message}`)
    process.exitCode = 1
  }
}
