/** What the vocabulary's words mean, for people; keys are the vocabulary's. */
export const RELATION_NOTES: Readonly<Record<string, string>> = {
  absolute:
    'a value of its own, such as 84 TFLOP/s; a ratio follows only where its baseline’s value is stated too',
  factor: 'how many times as much, as fast, or as little as the baseline',
  percent_change: 'by how many per cent of the baseline the metric rises or falls',
  points: 'the difference of two percentages or scores; it is no ratio',
  fraction_of_baseline: 'how many per cent of the baseline remain',
}

export const QUALIFIER_NOTES: Readonly<Record<string, string>> = {
  exact: 'stated without a reservation',
  up_to: 'the best case; others are lower',
  at_least: 'a lower bound: over, more than',
  approx: 'rounded by the authors: about, nearly, roughly',
  range: 'two ends, both drawn',
  average: 'a mean over several cases',
}

export const VERDICT_NOTES: Readonly<Record<string, string>> = {
  verified: 'other figures of the abstract give the same number',
  consistent: 'it lies within a bound that can be computed',
  inconsistent: 'it contradicts the abstract’s other figures or a physical limit',
  uncheckable: 'too little is stated to compute anything',
}

export const IMPROVEMENTS: readonly (readonly string[])[] = [
  ['factor k, presented as better', 'k'],
  [
    'a cost (latency, memory, compute, parameters, energy, communication, data, cost) falls by p %',
    '1 / (1 − p/100)',
  ],
  ['a benefit (speed, throughput, capacity, utilization) rises by p %', '1 + p/100'],
  ['p % of a cost remain', '100 / p'],
  ['a value with its baseline’s own value', 'their ratio in the better direction'],
  ['points; a value without a baseline; quality in per cent', 'none, with the reason'],
]

export const ROUTES: readonly (readonly string[])[] = [
  ['GET /api/v1/claims', 'rows as JSON, paged with cursor'],
  ['GET /api/v1/claims.csv', 'all rows of the filter, streamed'],
  ['GET /api/v1/claims.jsonl', 'the same as JSON Lines'],
  ['GET /api/v1/claims/{id}', 'one claim with its audit'],
  ['GET /api/v1/papers', 'all papers'],
  ['GET /api/v1/papers/{slug}', 'one paper with its claims'],
  ['GET /api/v1/devices', 'the hardware catalogue with its sources'],
  ['GET /api/v1/facets', 'counts under the filter'],
  ['GET /api/v1/chart', 'the chart’s marks, axes and what it cannot place'],
  ['POST /api/v1/comparisons', 'pins {claims, title?, view?}; 201, or 200 where it was pinned before'],
  ['GET /api/v1/comparisons/{slug}', 'a pinned comparison; .csv for its rows'],
  ['GET /healthz', 'whether it runs, with the dataset’s revision'],
]

export const ERRORS: Readonly<Record<string, string>> = {
  invalid_query: 'Mend the keys and values that errors names.',
  invalid_body: 'Mend the fields that errors names.',
  invalid_input: 'Send text: a listing of titles and abstracts, or JSON Lines.',
  not_found: 'Check the id or slug; it may be of another database.',
  too_large: 'Send less at once.',
  unsupported_media_type: 'Send application/json.',
  conflict: 'Read what is stored and decide again.',
  storage: 'Try again; if it persists, look at the server’s log.',
}

export const COMMANDS: readonly (readonly string[])[] = [
  ['extract FILE', 'prints the claims found in a listing, a JSON line a paper; touches no database'],
  ['import FILE', 'stores papers and candidate claims; --publish accepts what it extracts'],
  ['audit', 'the audit of every accepted claim, with the computation; --json'],
  ['export', 'what the page with a query shows: --format csv|jsonl, --query "family=speed"'],
]
