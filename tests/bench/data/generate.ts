import type { StatedClaim } from '@/lib/domain/claim'
import { paperSlug, titleKey } from '@/lib/ingest/identity'
import { deriveClaims } from '@/lib/services/derive-claims'
import { loadDataset } from '@/lib/services/load-dataset'
import { claimIds } from '@/lib/store/claim-id'
import { connect } from '@/lib/store/connection'
import { DATASET_FOLDER } from '@/lib/store/dataset-files'
import { sha256 } from '@/lib/store/fingerprint'
import { migrate } from '@/lib/store/migrate'
import { createStore } from '@/lib/store/store'
import { randomOf } from '../../factories/crowd'
import { readTemplates, type Template } from './templates'

/** Data says the same whenever it is made. */
const WHEN = new Date('2026-01-01T00:00:00.000Z')
const PAPERS_AT_ONCE = 4000
const FIRST_YEAR = 2007
const LAST_YEAR = 2025

/**
 * A database with so many accepted claims besides the shipped ones, the same for the same seed. Papers are drawn
 * from real ones, so that families, metrics, devices, tasks and words occur as often as they do there; titles
 * are joined from two of them, and figures, scales and years are varied, so that few are alike. All of it goes
 * through the store's own writer: ids, derived values, text indexes and log of changes are as an import has them.
 */
export async function generate(
  file: string,
  count: number,
  seed: number,
  onClaims: (done: number) => void,
): Promise<void> {
  await migrate(file)
  const database = await connect(file)
  const store = createStore(async () => database)
  await loadDataset(DATASET_FOLDER, { store, now: () => WHEN })
  const templates = await readTemplates()
  const devices = await store.devices.list()
  const random = randomOf(seed)
  let done = 0
  for (let paper = 0; done < count; ) {
    await store.write(WHEN, async (writer) => {
      for (let made = 0; made < PAPERS_AT_ONCE && done < count; made++, paper++) {
        const { title, year, techniques, claims } = vary(templates, random, paper)
        const stored = await writer.paper(
          {
            slug: paperSlug(title),
            titleKey: titleKey(title),
            title,
            arxivId: null,
            year,
            techniques,
            abstract: null,
            sourceId: null,
          },
          'fill',
        )
        const some = claims.slice(0, count - done)
        const ids = claimIds(titleKey(title), some)
        const identified = some.map((claim, index) => ({
          ...claim,
          id: ids[index] ?? '',
          origin: 'rules' as const,
          reviewStatus: 'accepted' as const,
          confidence: 0.9,
          abstractSha256: sha256(title),
        }))
        for (const claim of deriveClaims(identified, devices, stored)) await writer.claim(stored, claim)
        done += some.length
      }
    })
    onClaims(done)
  }
  await store.close()
  await database.$disconnect()
}

function vary(templates: readonly Template[], random: () => number, paper: number): Template {
  const pick = () => templates[Math.floor(random() * templates.length)]
  const [template, other] = [pick(), pick()]
  if (template === undefined || other === undefined) throw new Error('There is no paper to draw from')
  const half = (title: string, from: number, to: number): string => {
    const words = title.split(' ')
    return words.slice(Math.floor(words.length * from), Math.ceil(words.length * to)).join(' ')
  }
  const year = template.year + Math.round(4 * (random() - 0.5))
  return {
    title: `${half(template.title, 0, 0.5)} ${half(other.title, 0.5, 1)} ${paper.toString(36)}`,
    year: Math.min(LAST_YEAR, Math.max(FIRST_YEAR, year)),
    techniques: template.techniques,
    claims: template.claims.map((claim) => varyClaim(claim, random)),
  }
}

/** Another figure and scale of about the same size; what is bounded stays within its bounds. */
function varyClaim(claim: StatedClaim, random: () => number): StatedClaim {
  const times = 2 ** (random() - 0.5)
  const scale = 2 ** Math.round(3 * (random() - 0.5))
  const vary = (value: number | null): number | null => {
    if (value === null) return null
    const varied = Number((value * times).toPrecision(3))
    return claim.unit === '%' || claim.unit === 'points' ? Math.min(varied, Math.max(99, value)) : varied
  }
  return {
    ...claim,
    value: vary(claim.value) ?? claim.value,
    valueHigh: vary(claim.valueHigh),
    params: claim.params === null ? null : claim.params * scale,
    paramsHigh: claim.paramsHigh === null ? null : claim.paramsHigh * scale,
  }
}
