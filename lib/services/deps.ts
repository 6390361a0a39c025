import { defaultStore, type Store } from '@/lib/store/store'

/** What a service needs from outside itself; tests hand in a store of their own and a fixed clock. */
export type Deps = { readonly store: Store; readonly now: () => Date }

export const defaults: Deps = { store: defaultStore, now: () => new Date() }
