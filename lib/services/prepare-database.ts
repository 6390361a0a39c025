import { DATASET_FOLDER } from '@/lib/store/dataset-files'
import { databaseFile } from '@/lib/store/environment'
import { migrate } from '@/lib/store/migrate'
import { type LoadSummary, loadDataset } from './load-dataset'

export type PrepareSummary = LoadSummary & { readonly file: string; readonly migrations: readonly string[] }

/** Brings the database that `DATABASE_URL` names up to date: its tables, then the shipped dataset. */
export async function prepareDatabase(): Promise<PrepareSummary> {
  const file = databaseFile()
  const migrations = await migrate(file)
  return { file, migrations, ...(await loadDataset(DATASET_FOLDER)) }
}
