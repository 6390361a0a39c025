import { defineConfig } from 'prisma/config'
import { TEXT_INDEX_TABLES } from './lib/store/text-index-tables'

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'file:./var/claimboard.db' },
  // The command line of Prisma leaves the full-text indexes alone, as lib/store/migrate.ts does.
  experimental: { externalTables: true },
  tables: { external: TEXT_INDEX_TABLES },
})
