import { restoreDatabase } from '@/lib/services/restore-database'
import { print } from '../output'

/** Puts a backup back into the database. */
export async function restore(file: string): Promise<void> {
  const { database, kept, migrations } = await restoreDatabase(file)
  await print([
    `${database} holds what ${file} holds${migrations.length > 0 ? `, ${migrations.length} migrations applied` : ''}\n`,
    ...(kept === null ? [] : [`What was there before is in ${kept}\n`]),
  ])
}
