import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { EXAMPLES } from '@/components/docs/examples'
import { describeOperations } from '@/lib/http/describe-operations'
import { address } from './browser'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'claimboard-clients-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** How an example is run, and what tells that it can be. */
const PROGRAMS: Readonly<Record<string, { run: string[]; probe: string[] }>> = {
  curl: { run: ['bash', '-e'], probe: ['curl', '--version'] },
  python: { run: ['python3'], probe: ['python3', '-c', 'import pandas'] },
  duckdb: { run: ['duckdb', '-csv', '-f'], probe: ['duckdb', '-c', 'LOAD httpfs'] },
  r: { run: ['Rscript'], probe: ['Rscript', '--version'] },
  observable: { run: [process.execPath], probe: [process.execPath, '--version'] },
}
const runs = (command: readonly string[]): boolean =>
  spawnSync(command[0] ?? '', command.slice(1)).status === 0

const here = EXAMPLES.filter(({ id }) => PROGRAMS[id] !== undefined && runs(PROGRAMS[id]?.probe ?? []))
const absent = EXAMPLES.filter((example) => !here.includes(example))

describe('the examples of the reference', () => {
  test.each(here.map((example) => [example.id, example] as const))(
    '%s does what it says',
    async (id, { code }) => {
      const file = path.join(folder, id === 'observable' ? 'example.mjs' : `example.${id}`)
      writeFileSync(file, code.replaceAll('{origin}', address('')))
      const [program = '', ...args] = PROGRAMS[id]?.run ?? []
      const { status, stdout, stderr } = spawnSync(program, [...args, file], {
        cwd: folder,
        encoding: 'utf8',
      })
      expect([status, status === 0 ? '' : stderr]).toEqual([0, ''])
      const { total } = await (await fetch(address('/api/v1/claims?family=speed&limit=1'))).json()
      if (id === 'curl') expect(readdirSync(folder).join()).toMatch(/claimboard-claims-family-speed-.*\.csv/)
      else expect(stdout).toContain(String(total))
    },
  )

  test.skip.each(absent.map(({ id }) => [id]))(
    '%s: its program is not here, or needs the internet',
    () => undefined,
  )

  test('name addresses that answer', async () => {
    const text = EXAMPLES.map(({ code }) => code).join('\n')
    const paths = [...text.matchAll(/\{origin\}([^"'\s)]*)/g)].map((match) => match[1] ?? '')
    expect(paths.length).toBeGreaterThanOrEqual(EXAMPLES.length)
    for (const each of paths) expect([each, (await fetch(address(each))).status]).toEqual([each, 200])
  })

  test('of the operations answer where the page links to them, and the page shows them all', async () => {
    const page = await (await fetch(address('/docs'))).text()
    for (const { id, href } of describeOperations()) {
      expect(page).toContain(`id="operation-${id}"`)
      if (href === null) continue
      expect(page).toContain(`href="${href.replaceAll('&', '&amp;')}"`)
      expect([href, (await fetch(address(href))).status]).toEqual([href, 200])
    }
    // The reader's own address stands in the examples, not a stand-in.
    expect(page).toContain(`${address('/api/v1/claims.parquet')}`)
  })
})
