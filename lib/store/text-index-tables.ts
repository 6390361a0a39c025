/** Tables that SQLite's full-text indexes keep in the database. */
export const TEXT_INDEX_TABLES = ['ClaimText', 'PaperText'].flatMap((name) => [
  name,
  `${name}_data`,
  `${name}_idx`,
  `${name}_docsize`,
  `${name}_config`,
])
