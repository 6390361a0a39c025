/** Measures of a picture of a chart, in px. */
export const WIDTH = 1200
export const PADDING = 32
export const INNER = WIDTH - 2 * PADDING

/** A picture of a fixed size in px; `drawnWidth` is how wide the drawing takes itself to be: less is larger type. */
export type Frame = { readonly width: number; readonly height: number; readonly drawnWidth: number }

/** What social media show beside a link. */
export const SOCIAL_FRAME: Frame = { width: 1200, height: 630, drawnWidth: 800 }

/** Inter's characters are about this wide, as a share of the type size; a little more, so that text ends in time. */
const CHARACTER = 0.545

/** About how wide a text is. */
export const widthOf = (text: string, size: number): number => [...text].length * size * CHARACTER

/** A text in lines that fit a width, cut with an ellipsis after `most` of them. */
export function linesOf(text: string, size: number, width: number, most = 3): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer, size) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  lines.push(line)
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]} …`]
}
