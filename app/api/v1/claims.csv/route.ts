import { claimsDownload } from '@/lib/http/claims-download'

export const GET = claimsDownload('csv')
