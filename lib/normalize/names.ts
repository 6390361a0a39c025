const MAX_LENGTH = 300

/** Words of a field without surplus spaces, quotes and end punctuation; null where nothing is left. */
export function tidyName(words: string): string | null {
  const tidy = words
    .replace(/\s+/gu, ' ')
    .replace(/^[\s"'“”‘’,;:.)]+|[\s"“”‘’,;:(]+$/gu, '')
    .replace(/^(?:the|a|an|our)\s+(?=\p{Lu})/iu, '')
    .slice(0, MAX_LENGTH)
    .trim()
  return tidy === '' ? null : tidy
}
