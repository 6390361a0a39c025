/** A way to get the claims into another program. `{origin}` stands for where this board is. */
export type Example = {
  readonly id: string
  readonly title: string
  readonly language: string
  readonly code: string
  readonly note: string
}

/** Each prints how many claims about speed there are, or shows them; tests run those whose program is at hand. */
export const EXAMPLES: readonly Example[] = [
  {
    id: 'curl',
    title: 'curl',
    language: 'sh',
    code: `curl --compressed --fail --remote-header-name --remote-name \\
  '{origin}/api/v1/claims.csv?family=speed&sort=-improvement'`,
    note: 'Saves the file under the name that the server gives: filter and revision.',
  },
  {
    id: 'python',
    title: 'Python, pandas',
    language: 'python',
    code: `import pandas as pd

claims = pd.read_csv("{origin}/api/v1/claims.csv?family=speed", dtype={"arxiv_id": str})
print(len(claims))
print(claims.nlargest(5, "improvement")[["subject", "improvement", "baseline"]])`,
    note: 'An arXiv identifier looks like a number; as text it keeps its zeros.',
  },
  {
    id: 'duckdb',
    title: 'DuckDB',
    language: 'sql',
    code: `SELECT family, count(*) AS claims, median(improvement) AS median_improvement
FROM '{origin}/api/v1/claims.parquet'
GROUP BY family ORDER BY claims DESC;`,
    note: 'Reads the Parquet over HTTP by the extension httpfs, which DuckDB loads by itself; a saved file works too.',
  },
  {
    id: 'r',
    title: 'R',
    language: 'r',
    code: `claims <- read.csv("{origin}/api/v1/claims.csv?family=speed",
                   colClasses = c(arxiv_id = "character"), na.strings = "")
print(nrow(claims))
print(aggregate(improvement ~ phase, claims, median))`,
    note: 'Base R; nothing to install.',
  },
  {
    id: 'observable',
    title: 'Observable, or any page',
    language: 'js',
    code: `const answer = await fetch("{origin}/api/v1/claims?family=speed&limit=1000")
const { claims, total, revision } = await answer.json()
console.log(total, revision, claims.filter(({ improvement }) => improvement > 2).length)`,
    note: 'Any origin may read. In an Observable notebook leave out “const”.',
  },
  {
    id: 'spreadsheet',
    title: 'A spreadsheet',
    language: 'text',
    code: `=IMPORTDATA("{origin}/api/v1/claims.csv?family=speed")`,
    note: 'Google Sheets, where this board is on the internet. In Excel: Data, From Web, and the same address. In LibreOffice: Sheet, External Links.',
  },
]
