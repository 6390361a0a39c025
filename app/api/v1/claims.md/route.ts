import { claimsDownload } from '@/lib/http/claims-download'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = claimsDownload('markdown')
