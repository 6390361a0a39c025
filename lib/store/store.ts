import { revisionOf } from './change-log'
import { claimStore } from './claims'
import { comparisonStore } from './comparisons'
import { type Database, defaultDatabase } from './connection'
import { densityStore } from './density'
import { deviceStore } from './devices'
import { paperStore } from './papers'
import { openSnapshot, type Snapshot } from './snapshot'
import { statisticsStore } from './statistics'
import { type Writer, write } from './write'

/** Everything that the rest of Claimboard may ask of a database. */
export function createStore(database: () => Promise<Database>) {
  return {
    claims: claimStore(database),
    papers: paperStore(database),
    devices: deviceStore(database),
    comparisons: comparisonStore(database),
    statistics: statisticsStore(database),
    density: densityStore(database),

    /** The dataset as it is now, to be read at leisure: see `Snapshot`. */
    snapshot: async (): Promise<Snapshot> => openSnapshot(await database()),

    /** The state of the dataset: see `revisionOf`. */
    revision: async (): Promise<string> => revisionOf(await database()),

    /** When the dataset changed last; null where nothing was ever stored. */
    changedAt: async (): Promise<Date | null> =>
      (await (await database()).change.findFirst({ orderBy: { seq: 'desc' }, select: { at: true } }))?.at ??
      null,

    setting: async (key: string): Promise<string | null> =>
      (await (await database()).setting.findUnique({ where: { key } }))?.value ?? null,

    /** One transaction; what it changes is dated `at`. */
    write: async <T>(at: Date, work: (writer: Writer) => Promise<T>): Promise<T> =>
      write(await database(), at, work),
  }
}

export type Store = ReturnType<typeof createStore>

/** The store that `DATABASE_URL` names; connects when it is first asked something. */
export const defaultStore: Store = createStore(defaultDatabase)
