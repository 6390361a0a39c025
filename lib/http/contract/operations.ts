import { COMPARISON_FORMATS, EXPORT_FORMATS } from '@/lib/export/writers'
import * as catalogue from './catalogue'
import * as charts from './charts'
import * as claims from './claims'
import * as comparisons from './comparisons'
import type { Operation } from './operation'
import * as service from './service'

/** Everything that can be asked over HTTP, in the order in which it is told. */
export const OPERATIONS: readonly Operation[] = [
  claims.listClaims,
  claims.getClaim,
  ...EXPORT_FORMATS.map(claims.exportClaims),
  claims.describeClaimsCsv,
  catalogue.listPapers,
  catalogue.getPaper,
  catalogue.listDevices,
  catalogue.exportDevices,
  charts.countFacets,
  charts.getChart,
  charts.exportChart('svg'),
  charts.exportChart('png'),
  charts.exportChart('csv'),
  charts.search,
  comparisons.pinComparison,
  comparisons.getComparison,
  ...COMPARISON_FORMATS.map(comparisons.exportComparison),
  service.describeService,
  service.citeDataset,
  service.tellHealth,
]
