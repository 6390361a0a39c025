import { toPaperRecord } from '@/lib/export/paper-record'
import { baseUrlOf } from '@/lib/http/base-url'
import { handler } from '@/lib/http/handler'
import { listPapers } from '@/lib/services/list-papers'

export const GET = handler(async (request) => {
  const { papers, revision } = await listPapers()
  const context = { baseUrl: baseUrlOf(request) }
  return Response.json({
    papers: papers.map((paper) => ({ ...toPaperRecord(paper, context), claim_count: paper.claimCount })),
    revision,
  })
})
