import { ClaimboardError } from '@/lib/domain/errors'
import { handler } from '@/lib/http/handler'

/** Whatever no other route answers, in the form that every error here has. */
const unknownRoute = handler(async (request) => {
  throw new ClaimboardError(
    'not_found',
    `There is nothing at ${new URL(request.url).pathname.slice(0, 200)}; see /docs`,
  )
})

export {
  unknownRoute as DELETE,
  unknownRoute as GET,
  unknownRoute as HEAD,
  unknownRoute as OPTIONS,
  unknownRoute as PATCH,
  unknownRoute as POST,
  unknownRoute as PUT,
}
