import Database from 'better-sqlite3'

/** What the database says, asked by SQL of its own and not by the store that the server answers from. */
export type Truth = ReturnType<typeof openTruth>

/** What the titles of the papers that are imported meanwhile begin with. */
export const IMPORTED = 'Load'

const COLUMNS = 'subject, metric, metricFamily AS family, value, unit, improvement, params'
const ACCEPTED = "FROM Claim WHERE reviewStatus = 'accepted'"

/** Opens a database to read it beside the server. */
export function openTruth(file: string) {
  const database = new Database(file, { readonly: true })
  const list = (sql: string, ...values: unknown[]): string[] =>
    database
      .prepare<unknown[], string>(sql)
      .pluck()
      .all(...values)
  const number = (sql: string, ...values: unknown[]): number =>
    database
      .prepare<unknown[], number>(sql)
      .pluck()
      .get(...values) ?? 0
  const row = database.prepare<[string], Record<string, unknown>>(`SELECT ${COLUMNS} FROM Claim WHERE id = ?`)
  return {
    families: list(`SELECT DISTINCT metricFamily ${ACCEPTED}`),
    ids: list(`SELECT id ${ACCEPTED} ORDER BY id LIMIT 5000`),
    /** Papers with all that they will have: an import adds its own. */
    slugs: list(
      `SELECT DISTINCT paperSlug ${ACCEPTED} AND paperTitle NOT LIKE '${IMPORTED}%' ORDER BY 1 LIMIT 5000`,
    ),
    claim: (id: string) => row.get(id),
    count: (family: string) => number(`SELECT count(*) ${ACCEPTED} AND metricFamily = ?`, family),
    /** Claims of a family that are better by more than a factor. */
    countAbove: (family: string, factor: number) =>
      number(`SELECT count(*) ${ACCEPTED} AND metricFamily = ? AND improvement > ?`, family, factor),
    countAtLeast: (family: string, factor: number) =>
      number(
        `SELECT count(*) ${ACCEPTED} AND metricFamily = ? AND (improvement >= ? OR improvementHigh >= ?)`,
        family,
        factor,
        factor,
      ),
    idsOfPaper: (slug: string) => list(`SELECT id ${ACCEPTED} AND paperSlug = ? ORDER BY id`, slug),
    close: () => database.close(),
  }
}
