import { type Deps, defaults } from './deps'

/** The revision that the dataset is at; asking for it also proves that the database answers. */
export const getRevision = async ({ store }: Deps = defaults): Promise<string> => store.revision()
