import type { ReactElement } from 'react'

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** What XML 1.0 leaves out: one such character, typed into a title, and no program opens the file. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** A drawing as the text of an SVG file. */
export async function renderSvg(figure: ReactElement): Promise<string> {
  // Next refuses the module in a static import of a route, where it is as good as in a page.
  const { renderToStaticMarkup } = await import('react-dom/server')
  return XML + renderToStaticMarkup(figure).replaceAll(NOT_XML, '\ufffd')
}
