import { beforeAll, describe, expect, test } from '@jest/globals'
import { Validator } from '@seriousme/openapi-schema-validator'
import Ajv2020 from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import type { Operation } from '@/lib/http/contract/operation'
import { OPERATIONS } from '@/lib/http/contract/operations'
import { openApi } from '@/lib/http/openapi'
import { address } from './browser'

type Answer = { readonly content?: Readonly<Record<string, unknown>> }
type Described = { readonly responses: Readonly<Record<string, Answer>> }
type Document = { readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>> }

/** The description as the server gives it; everything below holds the server to it. */
let document: Document
let ajv: Ajv2020
const ids: Record<string, string> = {}

const essence = (type: string | null): string => (type ?? '').split(';')[0] ?? ''
const pointer = (...parts: readonly string[]): string =>
  parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')

/** Whether an answer is one that the description gives for its status, with a body of its schema. */
async function holdsTo({ path, method }: Operation, answer: Response): Promise<void> {
  const described = document.paths[path]?.[method]?.responses[String(answer.status)]
  expect(described).toBeDefined()
  const type = essence(answer.headers.get('content-type'))
  expect(Object.keys(described?.content ?? {})).toEqual(type === '' ? [] : [type])
  if (!type.endsWith('json') || type === 'application/csvm+json') {
    expect((await answer.arrayBuffer()).byteLength > 0).toBe(type !== '')
    return
  }
  const schema = `openapi#/${pointer('paths', path, method, 'responses', String(answer.status), 'content', type, 'schema')}`
  const validate = ajv.getSchema(schema)
  if (validate === undefined) throw new Error(`There is no schema ${schema}`)
  validate(await answer.json())
  expect(validate.errors ?? []).toEqual([])
}

const pathOf = ({ path }: Operation): string =>
  path.replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) => ids[`${path.includes('comparisons') ? 'comparison' : name}`] ?? '',
  )
const validBody = () => JSON.stringify({ claims: [ids.id], title: 'By its contract' })
const call = (operation: Operation, query: string, init: RequestInit = {}): Promise<Response> =>
  fetch(address(`${pathOf(operation)}${query === '' ? '' : `?${query}`}`), {
    method: operation.method.toUpperCase(),
    ...(operation.body === null ? {} : { body: validBody() }),
    ...init,
    headers: {
      ...(operation.body === null ? {} : { 'content-type': 'application/json' }),
      ...(init.headers as Record<string, string> | undefined),
    },
  })

beforeAll(async () => {
  document = await (await fetch(address('/api/v1/openapi.json'))).json()
  ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats(ajv)
  ajv.addSchema(document, 'openapi')
  const { claims } = await (await fetch(address('/api/v1/claims?limit=1'))).json()
  ids.id = claims[0].claim_id
  ids.slug = claims[0].paper.slug
  const pinned = await fetch(address('/api/v1/comparisons'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: validBody(),
  })
  ids.comparison = (await pinned.json()).slug
})

const named = OPERATIONS.map((operation) => [operation.id, operation] as const)
const reading = named.filter(([, { method }]) => method === 'get')

describe('the description', () => {
  test('is valid OpenAPI 3.1, and what the code says', async () => {
    expect(await new Validator().validate(document as unknown as Record<string, unknown>)).toMatchObject({
      valid: true,
    })
    expect(document).toEqual(JSON.parse(JSON.stringify(openApi(address('')))))
  })

  test('has every operation once', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    )
    expect(described.sort()).toEqual(OPERATIONS.map(({ method, path }) => `${method} ${path}`).sort())
    expect(new Set(OPERATIONS.map(({ id }) => id)).size).toBe(OPERATIONS.length)
  })
})

describe('every operation answers as described', () => {
  test.each(named)('%s, asked as in its example', async (_id, operation) => {
    const answer = await call(operation, operation.example)
    expect([200, 201]).toContain(answer.status)
    await holdsTo(operation, answer)
  })

  test.each(named)('%s, asked for what it does not know', async (_id, operation) => {
    const answer = await call(operation, 'nonsense=1')
    expect(answer.status).toBe(400)
    await holdsTo(operation, answer)
  })

  test.each(named)('%s, asked in no form that it has', async (_id, operation) => {
    const answer = await call(operation, '', { headers: { accept: 'video/mp4' } })
    expect(answer.status).toBe(406)
    await holdsTo(operation, answer)
  })

  test.each(named)('%s, by a method that it has not', async (_id, operation) => {
    const answer = await fetch(address(pathOf(operation)), { method: 'DELETE' })
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toContain(operation.method.toUpperCase())
    await holdsTo(operation, answer)
  })

  test.each(named.filter(([, { path }]) => path.includes('{')))('%s, of nothing', async (_id, operation) => {
    const answer = await fetch(address(operation.path.replaceAll(/\{\w+\}/g, 'nothing')))
    expect(answer.status).toBe(404)
    await holdsTo(operation, answer)
  })

  test.each(reading)('%s, for its head, and again when the client has it', async (_id, operation) => {
    const head = await call(operation, operation.example, { method: 'HEAD' })
    const whole = await call(operation, operation.example)
    await whole.arrayBuffer()
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
    for (const name of ['content-type', 'etag', 'cache-control', 'content-disposition'])
      expect([name, head.headers.get(name)]).toEqual([name, whole.headers.get(name)])
    if (operation.id === 'tellHealth') return
    const again = await call(operation, operation.example, {
      headers: { 'if-none-match': whole.headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
    await holdsTo(operation, again)
  })
})

describe('every parameter of the filter', () => {
  const { paths } = openApi('http://x') as unknown as {
    paths: Record<string, { get: { parameters: { $ref: string }[] } }>
  }
  const names = (paths['/api/v1/claims']?.get.parameters ?? []).map(
    ({ $ref }) => $ref.split('query-')[1] ?? '',
  )

  test.each(names.filter((name) => name !== 'cursor'))(
    '%s takes what its schema gives as an example',
    async (name) => {
      const { components } = openApi('http://x') as unknown as {
        components: { parameters: Record<string, { example: string | string[]; schema: object }> }
      }
      const parameter = components.parameters[`query-${name}`]
      const example = parameter?.example ?? ''
      const isNumber = typeof example === 'string' && /^[\d.]+$/.test(example)
      const numbers = (parts: string[]) => (name === 'zoom' ? parts.map(Number) : parts)
      const value = Array.isArray(example) ? numbers(example) : isNumber ? Number(example) : example
      expect(ajv.validate(parameter?.schema ?? false, value)).toBe(true)
      const answer = await fetch(
        address(`/api/v1/claims?limit=1&${name}=${encodeURIComponent(String(example))}`),
      )
      expect(name === 'limit' ? 200 : answer.status).toBe(200)
    },
  )

  test('refuses a value that its schema refuses, and names it', async () => {
    for (const [name, value] of [
      ['family', 'fastness'],
      ['params_min', '-1'],
      ['limit', '0'],
      ['sort', 'luck'],
      ['hardware', 'NVIDIA V100'],
      ['year_min', '1.5'],
      ['zoom', '1,2'],
    ]) {
      const answer = await fetch(address(`/api/v1/claims?${name}=${encodeURIComponent(value ?? '')}`))
      expect([name, answer.status]).toEqual([name, 400])
      expect((await answer.json()).errors).toMatchObject([{ where: name }])
    }
  })
})

describe('pinning', () => {
  test.each([
    [422, '{"claims":[]}', 'application/json'],
    [422, '{', 'application/json'],
    [415, 'claims=c1', 'application/x-www-form-urlencoded'],
    [413, `"${'x'.repeat(70_000)}"`, 'application/json'],
  ])('is refused with %d as described', async (status, body, type) => {
    const operation = OPERATIONS.find(({ id }) => id === 'pinComparison')
    if (operation === undefined) throw new Error('There is no such operation')
    const answer = await call(operation, '', { body, headers: { 'content-type': type } })
    expect(answer.status).toBe(status)
    await holdsTo(operation, answer)
  })
})
