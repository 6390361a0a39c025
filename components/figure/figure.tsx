import type { ReactNode } from 'react'
import { FILE_PALETTE } from '../charts/palette'
import { type Frame, linesOf, PADDING, WIDTH } from './layout'

/** Where a picture comes from, so that whoever finds it can go back to its claims. */
export type FigureSource = { readonly link: string; readonly revision: string }

type Props = FigureSource & {
  readonly title: string
  /** The filter in words, what is drawn in a line, and what speaks against comparing it. */
  readonly words: readonly string[]
  readonly warning: string | null
  readonly height: number
  /** For a picture of a fixed size; else it is as high as its content. */
  readonly frame?: Frame | undefined
  readonly children: ReactNode
}

const TITLE = { size: 21, line: 28 }
const TEXT = { size: 13, line: 18 }
const FOOT = 44
const { ink, ink2, ink3, warn, bg, line } = FILE_PALETTE

/** A picture that stands alone: title, words, drawing, and where it comes from. */
export function Figure({ title, words, warning, link, revision, height, frame, children }: Props) {
  const width = frame?.drawnWidth ?? WIDTH
  const inner = width - 2 * PADDING
  const titles = linesOf(title, TITLE.size, inner, 2)
  const texts = words.filter((each) => each !== '').flatMap((each) => linesOf(each, TEXT.size, inner))
  const warnings = warning === null ? [] : linesOf(`△ ${warning}`, TEXT.size, inner, 2)
  const textTop = PADDING + titles.length * TITLE.line
  const top = textTop + (texts.length + warnings.length) * TEXT.line + 16
  const needed = top + height + FOOT + PADDING / 2
  const view = viewOf(width, needed, frame)
  const whole = view.height
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={frame?.width ?? width}
      height={frame?.height ?? whole}
      viewBox={`${view.x} 0 ${view.width} ${view.height}`}
      fontFamily="Inter, system-ui, sans-serif"
    >
      <title>{title}</title>
      <desc>{[...words, warning ?? ''].filter((each) => each !== '').join('. ')}</desc>
      <rect x={view.x} width={view.width} height={whole} fill={bg} />
      {titles.map((text, index) => (
        <text
          key={text}
          x={PADDING}
          y={PADDING + 16 + index * TITLE.line}
          fontSize={TITLE.size}
          fontWeight={600}
          fill={ink}
        >
          {text}
        </text>
      ))}
      {[...texts, ...warnings].map((text, index) => (
        <text
          key={text}
          x={PADDING}
          y={textTop + 12 + index * TEXT.line}
          fontSize={TEXT.size}
          fill={index < texts.length ? ink2 : warn}
        >
          {text}
        </text>
      ))}
      <svg x={PADDING} y={top} width={inner} height={height} overflow="visible" aria-label={title}>
        {children}
      </svg>
      <line x1={PADDING} x2={width - PADDING} y1={whole - FOOT} y2={whole - FOOT} stroke={line} />
      <text x={PADDING} y={whole - FOOT + 22} fontSize={12} fill={ink3}>
        Claimboard, dataset revision {revision}. Figures as stated in the papers’ abstracts.
      </text>
      <text x={width - PADDING} y={whole - FOOT + 22} fontSize={12} textAnchor="end" fill={ink3}>
        {link.length > 90 ? `${link.slice(0, 89)}…` : link}
      </text>
      <metadata>{link}</metadata>
    </svg>
  )
}

/** What of the drawing's plane is seen: all of it, with room around where the frame has another shape. */
function viewOf(width: number, needed: number, frame: Frame | undefined) {
  if (frame === undefined) return { x: 0, width, height: needed }
  const height = Math.max(needed, (width * frame.height) / frame.width)
  const seen = (height * frame.width) / frame.height
  return { x: (width - seen) / 2, width: seen, height }
}
