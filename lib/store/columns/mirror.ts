import { setImmediate as turn } from 'node:timers/promises'
import { type Head, headOf } from '../change-log'
import type { Database } from '../connection'
import { openReader, type Reader } from '../reader'
import { COLUMNS_SQL, type ColumnRow, columnsBuilder } from './builder'
import { type Columns, newDictionaries } from './columns'
import { merge } from './merge'

/** Columns, and the end of the log of changes that they stand for. */
type State = { readonly columns: Columns; readonly head: Head }

/** Rows between two turns of the event loop while everything is read. */
const ROWS_A_TURN = 4000
/** Where more than this share of the claims has changed, reading everything is quicker. */
const MOST_CHANGED = 0.2
const FEW = 5000

/** Columns that follow the database: asked for, they are what was committed last, by this process or another. */
export function columnMirror(connect: () => Promise<Database>) {
  // Reading everything keeps a transaction open over many turns; what is asked meanwhile has a connection of its own.
  let opened: Promise<{ reader: Reader; loader: Reader }> | undefined
  let state: State | undefined
  let work: Promise<void> | undefined

  const open = () => {
    opened ??= connect().then(async (database) => ({
      reader: await openReader(database),
      loader: await openReader(database),
    }))
    return opened
  }

  const update = async (from: Reader): Promise<void> => {
    from.exec('BEGIN')
    try {
      // Within one transaction the log and the claims are of one moment.
      const head = headOf(from)
      const changed = state === undefined ? null : changedSince(from, state)
      state = {
        head,
        columns:
          state === undefined || changed === null
            ? await readAll(from)
            : reread(from, state.columns, changed),
      }
    } finally {
      from.exec('COMMIT')
    }
  }

  const current = async (): Promise<Columns> => {
    const { reader, loader } = await open()
    for (;;) {
      if (work !== undefined) await work
      else if (state !== undefined && isSame(state.head, headOf(reader))) return state.columns
      else {
        work = update(loader).finally(() => {
          work = undefined
        })
        await work
      }
    }
  }

  return {
    current,
    reader: async (): Promise<Reader> => (await open()).reader,
    close: async (): Promise<void> => {
      if (opened === undefined) return
      const { reader, loader } = await opened
      reader.close()
      loader.close()
      opened = undefined
      state = undefined
    },
  }
}

export type Mirror = ReturnType<typeof columnMirror>

const isSame = (a: Head, b: Head): boolean => a.seq === b.seq && a.digest === b.digest

/** The ids of the claims that may have changed; null where that cannot be told, or where it is most of them. */
function changedSince(reader: Reader, { columns, head }: State): Set<string> | null {
  const before = reader.prepare('SELECT "digest" FROM "Change" WHERE "seq" = ?').pluck().get(head.seq)
  // Another history: somebody restored a backup.
  if (before !== head.digest && head.seq > 0) return null
  const entries = reader
    .prepare('SELECT DISTINCT "entity", "entityId" FROM "Change" WHERE "seq" > ?')
    .all(head.seq) as { entity: string; entityId: string }[]
  if (entries.length > FEW + MOST_CHANGED * columns.length) return null
  const ofPaper = reader.prepare('SELECT "id" FROM "Claim" WHERE "paperSlug" = ?').pluck()
  return new Set(
    entries.flatMap(({ entity, entityId }) =>
      entity === 'claim' ? [entityId] : entity === 'paper' ? (ofPaper.all(entityId) as string[]) : [],
    ),
  )
}

async function readAll(reader: Reader): Promise<Columns> {
  const builder = columnsBuilder(newDictionaries())
  const rows = reader.prepare(`${COLUMNS_SQL} WHERE c."reviewStatus" = 'accepted' ORDER BY c."id"`).raw()
  let count = 0
  for (const row of rows.iterate() as IterableIterator<ColumnRow>) {
    builder.add(row)
    if (++count % ROWS_A_TURN === 0) await turn()
  }
  return builder.build()
}

function reread(reader: Reader, columns: Columns, changed: ReadonlySet<string>): Columns {
  if (changed.size === 0) return columns
  const builder = columnsBuilder(columns.dictionaries)
  const read = reader.prepare(`${COLUMNS_SQL} WHERE c."id" = ? AND c."reviewStatus" = 'accepted'`).raw()
  for (const id of [...changed].sort()) {
    const row = read.get(id) as ColumnRow | undefined
    if (row !== undefined) builder.add(row)
  }
  return merge(columns, changed, builder.build())
}
