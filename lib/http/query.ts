import { ClaimboardError } from '@/lib/domain/errors'
import { type Filter, parseFilter } from '@/lib/query/filter'

/**
 * The filter that a request asks for.
 * @throws ClaimboardError `invalid_query` that names every key or value that is not understood.
 */
export function filterOf(request: Request): Filter {
  const { filter, faults } = parseFilter(new URL(request.url).searchParams)
  if (faults.length > 0) {
    const detail = faults.map(({ where, message }) => `${where} ${message}`).join('; ')
    throw new ClaimboardError('invalid_query', detail, faults)
  }
  return filter
}
