import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

const REFUSED: readonly [string, string][] = [
  ['lib/extract/x.ts', "import '@/lib/ingest/readers'"],
  ['lib/extract/parsers/x.ts', "import '@/lib/query/filter'"],
  ['lib/query/x.ts', "import type { Store } from '@/lib/store/store'"],
  ['lib/analysis/x.ts', "import { readFileSync } from 'node:fs'"],
  ['lib/domain/x.ts', "import { useState } from 'react'"],
  ['lib/export/x.ts', "import '../../lib/store/store'"],
  ['lib/services/x.ts', "import { PrismaClient } from '@prisma/client'"],
  ['lib/http/x.ts', "import '@/lib/store/store'"],
  ['lib/cli/commands/x.ts', "import '@/lib/store/migrate'"],
  ['components/charts/x.tsx', "import '@/lib/services/list-claims'"],
  ['components/charts/x.tsx', "import { z } from 'zod'"],
  ['app/papers/x.tsx', "import '@/lib/store/store'"],
]
const ALLOWED: readonly [string, string][] = [
  ['lib/extract/parsers/x.ts', "import '../lexicon'"],
  ['lib/services/x.ts', "import '@/lib/store/store'"],
  ['lib/export/x.ts', "import '@/lib/query/format'"],
  ['lib/store/x.ts', "import '@prisma/adapter-better-sqlite3'"],
  ['components/charts/x.tsx', "import '@/lib/query/format'"],
  ['app/papers/x.tsx', "import '@/lib/services/list-papers'"],
]

let folder: string
/** The files in which the linter refuses an import. */
let refused: Set<string>
const fileOf = ([place]: readonly [string, string], index: number): string =>
  place.replace('x.', `x${index}.`)

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'claimboard-lint-'))
  copyFileSync('biome.json', path.join(folder, 'biome.json'))
  for (const [index, probe] of [...REFUSED, ...ALLOWED].entries()) {
    const file = path.join(folder, fileOf(probe, index))
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, `${probe[1]}\n`)
  }
  const { stdout } = spawnSync(
    path.resolve('node_modules/.bin/biome'),
    [
      'lint',
      '--only=style/noRestrictedImports',
      '--vcs-enabled=false',
      '--max-diagnostics=none',
      '--reporter=github',
      '.',
    ],
    { cwd: folder, encoding: 'utf8' },
  )
  refused = new Set(
    [...stdout.matchAll(/file=([^,]+)/g)].map((match) => path.relative(realpathSync(folder), match[1] ?? '')),
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the import matrix', () => {
  test.each(REFUSED.map((probe, index) => [...probe, index] as const))(
    'refuses, in %s, %s',
    (place, line, index) => {
      expect(refused).toContain(fileOf([place, line], index))
    },
  )

  test.each(ALLOWED.map((probe, index) => [...probe, index + REFUSED.length] as const))(
    'allows, in %s, %s',
    (place, line, index) => {
      expect(refused).not.toContain(fileOf([place, line], index))
    },
  )
})
