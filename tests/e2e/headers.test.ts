import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { address } from './browser'

/** Every page and route of the application, with addresses that they answer. */
const filesOf = (name: string): string[] =>
  readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === name)
    .map((file) => `/${path.dirname(file)}`.replaceAll(/\/\([^)]*\)/g, '').replace(/^\/\.$/, '/') || '/')

let values: Record<string, string>
beforeAll(async () => {
  const { claims } = await (await fetch(address('/api/v1/claims?limit=2'))).json()
  const answer = await fetch(address('/api/v1/comparisons'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ claims: claims.map((claim: { claim_id: string }) => claim.claim_id) }),
  })
  const { slug } = await answer.json()
  values = { '/claims/[id]': claims[0].claim_id, '/papers/[slug]': claims[0].paper.slug, '[slug]': slug }
})
/** The route with the values of its parameters. */
const filled = (route: string): string => {
  for (const [part, value] of Object.entries(values)) {
    if (route.includes(part)) return route.replace(part, part.replace(/\[\w+\]/, value))
  }
  return route.replace('[...path]', 'nowhere')
}
const get = (route: string) => fetch(address(filled(route)), { redirect: 'manual' })

const PAGES = filesOf('page.tsx')
const ROUTES = filesOf('route.ts')
const policyOf = (answer: Response): Map<string, string> =>
  new Map(
    (answer.headers.get('content-security-policy') ?? '').split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(' ')
      return [name, sources.join(' ')]
    }),
  )
const NONCE = /'nonce-([\w+/=]{22,})'/

test('the application has pages and routes to look at', () => {
  expect(PAGES).toEqual(expect.arrayContaining(['/', '/papers/[slug]', '/embed/c/[slug]']))
  expect(ROUTES).toEqual(expect.arrayContaining(['/api/v1/claims.csv', '/healthz', '/metrics']))
})

describe('every answer', () => {
  const elsewhere = [
    '/nowhere',
    '/icon.svg',
    '/favicon.ico',
    '/c/nothing',
    '/papers/..%2f..%2fetc',
    '/%',
    '/_next/static/nothing.js',
  ]
  test.each([...PAGES, ...ROUTES, ...elsewhere])('of %s is guarded', async (route) => {
    const answer = await get(route)
    const { headers } = answer
    expect(answer.status).not.toBe(500)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.get('cross-origin-resource-policy')).toBe(
      /^\/(?:api|embed)/.test(route) ? 'cross-origin' : 'same-origin',
    )
    expect(headers.get('x-powered-by')).toBeNull()
    const policy = policyOf(answer)
    expect(policy.get('default-src')).toBe("'none'")
    expect(policy.get('base-uri')).toBe("'none'")
    expect(policy.get('frame-ancestors')).toBe(/^\/embed/.test(route) ? undefined : "'none'")
    expect(headers.get('x-frame-options')).toBe(/^\/embed/.test(route) ? null : 'DENY')
    for (const [name, sources] of policy) {
      expect([name, sources]).not.toEqual([name, expect.stringMatching(/unsafe-eval|https?:|data:|\*/)])
      if (name !== 'style-src-attr') expect(sources).not.toContain('unsafe-inline')
    }
    await answer.body?.cancel()
  })

  test('over HTTP has no Strict-Transport-Security, since nothing there could be trusted', async () => {
    const answer = await fetch(address('/'), { headers: { 'x-forwarded-proto': 'https' } })
    expect(answer.headers.get('strict-transport-security')).toBeNull()
  })
})

describe('every page', () => {
  test.each(PAGES)('%s runs only scripts that have its nonce, new for each request', async (route) => {
    const [first, second] = [await get(route), await get(route)]
    const nonces = [first, second].map((answer) => NONCE.exec(policyOf(answer).get('script-src') ?? '')?.[1])
    expect(new Set(nonces).size).toBe(2)
    const html = await first.text()
    const scripts = html.match(/<script[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(3)
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonces[0]}"`))).toEqual([])
    expect(html).not.toMatch(/<[^>]+\son[a-z]+=|<style(?![^>]*nonce=)/)
    await second.text()
  })
})

test('the files for the browser hold nothing of the server', () => {
  const files = readdirSync('.next/static', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  )
  const secret =
    /DATABASE_URL|RATE_LIMIT_|better-sqlite3|PRAGMA|process\.env\.(?!NODE_ENV|NEXT_|__NEXT)\w+|BEGIN [A-Z ]*PRIVATE KEY/
  const found = files.filter((file) => secret.test(readFileSync(path.join('.next/static', file), 'utf8')))
  expect(files.length).toBeGreaterThan(5)
  expect(found).toEqual([])
})
