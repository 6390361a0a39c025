/** A name that tells its file from others: `claimboard-claims-family-speed-557-6b62eb4f.csv`. Plain ASCII. */
export function fileNameOf(
  { subject, query, revision }: { subject: string; query: string; revision: string },
  extension: string,
): string {
  const words = decodeURIComponent(query.replaceAll('+', ' '))
    .replaceAll(/[^A-Za-z0-9._]+/g, '-')
    .slice(0, 80)
    .replaceAll(/^-+|-+$/g, '')
  return `${['claimboard', subject, ...(words === '' ? [] : [words]), revision].join('-')}.${extension}`
}
