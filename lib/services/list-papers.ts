import type { PaperListView } from '@/lib/query/views'
import { type Deps, defaults } from './deps'

/** Every paper by title, with how many claims it has. */
export async function listPapers({ store }: Deps = defaults): Promise<PaperListView> {
  const [papers, revision] = await Promise.all([store.papers.list(), store.revision()])
  return { papers, revision }
}
