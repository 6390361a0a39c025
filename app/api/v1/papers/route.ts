import { toPaperItem } from '@/lib/export/paper-item'
import { listPapers as contract } from '@/lib/http/contract/catalogue'
import { route } from '@/lib/http/route'
import { listPapers } from '@/lib/services/list-papers'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = route(contract, async ({ baseUrl }) => {
  const { papers, revision } = await listPapers()
  const items = papers.map((paper) => ({ ...toPaperItem(paper, { baseUrl }), claim_count: paper.claimCount }))
  return { json: { papers: items, revision } }
})
