import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ClaimboardError } from '@/lib/domain/errors'
import { citationCff } from '@/lib/export/citation'
import type { ExportContext } from '@/lib/export/column'
import {
  CLAIM_FIELDS,
  dataPackage,
  deviceFields,
  PAPER_FIELDS,
  type PackagedFile,
  papersCsv,
} from '@/lib/export/data-package'
import { devicesCsv } from '@/lib/export/device-csv'
import type { Filter } from '@/lib/query/filter'
import { type Deps, defaults } from './deps'
import { exportClaims } from './export-claims'

export type DataPackageInput = ExportContext & { readonly filter: Filter; readonly folder: string }

async function writePieces(
  file: string,
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string>,
): Promise<Pick<PackagedFile, 'bytes' | 'sha256'>> {
  const hash = createHash('sha256')
  let bytes = 0
  await pipeline(async function* counted() {
    for await (const piece of pieces) {
      const part = Buffer.from(piece)
      hash.update(part)
      bytes += part.byteLength
      yield part
    }
  }, createWriteStream(file))
  return { bytes, sha256: hash.digest('hex') }
}

async function checkFree(folder: string): Promise<void> {
  const held = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw new ClaimboardError('invalid_input', `${folder} cannot be written to: ${error.message}`)
  })
  if (held.length > 0)
    throw new ClaimboardError('conflict', `${folder} holds files already; name another folder with --output`)
}

/**
 * Writes the claims of a filter, their papers and the catalogue as a Frictionless data package, whole or not at all.
 * @throws ClaimboardError `conflict` where the folder is not empty, `invalid_input` where it cannot be made.
 */
export async function writeDataPackage(
  { filter, baseUrl, folder }: DataPackageInput,
  deps: Deps = defaults,
): Promise<{ folder: string; files: readonly string[] }> {
  const target = path.resolve(folder)
  await checkFree(target)
  await mkdir(path.dirname(target), { recursive: true })
  const draft = await mkdtemp(`${target}-`)
  try {
    const { pieces, provenance } = await exportClaims({ filter, format: 'csv', baseUrl }, deps)
    const claims = await writePieces(path.join(draft, 'claims.csv'), pieces)
    const papers = await deps.store.papers.list()
    const devices = devicesCsv(await deps.store.devices.list())
    const files: PackagedFile[] = [
      {
        name: 'claims',
        path: 'claims.csv',
        title: 'Claims',
        primaryKey: 'claim_id',
        fields: CLAIM_FIELDS,
        ...claims,
      },
      {
        name: 'papers',
        path: 'papers.csv',
        title: 'Papers',
        primaryKey: 'slug',
        fields: PAPER_FIELDS,
        ...(await writePieces(path.join(draft, 'papers.csv'), [papersCsv(papers, { baseUrl })])),
      },
      {
        name: 'devices',
        path: 'devices.csv',
        title: 'Hardware catalogue',
        primaryKey: 'slug',
        fields: deviceFields(devices),
        ...(await writePieces(path.join(draft, 'devices.csv'), [devices])),
      },
    ]
    const descriptor = dataPackage(provenance, papers, files)
    await writeFile(path.join(draft, 'datapackage.json'), `${JSON.stringify(descriptor, null, 2)}\n`)
    await writeFile(
      path.join(draft, 'CITATION.cff'),
      citationCff({
        version: provenance.revision,
        releasedOn: provenance.exportedAt.slice(0, 10),
        url: baseUrl,
      }),
    )
    // An empty folder may be in the way; one that was filled meanwhile stays, and this fails.
    await rename(draft, target)
    return { folder: target, files: ['datapackage.json', ...files.map((file) => file.path), 'CITATION.cff'] }
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
}
