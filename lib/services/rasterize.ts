import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

/** A file of a package: pictures need them as bytes, which no bundler passes on. */
const packageFile = (...parts: string[]): Promise<Buffer> =>
  readFile(path.join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', ...parts))

const FONTS = ['400Regular/Inter_400Regular.ttf', '600SemiBold/Inter_600SemiBold.ttf']

let prepared: Promise<readonly Uint8Array[]> | undefined

/** The renderer and its fonts, loaded once a process. */
async function prepare(): Promise<readonly Uint8Array[]> {
  const [wasm, ...fonts] = await Promise.all([
    packageFile('@resvg', 'resvg-wasm', 'index_bg.wasm'),
    ...FONTS.map((file) => packageFile('@expo-google-fonts', 'inter', file)),
  ])
  await initWasm(wasm)
  return fonts
}

/**
 * An SVG as PNG, with the same fonts on every machine.
 * @param zoom Pixels of the picture a pixel of the drawing.
 */
export async function rasterize(svg: string, zoom: number): Promise<Uint8Array> {
  prepared ??= prepare()
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: { fontBuffers: [...(await prepared)], defaultFontFamily: 'Inter', loadSystemFonts: false },
  })
  try {
    return picture.render().asPng()
  } finally {
    picture.free()
  }
}
