import { parse } from 'csv-parse/sync'
import type { Truth } from './truth'

type Shown = Readonly<Record<string, unknown>>
/** Asks the server one thing and throws where the answer is not what the database says. */
export type Check = (subject: string) => Promise<void>

const LIMIT = 40
/** Few enough claims are better by so much that a check can read all of them. */
const MANY_TIMES = 100

/** Every kind of answer that is compared with the database, while an import goes on. */
export function checksOf(
  origin: string,
  truth: Truth,
): Readonly<Record<string, { of: readonly string[]; check: Check }>> {
  const get = async (path: string): Promise<string> => {
    const answer = await fetch(`${origin}${path}`)
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${path} gave ${answer.status}: ${text.slice(0, 200)}`)
    return text
  }

  /** An import only adds: what is counted meanwhile is a number from before to after. */
  const counted = async <T>(count: () => number, ask: () => Promise<T>, shown: (answer: T) => number) => {
    const before = count()
    const answer = await ask()
    const after = count()
    const told = shown(answer)
    if (!(told >= before && told <= after)) throw new Error(`${told} is not from ${before} to ${after}`)
    return { answer, told, grown: after - before }
  }

  const sameClaim = (shown: Shown): void => {
    const stored = truth.claim(String(shown.claim_id))
    if (stored === undefined) throw new Error(`${shown.claim_id} is no claim`)
    for (const [key, value] of Object.entries(stored)) {
      if (shown[key] !== value) throw new Error(`${shown.claim_id}.${key} is ${shown[key]}, not ${value}`)
    }
  }

  const rows: Check = async (family) => {
    const path = `/api/v1/claims?family=${family}&sort=-improvement&limit=${LIMIT}`
    const { answer, told, grown } = await counted(
      () => truth.count(family),
      async (): Promise<{ claims: Shown[]; total: number }> => JSON.parse(await get(path)),
      ({ total }) => total,
    )
    const { claims } = answer
    if (claims.length !== Math.min(LIMIT, told)) throw new Error(`${claims.length} rows of ${told}`)
    for (const claim of claims) sameClaim(claim)
    const factors = claims.map(
      ({ improvement }) => (improvement as number | null) ?? Number.NEGATIVE_INFINITY,
    )
    if (factors.some((factor, index) => factor > (factors[index - 1] ?? Number.POSITIVE_INFINITY)))
      throw new Error('the rows are out of order')
    const last = factors.at(-1) ?? Number.NEGATIVE_INFINITY
    if (Number.isFinite(last) && truth.countAbove(family, last) - grown > LIMIT)
      throw new Error(`rows above ${last} are missing`)
  }

  const facets: Check = async (family) => {
    type Facets = { facets: { key: string; values: { value: string; count: number }[] }[] }
    await counted(
      () => truth.count(family),
      async (): Promise<Facets> => JSON.parse(await get('/api/v1/facets')),
      (answer) =>
        answer.facets.find(({ key }) => key === 'family')?.values.find(({ value }) => value === family)
          ?.count ?? 0,
    )
  }

  const csv: Check = async (family) => {
    const { answer } = await counted(
      () => truth.countAtLeast(family, MANY_TIMES),
      async (): Promise<Record<string, string>[]> =>
        parse(await get(`/api/v1/claims.csv?family=${family}&improvement_min=${MANY_TIMES}`), {
          columns: true,
        }),
      (records) => records.length,
    )
    const numeric = (text: string | undefined) => (text ? Number(text) : null)
    for (const row of answer.slice(0, LIMIT)) {
      const { value, improvement, params } = row
      const numbers = { value: numeric(value), improvement: numeric(improvement), params: numeric(params) }
      // A spreadsheet's apostrophe before a formula is no part of the text.
      sameClaim({ ...row, subject: row.subject?.replace(/^'(?=[=+\-@])/, ''), ...numbers })
    }
  }

  const page: Check = async (family) => {
    const heading = (html: string) =>
      /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1]?.replaceAll(/<[^>]*>/g, '') ?? ''
    await counted(
      () => truth.count(family),
      () => get(`/?family=${family}`),
      (html) => Number(/^([\d,]+) of/.exec(heading(html))?.[1]?.replaceAll(',', '')),
    )
  }

  const claim: Check = async (id) => sameClaim(JSON.parse(await get(`/api/v1/claims/${id}`)))

  const paper: Check = async (slug) => {
    const { claims }: { claims: Shown[] } = JSON.parse(await get(`/api/v1/papers/${slug}`))
    for (const each of claims) sameClaim(each)
    const shown = claims.map(({ claim_id: id }) => String(id)).sort()
    if (shown.join() !== truth.idsOfPaper(slug).join())
      throw new Error(`${slug} has other claims than ${shown.join()}`)
  }

  const { families, ids, slugs } = truth
  return {
    rows: { of: families, check: rows },
    facets: { of: families, check: facets },
    csv: { of: families, check: csv },
    page: { of: families, check: page },
    claim: { of: ids, check: claim },
    paper: { of: slugs, check: paper },
  }
}
