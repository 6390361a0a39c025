import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type * as EngineModule from '@prisma/schema-engine-wasm/schema_engine_bg'
import { ClaimboardError } from '@/lib/domain/errors'
import { connect, sqliteAdapter } from './connection'
import { TEXT_INDEX_TABLES } from './text-index-tables'

/**
 * Prisma Migrate without its downloaded binary: the same engine as WebAssembly, the same migration folder
 * and the same `_prisma_migrations` table, so `prisma migrate` works on the same database too.
 */

const SCHEMA_FILE = path.resolve('prisma/schema.prisma')
const MIGRATIONS_FOLDER = path.resolve('prisma/migrations')
/** SQLite's own: a full-text index is a virtual table and four or five that it keeps its pages in. */
const FILTERS = { externalTables: TEXT_INDEX_TABLES, externalEnums: [] }

type Engine = EngineModule.SchemaEngine

// The bindings keep state of the one instance that they are bound to, so it is made once a process.
let bound: Promise<typeof EngineModule> | undefined

async function bindEngine(): Promise<typeof EngineModule> {
  const require = createRequire(path.resolve('package.json'))
  const bindings: typeof EngineModule & { __wbg_set_wasm(exports: WebAssembly.Exports): void } = await import(
    '@prisma/schema-engine-wasm/schema_engine_bg'
  )
  const bytes = await readFile(
    require.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm'),
  )
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
  })
  bindings.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
  return bindings
}

/**
 * The scratch database that a difference is computed on. The engine hands it a whole migration as one query,
 * which this driver refuses to prepare; without arguments it is a script and is run as one.
 */
function scratchFactory(): PrismaBetterSqlite3 {
  const factory = sqliteAdapter(':memory:')
  const connectToShadowDb = factory.connectToShadowDb.bind(factory)
  factory.connectToShadowDb = async () => {
    const scratch = await connectToShadowDb()
    const executeRaw = scratch.executeRaw.bind(scratch)
    scratch.executeRaw = async (query) => {
      if (query.args.length > 0) return executeRaw(query)
      await scratch.executeScript(query.sql)
      return 0
    }
    return scratch
  }
  return factory
}

async function withEngine<T>(factory: PrismaBetterSqlite3, use: (engine: Engine) => Promise<T>): Promise<T> {
  bound ??= bindEngine()
  const { SchemaEngine } = await bound
  const schema = await readFile(SCHEMA_FILE, 'utf8')
  // The engine never closes what it opened, and an open transaction of its own would lock the file.
  const opened: { dispose(): Promise<void> }[] = []
  const open = factory.connect.bind(factory)
  factory.connect = async () => {
    const connection = await open()
    opened.push(connection)
    return connection
  }
  const adapter = bindMigrationAwareSqlAdapterFactory(factory)
  const engine = await SchemaEngine.new({ datamodels: [[SCHEMA_FILE, schema]] }, () => undefined, adapter)
  try {
    return await use(engine)
  } catch (cause) {
    throw new ClaimboardError('storage', `The database cannot be migrated: ${firstLineOf(cause)}`, [], {
      cause,
    })
  } finally {
    engine.free()
    for (const connection of opened) await connection.dispose()
  }
}

/** The engine adds its own call stack below the message. */
function firstLineOf(cause: unknown): string {
  // How the engine tells that it waited in vain for the file.
  if (String(cause).includes('SocketTimeout'))
    return 'another program is using it; stop the server, then try again'
  return String(cause).split('\n')[0] ?? ''
}

/** The migrations that this program knows, in their order. */
export async function migrationNames(): Promise<string[]> {
  const entries = await readdir(MIGRATIONS_FOLDER, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

async function migrationList(): Promise<EngineModule.MigrationList> {
  return {
    baseDir: MIGRATIONS_FOLDER,
    shadowDbInitScript: '',
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(path.join(MIGRATIONS_FOLDER, 'migration_lock.toml'), 'utf8').catch(() => null),
    },
    migrationDirectories: await Promise.all(
      (await migrationNames()).map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: {
            tag: 'ok' as const,
            value: await readFile(path.join(MIGRATIONS_FOLDER, name, 'migration.sql'), 'utf8'),
          },
        },
      })),
    ),
  }
}

/** The migrations that a database has, as Prisma notes them; none in a new one. */
async function appliedNames(file: string): Promise<string[]> {
  const database = await connect(file)
  try {
    const tables = await database.$queryRaw<
      unknown[]
    >`SELECT name FROM sqlite_master WHERE name = '_prisma_migrations'`
    if (tables.length === 0) return []
    const rows = await database.$queryRaw<{ migration_name: string }[]>`
      SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
    return rows.map(({ migration_name }) => migration_name)
  } finally {
    await database.$disconnect()
  }
}

/**
 * Applies every migration that the database does not have yet, and names them. The engine takes the file for
 * itself alone, so it is only asked where something is missing: else a running server would be in its way.
 */
export async function migrate(file: string): Promise<string[]> {
  const migrationsList = await migrationList()
  const wanted = migrationsList.migrationDirectories.map(({ path: name }) => name)
  const applied = await appliedNames(file)
  const unknown = applied.filter((name) => !wanted.includes(name))
  if (unknown.length > 0) {
    throw new ClaimboardError(
      'conflict',
      `The database ${file} is newer than this program: it has the migration ${unknown.join(', ')}. Update the program.`,
    )
  }
  if (wanted.every((name) => applied.includes(name))) return []
  return withEngine(sqliteAdapter(file), async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: FILTERS })
    return appliedMigrationNames
  })
}

/** The SQL that leads from the migrations to `schema.prisma`; null where they agree. Uses no database but a scratch one in memory. */
export async function pendingSchemaChange(): Promise<string | null> {
  return withEngine(scratchFactory(), async (engine) => {
    const difference = await engine.diff({
      from: { tag: 'migrations', ...(await migrationList()) },
      to: {
        tag: 'schemaDatamodel',
        files: [{ path: SCHEMA_FILE, content: await readFile(SCHEMA_FILE, 'utf8') }],
      },
      script: true,
      exitCode: true,
      filters: FILTERS,
    })
    return difference.exitCode === 0 ? null : (difference.stdout ?? '')
  })
}

/** Writes a new migration folder for what `schema.prisma` has and the migrations lack; null where nothing does. */
export async function createMigration(name: string, stamp: string): Promise<string | null> {
  const sql = await pendingSchemaChange()
  if (sql === null) return null
  const folder = path.join(MIGRATIONS_FOLDER, `${stamp}_${name}`)
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'migration.sql'), sql)
  return path.relative(process.cwd(), folder)
}
