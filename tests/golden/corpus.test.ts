import { expect, test } from '@jest/globals'
import { ExtractedClaim } from '@/lib/domain/claim'
import { extractCandidates } from '@/lib/extract/pipeline'
import { normalizeCandidate } from '@/lib/normalize/normalize-candidate'
import { missingFiles, readCorpus } from '../eval/gold'

const missing = missingFiles()
const testWithCorpus = missing.length === 0 ? test : test.skip
if (missing.length > 0) test.skip(`skipped: ${missing.join(', ')} not found`, () => undefined)

testWithCorpus(
  'all abstracts of the corpus are read, and every claim is whole and pinned to its words',
  () => {
    let claims = 0
    for (const { title, abstract } of readCorpus()) {
      for (const candidate of extractCandidates({ title, abstract })) {
        const claim = ExtractedClaim.parse(normalizeCandidate(candidate))
        for (const { start, end, text } of [claim.evidence, claim.figure, claim.metricEvidence]) {
          if (abstract.slice(start, end) !== text)
            throw new Error(`"${text}" does not stand at ${start} in "${title}"`)
        }
        claims += 1
      }
    }
    expect(claims).toBeGreaterThan(10_000)
  },
)
