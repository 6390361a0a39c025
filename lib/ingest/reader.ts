import type { PaperRecord } from '@/lib/domain/paper'

/** A part of the source that could not be made a paper: where it stands (counted from 1) and why. */
export type RejectedRecord = {
  readonly line: number
  readonly reason: string
  readonly title: string | null
}

/** What a reader made of a text. Every line that is not blank is in a record, rejected, or furniture. */
export type ReadResult = {
  readonly records: PaperRecord[]
  readonly rejected: RejectedRecord[]
  /** How many lines were page furniture: navigation, dates, vote counts. */
  readonly furnitureLines: number
}

/** One input format. `read` never throws: what it cannot use, it rejects with a line and a reason. */
export type Reader = {
  readonly format: string
  readonly label: string
  readonly detect: (text: string) => boolean
  readonly read: (text: string) => ReadResult
}
