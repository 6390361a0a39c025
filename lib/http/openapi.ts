import { STATUS_CODES } from 'node:http'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { LICENSE } from '@/lib/export/citation'
import { Problem } from './contract/answers/problem'
import { type Operation, TAGS } from './contract/operation'
import { OPERATIONS } from './contract/operations'

const essence = (mediaType: string): string => mediaType.split(';')[0] ?? mediaType

const problem = (status: number, description = STATUS_CODES[status] ?? '') => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
})

/** The problems that an operation may answer with: what its parts can be wrong in. */
function problemsOf({ method, path, body, limit }: Operation) {
  const statuses = [
    400,
    ...(path.includes('{') ? [404] : []),
    405,
    406,
    ...(body === null ? [] : [413, 415, 422]),
    ...(limit === null ? [] : [429]),
    500,
    503,
  ]
  return {
    ...(method === 'get'
      ? { 304: { description: 'What the client has, by If-None-Match, is still so.' } }
      : {}),
    ...Object.fromEntries(statuses.map((status) => [status, problem(status)])),
  }
}

const HEADERS = {
  etag: { description: 'Names the answer; send it as If-None-Match.', schema: { type: 'string' as const } },
  link: { description: 'RFC 8288: the next page, the page for people.', schema: { type: 'string' as const } },
  'claimboard-revision': { description: 'The dataset’s revision.', schema: { type: 'string' as const } },
  'x-request-id': { description: 'What the log calls the request.', schema: { type: 'string' as const } },
}

function operationObject(operation: Operation): ZodOpenApiOperationObject {
  const { id, tag, summary, description, params, query, body, mediaType, answer, also } = operation
  const success = (words: string) => ({
    description: words,
    headers: HEADERS,
    content: {
      [essence(mediaType)]: {
        schema: answer ?? ({ type: 'string', contentMediaType: essence(mediaType) } as const),
      },
    },
  })
  return {
    operationId: id,
    tags: [TAGS[tag]],
    summary,
    ...(description === '' ? {} : { description }),
    requestParams: {
      path: params as never,
      query: query as never,
    },
    ...(body === null
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      200: success(summary),
      ...Object.fromEntries(Object.entries(also).map(([status, words]) => [status, success(words)])),
      ...problemsOf(operation),
    },
  }
}

/** The description of everything that can be asked over HTTP, made of the schemas that check it (OpenAPI 3.1). */
export function openApi(baseUrl: string) {
  const paths: ZodOpenApiPathsObject = {}
  for (const operation of OPERATIONS)
    paths[operation.path] = { ...paths[operation.path], [operation.method]: operationObject(operation) }
  const document = createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Claimboard',
      version: '1',
      description:
        'Efficiency claims of machine-learning papers, with their evidence, audit and comparability.',
      license: { name: LICENSE.title, identifier: LICENSE.name },
    },
    servers: [{ url: baseUrl }],
    tags: Object.values(TAGS).map((name) => ({ name })),
    paths,
  })
  return { ...document, paths: document.paths ?? {} }
}
