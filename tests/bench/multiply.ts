import Sqlite from 'better-sqlite3'

/** Ids of copies lie above those of the shipped rows. */
const OFFSET = 1_000_000

/**
 * Copies a database's papers and claims until it has so many claims: other titles, scales and factors, the same
 * every time. Straight SQL, since a million claims through the writer would take longer than what is measured.
 */
export function multiply(file: string, claims: number): void {
  const database = new Sqlite(file)
  database.pragma('synchronous = OFF')
  const shipped = Number(database.prepare('SELECT count(*) FROM Claim').pluck().get())
  const copies = Math.max(0, Math.ceil(claims / shipped) - 1)
  const names = (table: string, except: readonly string[]): string =>
    (database.pragma(`table_info("${table}")`) as { name: string }[])
      .map(({ name }) => name)
      .filter((name) => !except.includes(name))
      .map((name) => `"${name}"`)
      .join(', ')
  const same = {
    paper: names('Paper', ['id', 'slug', 'titleKey', 'title', 'arxivId']),
    claim: names('Claim', [
      'id',
      'paperId',
      'value',
      'params',
      'paramsHigh',
      'improvement',
      'improvementHigh',
      'paperSlug',
      'paperTitle',
    ]),
    device: names('ClaimDevice', ['claimId']),
  }
  database.exec(`
    BEGIN;
    CREATE TEMP TABLE n AS WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < ${copies}) SELECT i FROM c WHERE ${copies} > 0;
    CREATE TEMP TABLE base AS SELECT id FROM Claim;
    CREATE TEMP TABLE basePaper AS SELECT id FROM Paper;
    INSERT INTO Paper (id, slug, titleKey, title, ${same.paper})
      SELECT ${OFFSET} + n.i * 1000 + id, slug || '-' || n.i, titleKey || '-' || n.i, title || ' ' || n.i, ${same.paper}
      FROM n CROSS JOIN Paper WHERE id IN basePaper;
    INSERT INTO PaperTechnique (paperId, techniqueSlug)
      SELECT ${OFFSET} + n.i * 1000 + paperId, techniqueSlug FROM n CROSS JOIN PaperTechnique WHERE paperId IN basePaper;
    INSERT INTO Claim (id, paperId, value, params, improvement, paperSlug, paperTitle, ${same.claim})
      SELECT 'z' || printf('%06d', n.i) || substr(id, 2), ${OFFSET} + n.i * 1000 + paperId, value * (1 + n.i * 0.001),
        params * (1 + (n.i % 97) * 0.1), improvement * (1 + ((n.i * 7919) % 1000) * 0.01),
        paperSlug || '-' || n.i, paperTitle || ' ' || n.i, ${same.claim}
      FROM n CROSS JOIN Claim WHERE id IN base;
    INSERT INTO ClaimDevice (claimId, ${same.device})
      SELECT 'z' || printf('%06d', n.i) || substr(claimId, 2), ${same.device} FROM n CROSS JOIN ClaimDevice WHERE claimId IN base;
    INSERT INTO ClaimTechnique (claimId, techniqueSlug)
      SELECT 'z' || printf('%06d', n.i) || substr(claimId, 2), techniqueSlug FROM n CROSS JOIN ClaimTechnique WHERE claimId IN base;
    COMMIT;
    ANALYZE;
    PRAGMA wal_checkpoint(TRUNCATE);`)
  database.close()
}
