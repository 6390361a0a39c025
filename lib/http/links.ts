import type { Provenance } from '@/lib/export/writer'

type Link = { readonly href: string; readonly rel: string; readonly type?: string; readonly title?: string }

/** Non-ASCII and quotes do not fit a quoted parameter; RFC 8187 gives them another form. */
const parameter = (name: string, value: string): string =>
  /^[\x20-\x21\x23-\x5b\x5d-\x7e]*$/.test(value)
    ? `${name}="${value}"`
    : `${name}*=UTF-8''${encodeURIComponent(value).replaceAll(/['()*!]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)}`

/** Web links (RFC 8288). Targets are encoded addresses. */
export const linksHeader = (links: readonly Link[]): string =>
  links
    .map(({ href, rel, type, title }) =>
      [
        `<${href.replaceAll(/[<>"\s]/g, (one) => encodeURIComponent(one))}>`,
        parameter('rel', rel),
        ...(type === undefined ? [] : [parameter('type', type)]),
        ...(title === undefined ? [] : [parameter('title', title)]),
      ].join('; '),
    )
    .join(', ')

/** What a file is of: the page with the same filter, named in words, beside other links. */
export const linkHeader = (
  { pageUrl, what, revision, exportedAt }: Provenance,
  others: readonly Link[] = [],
): string =>
  linksHeader([
    {
      href: pageUrl,
      rel: 'alternate',
      type: 'text/html',
      title: `${what}; revision ${revision}, exported ${exportedAt}`,
    },
    ...others,
  ])
