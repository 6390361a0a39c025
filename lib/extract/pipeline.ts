import type { Candidate, RawMention } from '@/lib/domain/candidate'
import type { Evidence } from '@/lib/domain/claim'
import { toCandidate } from './candidates'
import { MODELS, type Models } from './learned/models'
import { piecesOf } from './pieces'
import { type PaperText, prepare } from './prepare'
import { REFINERS } from './refiners'

function readPiece(paper: PaperText, models: Models): Candidate[] {
  const prepared = prepare(paper, models)
  if (prepared === null) return []
  let { drafts } = prepared
  for (const refine of REFINERS) {
    if (drafts.length === 0) return []
    drafts = refine(drafts, prepared.context)
  }
  return drafts.flatMap((draft) => toCandidate(draft, prepared.context) ?? [])
}

const shiftEvidence = ({ start, end, text }: Evidence, by: number): Evidence => ({
  start: start + by,
  end: end + by,
  text,
})

function shiftMention<Mention extends RawMention | null>(mention: Mention, by: number): Mention {
  const span = mention?.span
  return span == null ? mention : { ...mention, span: { start: span.start + by, end: span.end + by } }
}

const shift = (candidate: Candidate, by: number): Candidate => ({
  ...candidate,
  figure: shiftEvidence(candidate.figure, by),
  evidence: shiftEvidence(candidate.evidence, by),
  metric: { ...candidate.metric, evidence: shiftEvidence(candidate.metric.evidence, by) },
  subject: shiftMention(candidate.subject, by),
  baseline: shiftMention(candidate.baseline, by),
  model: shiftMention(candidate.model, by),
  task: shiftMention(candidate.task, by),
  setting: shiftMention(candidate.setting, by),
})

/**
 * The claims that an abstract states, in the order of the text, each pinned to its characters:
 * `abstract.slice(evidence.start, evidence.end) === evidence.text`. Never throws; finds nothing in a
 * text without results. A text much longer than any abstract is read piece by piece. The evaluation
 * asks with models of its own, which have not seen the paper.
 */
export function extractCandidates({ title, abstract }: PaperText, models: Models = MODELS): Candidate[] {
  const candidates: Candidate[] = []
  for (const { start, text } of piecesOf(abstract)) {
    const found = readPiece({ title, abstract: text }, models)
    candidates.push(...(start === 0 ? found : found.map((each) => shift(each, start))))
  }
  return candidates
}
