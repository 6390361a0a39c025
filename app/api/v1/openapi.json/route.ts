import { describeService as contract } from '@/lib/http/contract/service'
import { openApi } from '@/lib/http/openapi'
import { route } from '@/lib/http/route'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = route(contract, async ({ baseUrl }) => ({
  json: openApi(baseUrl),
}))
