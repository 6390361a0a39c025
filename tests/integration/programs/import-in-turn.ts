import { readFileSync } from 'node:fs'
import { importPapers } from '@/lib/services/import-papers'
import { connect } from '@/lib/store/connection'
import { createStore } from '@/lib/store/store'

/** Imports a file into a database and prints each step, for a test that ends this program in the middle. */
const [file = '', database = '', papersAtOnce = ''] = process.argv.slice(2)
const opened = connect(database)
const store = createStore(() => opened)
await importPapers(
  { bytes: readFileSync(file), name: 'many.jsonl', publish: true, papersAtOnce: Number(papersAtOnce) },
  { store, now: () => new Date() },
  (done) => process.stdout.write(`${done}\n`),
)
