import { NewComparison } from '@/lib/domain/comparison'
import { baseUrlOf } from '@/lib/http/base-url'
import { readJsonBody } from '@/lib/http/body'
import { handler } from '@/lib/http/handler'
import { limited } from '@/lib/http/rate-limit'
import { createComparison } from '@/lib/services/create-comparison'

export const POST = handler(
  limited('writes', async (request) => {
    const { comparison, created } = await createComparison(await readJsonBody(request, NewComparison))
    const url = `${baseUrlOf(request)}/c/${comparison.slug}`
    return Response.json(
      { slug: comparison.slug, url },
      { status: created ? 201 : 200, headers: { location: url } },
    )
  }),
)
