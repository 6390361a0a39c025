import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { mustRun, ROOT, SetupError, say } from './run.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The last version of the packed Chromium that runs on Node 20. */
const PACKED = '@sparticuz/chromium@141.0.0'

/** What every start needs on a machine without a display, and to be quiet on a closed network. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A page without an address may hold a frame of this machine, as a saved file on somebody's own may.
  '--disable-features=LocalNetworkAccessChecks',
]

/**
 * A Chromium to test with: CHROMIUM_PATH, else one that is installed, else, on Linux, the one inside an npm
 * package, fetched once into var/.
 * @returns {Promise<string>}
 */
export async function findBrowser() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  const installed = NAMES.map(onPath).find((file) => file !== null) ?? PLACES.find((file) => existsSync(file))
  return installed ?? unpackBrowser()
}

/** @param {string} name @returns {string | null} */
function onPath(name) {
  try {
    return (
      execFileSync(process.platform === 'win32' ? 'where' : 'which', [name], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      })
        .split('\n')[0]
        ?.trim() || null
    )
  } catch {
    return null
  }
}

async function unpackBrowser() {
  if (process.platform !== 'linux') {
    throw new SetupError(
      'The browser tests need Chrome or Chromium: install one, or name it with CHROMIUM_PATH',
    )
  }
  const folder = path.join(ROOT, 'var/browser')
  const manifest = path.join(folder, 'package.json')
  if (!existsSync(path.join(folder, 'node_modules/@sparticuz/chromium'))) {
    say('No browser found; fetching one from the package registry …')
    await mkdir(folder, { recursive: true })
    await writeFile(manifest, '{ "private": true }\n')
    await mustRun(
      'Fetching a browser',
      'npm',
      ['install', '--no-audit', '--no-fund', '--loglevel=error', PACKED],
      { cwd: folder },
    )
  }
  const packed = createRequire(manifest)('@sparticuz/chromium')
  return (packed.default ?? packed).executablePath()
}
