import { comparisonDownload } from '@/lib/http/comparison-download'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = comparisonDownload('markdown')
