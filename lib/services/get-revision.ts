import { type Deps, defaults } from './deps'

/**
 * The revision that the dataset is at; asking for it also proves that the database answers. Whoever starts a server
 * asks first, so this is also where the claims' columns begin to be read.
 */
export async function getRevision({ store }: Deps = defaults): Promise<string> {
  // Where they cannot be read, the question that needs them says so.
  store.warmUp().catch(() => undefined)
  return store.revision()
}
