import { readFileSync, writeSync } from 'node:fs'
import { importPapers } from '@/lib/services/import-papers'
import { connect } from '@/lib/store/connection'
import { createStore } from '@/lib/store/store'

/** Imports a file into a database and prints each step, for a test that ends this program in the middle. */
const [file = '', database = '', papersAtOnce = ''] = process.argv.slice(2)
/** On a quick machine the whole would be over before the step that was told is read; this is a slower one, in ms. */
const PAUSE = 12
const clock = new Int32Array(new SharedArrayBuffer(4))
const opened = connect(database)
const store = createStore(() => opened)
await importPapers(
  { bytes: readFileSync(file), name: 'many.jsonl', publish: true, papersAtOnce: Number(papersAtOnce) },
  { store, now: () => new Date() },
  (done) => {
    writeSync(process.stdout.fd, `${done}\n`)
    Atomics.wait(clock, 0, 0, PAUSE)
  },
)
