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

export const ERRORS: Readonly<Record<string, string>> = {
  invalid_query: 'Mend the keys and values that errors names.',
  invalid_body: 'Mend the fields that errors names.',
  invalid_input: 'Send text: a listing of titles and abstracts, or JSON Lines.',
  not_found: 'Check the id or slug; it may be of another database.',
  method_not_allowed: 'Use one of the methods that the header Allow names.',
  not_acceptable: 'Send no Accept header, or one with the media type that the route gives.',
  too_large: 'Send less at once.',
  unsupported_media_type: 'Send application/json.',
  rate_limited: 'Wait as long as Retry-After says; fetch whole files once, not row by row.',
  conflict: 'Read what is stored and decide again.',
  storage: 'Try again; if it persists, look at the server’s log.',
}

export const COMMANDS: readonly (readonly string[])[] = [
  ['extract FILE', 'prints the claims found in a listing, a JSON line a paper; touches no database'],
  ['import FILE', 'stores papers and candidate claims; --publish accepts what it extracts'],
  ['audit', 'the audit of every accepted claim, with the computation; --json'],
  [
    'export',
    'what the page with a query shows: --format csv, jsonl, bibtex, latex, markdown or parquet to standard output, datapackage into the folder of --output; --query "family=speed"',
  ],
]

/** What each rule of the audit asks of a claim. */
export const AUDIT_NOTES: readonly (readonly string[])[] = [
  [
    'Both ends',
    'Do the two ends that an abstract gives make the change that it states, in per cent, points or times?',
  ],
  ['Order of the ends', 'Does the value lie on that side of its baseline which it is presented on?'],
  ['Inverse claims', 'Do a speedup and the time that is saved tell the same?'],
  [
    'Implied baseline',
    'Is the share that follows from a value and its difference in points a possible one, within 0 and 100?',
  ],
  ['Dimensions', 'Do stated sizes (“256^3 to 12^3 x 4”) make the ratio?'],
  [
    'Ratio of sizes',
    'Does the scale over the baseline’s published parameter count make “4.2 times fewer parameters”?',
  ],
  [
    'Stated utilisation',
    'Is the share of the peak the achieved rate over the devices’ dense peak, and in which number format?',
  ],
  ['Below the peak', 'Is an achieved rate no more than the devices’ dense peak?'],
  ['Totals and parts', 'Is a rate of many devices that of each times their number?'],
  [
    'Memory',
    'Does the model behind the figure fit: 16 bytes a parameter to train, the width of a weight to serve or to tune adapters?',
  ],
  ['Bandwidth', 'At batch 1: is tokens/s no more than bandwidth over the size of the weights?'],
  [
    'Bounds of per cent',
    'Does a decrease leave something, is a share (accuracy, utilization) within 0 and 100, and a difference of two as well?',
  ],
  ['Parameters in the name', 'Does the scale agree with the count in the model’s name?'],
  ['Stated twice', 'Is a figure that stands twice the same both times?'],
  ['Named device', 'Why no figure of the device bounds the claim, where none does.'],
]

/** By aspect: what makes claims comparable, what asks for caution, and what forbids it. */
export const COMPARABILITY_NOTES: readonly (readonly string[])[] = [
  ['Metric', 'the same', 'of one family', 'of different families'],
  ['Reading', 'all ratios to a baseline, or one unit', '', 'ratios beside values, or different units'],
  ['Baseline', 'the same', 'of one kind, or not stated', 'different named ones'],
  [
    'Hardware',
    'the same device, or a variant',
    'the same class, other numbers of them, or not stated',
    'different classes',
  ],
  ['Phase', 'the same', 'not stated', 'training beside inference'],
  ['Scale', 'within 2×', 'within 10×, or not stated', 'further apart'],
  ['Qualifier', 'all best cases, or none', 'best cases beside others', ''],
  ['Kind', 'all measured, or all projected', 'both', ''],
  ['Task', 'the same', 'different, for efficiency', 'different, for quality'],
  ['Setting', 'the same', 'different', ''],
]
