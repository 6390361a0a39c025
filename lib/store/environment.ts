import path from 'node:path'
import { z } from 'zod'
import { ClaimboardError } from '@/lib/domain/errors'

const DEFAULT_DATABASE_URL = 'file:./var/claimboard.db'

const Environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^file:.+/, 'must be a SQLite file, such as file:./var/claimboard.db')
    .default(DEFAULT_DATABASE_URL),
})

/**
 * The path of the SQLite file that `DATABASE_URL` names, made absolute from the working folder.
 * @throws ClaimboardError `storage` where the address is no `file:` address.
 */
export function databaseFile(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  const parsed = Environment.safeParse({ DATABASE_URL: environment.DATABASE_URL || undefined })
  if (!parsed.success) {
    throw new ClaimboardError('storage', `DATABASE_URL ${parsed.error.issues[0]?.message ?? 'is not valid'}`)
  }
  return path.resolve(parsed.data.DATABASE_URL.slice('file:'.length))
}
