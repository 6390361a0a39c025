import { prepareDatabase } from '@/lib/services/prepare-database'
import { print } from '../output'

/** Checks and migrates the database, and loads the shipped dataset into it. */
export async function prepare(): Promise<void> {
  const { file, migrations, papers, claims, devices, written } = await prepareDatabase({ check: true })
  await print([
    `Database ${file}: ${migrations.length} migrations applied; ${papers} papers, ${claims} claims and ${devices} devices shipped, ${written} written\n`,
  ])
}
