import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { z } from 'zod'
import { Correction } from '@/lib/domain/correction'
import { type Dataset, DatasetClaim, DatasetPaper } from '@/lib/domain/dataset'
import { Device } from '@/lib/domain/device'
import { ClaimboardError } from '@/lib/domain/errors'
import { sha256 } from './fingerprint'

/** Where the shipped dataset lies. */
export const DATASET_FOLDER = path.resolve('prisma/seed')

async function readJsonLines<T>(file: string, schema: z.ZodType<T>): Promise<{ rows: T[]; text: string }> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new ClaimboardError('invalid_input', `${file} cannot be read: ${String(cause)}`, [], { cause })
  })
  const rows = text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const parsed = schema.safeParse(parseLine(line))
    if (parsed.success) return [parsed.data]
    const where = `${path.basename(file)} line ${index + 1}`
    throw new ClaimboardError(
      'invalid_input',
      `${where}: ${parsed.error.issues.map(said).join('; ')}`,
      parsed.error.issues.map((issue) => ({ where, message: said(issue) })),
    )
  })
  return { rows, text }
}

const said = ({ path: at, message }: z.core.$ZodIssue): string => `${at.join('.')} ${message}`.trim()

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/**
 * The dataset that a folder holds, and the SHA-256 of all its files together.
 * @throws ClaimboardError `invalid_input` with file and line where a record does not fit.
 */
export async function readDatasetFiles(folder: string): Promise<{ dataset: Dataset; sha256: string }> {
  const [devices, papers, claims] = await Promise.all([
    readJsonLines(path.join(folder, 'devices.jsonl'), Device),
    readJsonLines(path.join(folder, 'papers.jsonl'), DatasetPaper),
    readJsonLines(path.join(folder, 'claims.jsonl'), DatasetClaim),
  ])
  return {
    dataset: { devices: devices.rows, papers: papers.rows, claims: claims.rows },
    sha256: sha256(devices.text + papers.text + claims.text),
  }
}

const CORRECTIONS = 'corrections.jsonl'

/** What readers changed in what was extracted, in the order in which it is done. */
export async function readCorrections(folder: string): Promise<readonly Correction[]> {
  return (await readJsonLines(path.join(folder, CORRECTIONS), Correction)).rows
}

/** Replaces the corrections of a dataset, a line each. */
export async function writeCorrections(folder: string, corrections: readonly Correction[]): Promise<void> {
  const lines = corrections.map((correction) => `${JSON.stringify(correction)}\n`)
  await writeFile(path.join(folder, CORRECTIONS), lines.join(''))
}
