import { existsSync } from 'node:fs'
import { DATASET_FOLDER } from '@/lib/store/dataset-files'
import { databaseFile } from '@/lib/store/environment'
import { checkIntegrity } from '@/lib/store/integrity'
import { migrate } from '@/lib/store/migrate'
import { type LoadSummary, loadDataset } from './load-dataset'

export type PrepareSummary = LoadSummary & { readonly file: string; readonly migrations: readonly string[] }

/**
 * Brings the database that `DATABASE_URL` names up to date: its tables, then the shipped dataset. With `check`
 * it is held against itself before anything is changed, as at the start of the server.
 * @throws ClaimboardError `storage` where it is damaged or cannot be used.
 */
export async function prepareDatabase({ check = false } = {}): Promise<PrepareSummary> {
  const file = databaseFile()
  if (check && existsSync(file)) checkIntegrity(file)
  const migrations = await migrate(file)
  return { file, migrations, ...(await loadDataset(DATASET_FOLDER)) }
}
