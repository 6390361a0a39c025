import type { ReactElement } from 'react'

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** A drawing as the text of an SVG file. */
export async function renderSvg(figure: ReactElement): Promise<string> {
  // Next refuses the module in a static import of a route, where it is as good as in a page.
  const { renderToStaticMarkup } = await import('react-dom/server')
  return XML + renderToStaticMarkup(figure)
}
