import { tellHealth } from '@/lib/http/contract/service'
import { route } from '@/lib/http/route'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = route(tellHealth, async ({ revision }) => ({
  json: { status: 'ok', revision },
  headers: { 'cache-control': 'no-store' },
}))
export const dynamic = 'force-dynamic'
