/** What Next gives to a page: the parts of its path and its query, both to be awaited. */
export type PageWithSearch = {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}
export type PageWithId = { readonly params: Promise<{ id: string }> }
export type PageWithSlug = { readonly params: Promise<{ slug: string }> }
