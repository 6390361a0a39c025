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

const SEARCH_MAX_LENGTH = 200

/**
 * The words that a request searches for: `q`, and nothing else.
 * @throws ClaimboardError `invalid_query`
 */
export function searchTextOf(request: Request): string {
  const params = new URL(request.url).searchParams
  const unknown = [...params.keys()].filter((key) => key !== 'q')
  const text = (params.get('q') ?? '').trim()
  const faults = [
    ...unknown.map((key) => ({ where: key.slice(0, 60), message: 'is not understood here; there is q' })),
    ...(text.length > SEARCH_MAX_LENGTH
      ? [{ where: 'q', message: `is longer than ${SEARCH_MAX_LENGTH} characters` }]
      : []),
  ]
  if (faults.length > 0)
    throw new ClaimboardError(
      'invalid_query',
      faults.map(({ where, message }) => `${where} ${message}`).join('; '),
      faults,
    )
  return text
}
