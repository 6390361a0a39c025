import { z } from 'zod'
import { AUDIT_VERDICTS, keysOf } from '@/lib/domain/vocabulary'
import { DeviceRecord } from '@/lib/export/device-record'
import { PaperItem } from '@/lib/export/paper-item'
import { ClaimRecord } from '@/lib/export/record'

export const Revision = z
  .string()
  .regex(/^\d+-[0-9a-f]{8}$/)
  .meta({ description: 'The state of the dataset: number and digest of its last change.', id: 'Revision' })

const Finding = z
  .object({
    rule: z.string(),
    verdict: z.enum(keysOf(AUDIT_VERDICTS)),
    sentence: z.string(),
    formula: z.string(),
    terms: z.array(
      z.object({
        name: z.string(),
        value: z.number(),
        unit: z.string(),
        source: z.string().nullable().meta({ description: 'Where a constant is from.' }),
      }),
    ),
  })
  .meta({ id: 'AuditFinding', description: 'What one rule found, with its computation.' })

export const ClaimPage = z
  .object({
    claims: z.array(ClaimRecord),
    total: z.int().nonnegative().meta({ description: 'How many claims the filter finds in all.' }),
    next_cursor: z
      .string()
      .nullable()
      .meta({ description: 'The cursor of the next page; null on the last.' }),
    revision: Revision,
  })
  .meta({ id: 'ClaimPage' })

export const AuditedClaim = z
  .object({ ...ClaimRecord.shape, audit_findings: z.array(Finding), revision: Revision })
  .meta({ id: 'AuditedClaim' })

export const PaperList = z
  .object({
    papers: z.array(
      z.object({
        ...PaperItem.shape,
        claim_count: z.int().nonnegative().meta({ description: 'Accepted claims of the paper.' }),
      }),
    ),
    revision: Revision,
  })
  .meta({ id: 'PaperList' })

export const PaperWithClaims = z
  .object({ ...PaperItem.shape, claims: z.array(ClaimRecord), revision: Revision })
  .meta({ id: 'PaperWithClaims' })

export const DeviceList = z
  .object({ devices: z.array(DeviceRecord), revision: Revision })
  .meta({ id: 'DeviceList' })
