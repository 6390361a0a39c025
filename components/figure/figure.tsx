import type { ReactNode } from 'react'
import { FILE_PALETTE } from '../charts/palette'
import { INNER, linesOf, PADDING, WIDTH } from './layout'

/** Where a picture comes from, so that whoever finds it can go back to its claims. */
export type FigureSource = { readonly link: string; readonly revision: string }

type Props = FigureSource & {
  readonly title: string
  /** The filter in words, what is drawn in a line, and what speaks against comparing it. */
  readonly words: readonly string[]
  readonly warning: string | null
  readonly height: number
  readonly children: ReactNode
}

const TITLE = { size: 21, line: 28 }
const TEXT = { size: 13, line: 18 }
const FOOT = 44
const { ink, ink2, ink3, warn, bg, line } = FILE_PALETTE

/** A picture that stands alone: title, words, drawing, and where it comes from. */
export function Figure({ title, words, warning, link, revision, height, children }: Props) {
  const titles = linesOf(title, TITLE.size, INNER, 2)
  const texts = words.filter((each) => each !== '').flatMap((each) => linesOf(each, TEXT.size, INNER))
  const warnings = warning === null ? [] : linesOf(`△ ${warning}`, TEXT.size, INNER, 2)
  const textTop = PADDING + titles.length * TITLE.line
  const top = textTop + (texts.length + warnings.length) * TEXT.line + 16
  const whole = top + height + FOOT + PADDING / 2
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={WIDTH}
      height={whole}
      viewBox={`0 0 ${WIDTH} ${whole}`}
      fontFamily="Inter, system-ui, sans-serif"
    >
      <title>{title}</title>
      <desc>{[...words, warning ?? ''].filter((each) => each !== '').join('. ')}</desc>
      <rect width={WIDTH} height={whole} fill={bg} />
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
      <svg x={PADDING} y={top} width={INNER} height={height} overflow="visible" aria-label={title}>
        {children}
      </svg>
      <line x1={PADDING} x2={WIDTH - PADDING} y1={whole - FOOT} y2={whole - FOOT} stroke={line} />
      <text x={PADDING} y={whole - FOOT + 22} fontSize={12} fill={ink3}>
        Claimboard, dataset revision {revision}. Figures as stated in the papers’ abstracts.
      </text>
      <text x={WIDTH - PADDING} y={whole - FOOT + 22} fontSize={12} textAnchor="end" fill={ink3}>
        {link.length > 90 ? `${link.slice(0, 89)}…` : link}
      </text>
      <metadata>{link}</metadata>
    </svg>
  )
}
