import { ClaimboardError } from '@/lib/domain/errors'
import { findSchemaChange, recordSchemaChange } from '@/lib/services/change-schema'
import { print } from '../output'
import { UsageError } from '../usage-error'

/** Writes the migration that `schema.prisma` asks for, or, with --check, fails where one is missing. */
export async function migration(
  name: string | undefined,
  { check = false }: { check?: boolean },
): Promise<void> {
  if (check) {
    const missing = await findSchemaChange()
    if (missing === null) return print(['The migrations lead to prisma/schema.prisma\n'])
    throw new ClaimboardError('conflict', `prisma/schema.prisma has changes without a migration:\n${missing}`)
  }
  if (name === undefined || !/^[a-z0-9_]{1,60}$/.test(name)) {
    throw new UsageError('Name the migration in lower-case letters, digits and underscores')
  }
  const folder = await recordSchemaChange(name)
  await print([folder === null ? 'Nothing has changed\n' : `${folder}\n`])
}
