/**
 * Text as it is searched: lower case, and without the two characters that a database's LIKE takes for
 * wildcards. What is stored and what is looked for are folded alike, so a search for "%" finds "%".
 */
export function foldSearchText(text: string): string {
  return text.toLowerCase().replaceAll('%', '％').replaceAll('_', '＿')
}
