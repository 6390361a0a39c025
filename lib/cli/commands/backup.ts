import { backupDatabase } from '@/lib/services/backup-database'
import { print } from '../output'

/** Copies the database into a new file. */
export async function backup(file: string): Promise<void> {
  const { database } = await backupDatabase(file)
  await print([`${database} was copied to ${file}\n`])
}
