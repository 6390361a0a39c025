import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'

const lines = readFileSync('Dockerfile', 'utf8')
  .replaceAll(/^#.*\n/gm, '')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .filter((line) => line.trim() !== '')
const instructions = lines.map((line) => {
  const [, name = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? []
  return { name, rest }
})
const run = instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM'))
const of = (name: string): string[] => run.filter((each) => each.name === name).map(({ rest }) => rest)

describe('the Dockerfile', () => {
  test('copies only what is there, and starts what is there', () => {
    const copied = instructions
      .filter(({ name, rest }) => name === 'COPY' && !rest.startsWith('--from'))
      .flatMap(({ rest }) => rest.split(/\s+/).slice(0, -1))
    expect(copied.filter((file) => !existsSync(file))).toEqual([])
    const [, script = ''] = JSON.parse(of('CMD')[0] ?? '[]')
    expect(existsSync(script)).toBe(true)
  })

  test('builds in one stage and runs in another, as a user without rights, on a Node that is supported', () => {
    expect(instructions.filter(({ name }) => name === 'FROM')).toHaveLength(2)
    expect(of('USER')).toEqual(['node'])
    const major = Number(/node:(\d+)/.exec(of('FROM')[0] ?? '')?.[1])
    expect(major).toBeGreaterThanOrEqual(20)
    expect(of('HEALTHCHECK')[0]).toContain('/healthz')
    expect(of('RUN').join()).not.toMatch(/apt-get|npm /)
  })

  test('leaves out of the image what belongs to this machine', () => {
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n')
    expect(ignored).toEqual(expect.arrayContaining(['.git', 'node_modules', 'var', '.next']))
  })
})

describe('the compose file', () => {
  type Service = Readonly<Record<string, unknown>> & {
    volumes: string[]
    stop_grace_period: string
    ports: string[]
  }
  const { services, volumes } = parse(readFileSync('compose.yaml', 'utf8')) as {
    services: Record<string, Service>
    volumes: Record<string, unknown>
  }
  const service = services.claimboard

  test('keeps the database in a volume of its own, where the image expects it', () => {
    const [volume = '', place = ''] = service?.volumes[0]?.split(':') ?? []
    expect(Object.keys(volumes)).toContain(volume)
    expect(of('VOLUME')).toEqual([place])
    expect(of('ENV')[0]).toContain(`DATABASE_URL=file:${place}/`)
  })

  test('gives no more rights than are needed, listens on this machine only, and waits for the end', () => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    })
    expect(service?.ports).toEqual(['127.0.0.1:3000:3000'])
    expect(Number.parseInt(service?.stop_grace_period ?? '', 10)).toBeGreaterThan(20)
  })
})
