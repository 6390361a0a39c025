import { headOf, revisionOf } from './change-log'
import { claimStore } from './claims'
import { answers } from './columns/answers'
import { columnMirror } from './columns/mirror'
import { comparisonStore } from './comparisons'
import { type Database, defaultDatabase } from './connection'
import { densityStore } from './density'
import { deviceStore } from './devices'
import { paperStore } from './papers'
import { openSnapshot, type Snapshot } from './snapshot'
import { statisticsStore } from './statistics'
import { type Writer, write } from './write'
import { writerOf } from './writer'

/** Everything that the rest of Claimboard may ask of a database. */
export function createStore(database: () => Promise<Database>, writer = writerOf(database)) {
  const mirror = columnMirror(database)
  const ask = answers(mirror)
  return {
    claims: claimStore(mirror, ask),
    papers: paperStore(database, mirror),
    devices: deviceStore(database),
    comparisons: comparisonStore(database, writer),
    statistics: statisticsStore(ask),
    density: densityStore(ask),

    /** The dataset as it is now, to be read at leisure: see `Snapshot`. */
    snapshot: async (): Promise<Snapshot> => openSnapshot(await database()),

    /** The state of the dataset: see `revisionOf`. */
    revision: async (): Promise<string> => revisionOf(headOf(await mirror.reader())),

    /** When the dataset changed last; null where nothing was ever stored. */
    changedAt: async (): Promise<Date | null> =>
      (await (await database()).change.findFirst({ orderBy: { seq: 'desc' }, select: { at: true } }))?.at ??
      null,

    setting: async (key: string): Promise<string | null> =>
      (await (await database()).setting.findUnique({ where: { key } }))?.value ?? null,

    /** One transaction; what it changes is dated `at`. */
    write: async <T>(at: Date, work: (writer: Writer) => Promise<T>): Promise<T> => write(writer, at, work),

    /** Reads the claims' columns, so that the first question does not wait for it. */
    warmUp: async (): Promise<void> => {
      await mirror.current()
    },

    /** Closes the connections of the store's own, when what is being written is written. */
    close: async (): Promise<void> => {
      await writer.close()
      await mirror.close()
    },
  }
}

export type Store = ReturnType<typeof createStore>

// Next builds pages and route handlers as modules of their own; one set of columns a process is enough.
const shared = globalThis as typeof globalThis & { claimboardStore?: Store }
shared.claimboardStore ??= createStore(defaultDatabase)

/** The store that `DATABASE_URL` names; connects when it is first asked something. */
export const defaultStore: Store = shared.claimboardStore
