import { readFileSync, writeSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { importPapers } from '@/lib/services/import-papers'
import { connect } from '@/lib/store/connection'
import { createStore } from '@/lib/store/store'

/**
 * Imports a file into a database, prints each step, and is killed some milliseconds after one of them: by a thread
 * of its own, which waits for nobody, so the moment may be in the middle of a transaction.
 */
const [file = '', database = '', papersAtOnce = '', step = '', wait = ''] = process.argv.slice(2)

/** On a quick machine the whole would be over within the wait; this is a slower one, in ms. */
const PAUSE = 12
const bell = new Int32Array(new SharedArrayBuffer(8))
new Worker(
  `const { workerData: { bell, wait } } = require('node:worker_threads')
   Atomics.wait(bell, 0, 0)
   Atomics.wait(bell, 1, 0, wait)
   process.kill(process.pid, 'SIGKILL')`,
  { eval: true, workerData: { bell, wait: Number(wait) } },
)
const opened = connect(database)
const store = createStore(() => opened)
await importPapers(
  { bytes: readFileSync(file), name: 'many.jsonl', publish: true, papersAtOnce: Number(papersAtOnce) },
  { store, now: () => new Date() },
  (done) => {
    writeSync(process.stdout.fd, `${done}\n`)
    if (done === Number(step)) {
      Atomics.store(bell, 0, 1)
      Atomics.notify(bell, 0)
    }
    Atomics.wait(bell, 1, 0, PAUSE)
  },
)
