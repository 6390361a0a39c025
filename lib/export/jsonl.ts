import type { ExportContext } from './column'
import { toDeviceRecord } from './device-record'
import { toRecord } from './record'
import { type FullClaim, type Sheet, sheet } from './writer'

/** A claim with everything that is known about it: the computation of its audit, and the devices that it names. */
export function toFullRecord({ claim, audit, devices }: FullClaim, context: ExportContext) {
  return {
    ...toRecord(claim, context),
    audit_findings: audit.findings,
    devices: devices.map(toDeviceRecord),
  }
}

/** One JSON text a line (https://jsonlines.org). */
export const jsonlSheet = (context: ExportContext): Sheet<FullClaim> =>
  sheet((items) => items.map((item) => `${JSON.stringify(toFullRecord(item, context))}\n`).join(''))
