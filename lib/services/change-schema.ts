import { createMigration, pendingSchemaChange } from '@/lib/store/migrate'

/** The SQL that the migrations lack to reach `schema.prisma`; null where they agree. */
export const findSchemaChange = (): Promise<string | null> => pendingSchemaChange()

/**
 * Writes what the migrations lack as a new one, named by time as Prisma does; gives its folder, or null
 * where nothing is missing.
 */
export function recordSchemaChange(name: string, now: Date = new Date()): Promise<string | null> {
  const stamp = now.toISOString().replaceAll(/\D/g, '').slice(0, 14)
  return createMigration(name, stamp)
}
