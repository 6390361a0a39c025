/** Files that rows can be taken away in: the extension that follows their address, and what people call them. */
export const FILE_FORMATS = {
  csv: 'CSV',
  jsonl: 'JSON Lines, full records',
  bib: 'BibTeX of the papers',
  tex: 'LaTeX table',
  md: 'Markdown table',
  parquet: 'Parquet',
} as const
export type FileFormat = keyof typeof FILE_FORMATS
