import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Evaluation } from './evaluate'
import { SETS } from './gold'

export const RECORD_FILE = join(process.cwd(), 'tests', 'eval', 'recorded.json')
export const HEADLINES = ['detected', 'usable', 'complete'] as const

/** What is scored: the annotated sets, and the development set read with weights that have not seen the paper. */
export const SCORED = [...SETS, 'unseen development'] as const
export type ScoredName = (typeof SCORED)[number]

const Figures = z.record(z.enum([...HEADLINES, 'silent']), z.number())
const Headlines = z.partialRecord(z.enum(SCORED), Figures)
/** F1 of each level and the share of silent abstracts, in per cent, for each set. */
export type Headlines = z.infer<typeof Headlines>

export const readRecord = (): Headlines => Headlines.parse(JSON.parse(readFileSync(RECORD_FILE, 'utf8')))

export function headlinesOf(evaluations: Partial<Record<ScoredName, Evaluation>>): Headlines {
  const headlines: Headlines = {}
  for (const name of SCORED) {
    const evaluation = evaluations[name]
    if (evaluation === undefined) continue
    headlines[name] = {
      detected: evaluation.detected.f1,
      usable: evaluation.usable.f1,
      complete: evaluation.complete.f1,
      silent: evaluation.silent,
    }
  }
  return headlines
}

/** A figure may fall this many points below the recorded one; more fails. */
const TOLERANCE = 1

/** A sentence for each figure that is more than a point below its record. */
export function drops(now: Headlines, recorded: Headlines): string[] {
  return SCORED.flatMap((name) => {
    const [here, before] = [now[name], recorded[name]]
    if (here === undefined || before === undefined) return []
    return [...HEADLINES, 'silent' as const].flatMap((level) =>
      here[level] < before[level] - TOLERANCE
        ? [`${name}: ${level} fell from ${before[level]} to ${here[level]}`]
        : [],
    )
  })
}
