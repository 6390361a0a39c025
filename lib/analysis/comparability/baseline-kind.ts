/** What a baseline is, where its words tell: claims against the same kind of baseline are alike, though not the same. */
const KINDS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['full precision', /\b(?:fp32|fp16|bf16|float32|float16|full[- ]precision|half[- ]precision|16[- ]bit)\b/i],
  ['full fine-tuning', /\bfull(?:y)?[- ](?:model )?(?:fine-?tun|training)/i],
  ['the teacher', /\bteachers?\b/i],
  [
    'the unmodified model',
    /\b(?:original|vanilla|unmodified|uncompressed|unpruned|dense|base|backbone|without)\b/i,
  ],
  [
    'the best before',
    /\b(?:state[- ]of[- ]the[- ]art|sota|previous|prior|existing|best|top-performing|competing|other|comparison) ?/i,
  ],
  ['a plain baseline', /\bbaselines?\b/i],
]

/** The kind of a baseline, or null for one that has a name of its own. */
export const baselineKind = (baseline: string): string | null =>
  KINDS.find(([, pattern]) => pattern.test(baseline))?.[0] ?? null
