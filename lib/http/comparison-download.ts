import type { ComparisonFormat } from '@/lib/export/writers'
import { exportComparison } from '@/lib/services/export-comparison'
import * as contract from './contract/comparisons'
import { download } from './download'
import { route } from './route'

/** The routes that give a pinned comparison in one format. */
export const comparisonDownload = (format: ComparisonFormat) =>
  route(contract.exportComparison(format), async ({ requestId, params, baseUrl }) =>
    download(await exportComparison({ slug: params.slug, format, baseUrl }), requestId),
  )
