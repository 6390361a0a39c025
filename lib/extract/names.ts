import type { PlainText } from './document'
import { describedIn } from './names/described'
import { namesInAbstract } from './names/in-abstract'
import { meansInTitle, nameInTitle, titlePhrase } from './names/in-title'

/**
 * The names that a paper gives to what it proposes; `main` is the one that stands for the paper. Where
 * there is none, `described` says in the paper's words what it proposes, if it does.
 */
export type PaperNames = {
  readonly main: string | null
  /** The main name is that of a data set or a benchmark: what gets results on it is something else. */
  readonly isData: boolean
  readonly described: string | null
  readonly all: readonly string[]
}

function occurrences(text: string, name: string): number {
  let count = 0
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) count += 1
  return count
}

const DATA_WORD = /\b(?:dataset|data set|benchmark|corpus|corpora|challenge set|test suite)\b/i
/** "We introduce NAME, a large set of questions": what a name is comes this many characters behind it. */
const SAYS_WHAT = 90

function named(main: string | null, all: readonly string[], document: PlainText): PaperNames {
  if (main === null)
    return { main, isData: false, described: describedIn(document) ?? titlePhrase(document.title), all }
  const at = document.text.indexOf(main)
  const what = at < 0 ? '' : document.text.slice(at, at + main.length + SAYS_WHAT).split(/[.;]/)[0]
  const isData = DATA_WORD.test(document.title) || DATA_WORD.test(what ?? '')
  return { main, isData, described: isData ? describedIn(document) : null, all }
}

/** The names that a title and an abstract introduce. Where there is none, the main one is a description. */
export function findNames(document: PlainText): PaperNames {
  const inTitle = nameInTitle(document.title) ?? meansInTitle(document)
  const found = namesInAbstract(document)
  const names = [...new Set(found.map(({ name }) => name))]
  const all = inTitle === null || names.includes(inTitle) ? names : [inTitle, ...names]
  if (inTitle !== null && occurrences(document.text, inTitle) > 0) return named(inTitle, all, document)
  // A title may write a name otherwise than the text ("Wala", "WaLa"): then the text's is taken.
  const spelled =
    inTitle === null ? undefined : names.find((name) => name.toLowerCase() === inTitle.toLowerCase())
  if (spelled !== undefined) return named(spelled, all, document)
  const ranked = names
    .map((name, position) => ({
      name,
      weight:
        found.reduce((sum, each) => sum + (each.name === name ? each.weight : 0), 0) +
        occurrences(document.text, name) -
        position / 2 +
        (document.title.includes(name) && !name.includes('-') ? 4 : 0),
    }))
    .sort((a, b) => b.weight - a.weight)
  return named(ranked[0]?.name ?? inTitle, all, document)
}
