import { ComparisonFigure } from '@/components/figure/comparison-figure'
import { SOCIAL_FRAME } from '@/components/figure/layout'
import { renderSvg } from '@/components/figure/render'
import { orNotFound } from '@/lib/http/pages'
import { getComparison } from '@/lib/services/get-comparison'
import { rasterize } from '@/lib/services/rasterize'

export const alt = 'The claims of the comparison on one axis, and whether they may be compared'
export const contentType = 'image/png'
export const size = { width: SOCIAL_FRAME.width, height: SOCIAL_FRAME.height }

export default async function Image({ params }: { params: Promise<{ slug: string }> }) {
  const { comparison, comparability } = await orNotFound(getComparison((await params).slug))
  const svg = await renderSvg(
    <ComparisonFigure
      title={comparison.title ?? `Comparison of ${comparison.claims.length} claims`}
      claims={comparison.claims}
      comparability={comparability}
      link={`/c/${comparison.slug}`}
      revision={comparison.revision}
      frame={SOCIAL_FRAME}
    />,
  )
  return new Response(new Blob([new Uint8Array(await rasterize(svg, 1))]), {
    headers: { 'content-type': contentType },
  })
}
