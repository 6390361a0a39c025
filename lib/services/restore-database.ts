import { restore } from '@/lib/store/backup'
import { databaseFile } from '@/lib/store/environment'
import { migrate } from '@/lib/store/migrate'

/**
 * Puts a backup back into the database that `DATABASE_URL` names, and migrates it where it is older than this
 * program. `kept` is the file with what was there before.
 * @throws ClaimboardError `invalid_input` or `storage`; the database stays as it was then.
 */
export async function restoreDatabase(
  file: string,
): Promise<{ database: string; kept: string | null; migrations: readonly string[] }> {
  const database = databaseFile()
  const { kept } = await restore(file, database)
  return { database, kept, migrations: await migrate(database) }
}
