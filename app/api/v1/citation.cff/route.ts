import { citeDataset as contract } from '@/lib/http/contract/service'
import { fileResponse } from '@/lib/http/file'
import { route } from '@/lib/http/route'
import { citeDataset } from '@/lib/services/cite-dataset'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = route(contract, async ({ baseUrl }) =>
  fileResponse(await citeDataset({ baseUrl }), { mediaType: contract.mediaType, fileName: 'CITATION.cff' }),
)
