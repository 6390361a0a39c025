import { backUp } from '@/lib/store/backup'
import { databaseFile } from '@/lib/store/environment'

/**
 * Copies the database that `DATABASE_URL` names into a new file, also while a server or an import uses it.
 * @throws ClaimboardError `conflict` where the file is there already, `storage` where it cannot be written.
 */
export async function backupDatabase(file: string): Promise<{ database: string }> {
  const database = databaseFile()
  await backUp(database, file)
  return { database }
}
