import { cpus, totalmem } from 'node:os'
import { benchDurability } from './durability'
import { benchExtraction } from './extraction'
import { benchHttp } from './http'
import { benchImport, benchKilled } from './import'
import { benchLoad } from './load'
import { benchPages } from './pages'
import { benchQueries } from './queries'
import { type Figure, tableOf } from './table'
import { benchTrust } from './trust'

/** What is measured, in this order; `npm run bench -- import queries` measures these two. */
const SECTIONS: Readonly<Record<string, () => Promise<Figure[]>>> = {
  extraction: benchExtraction,
  trust: benchTrust,
  import: benchImport,
  killed: benchKilled,
  queries: benchQueries,
  http: benchHttp,
  load: benchLoad,
  durability: benchDurability,
  pages: benchPages,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(SECTIONS, name))
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; there are ${Object.keys(SECTIONS).join(', ')}`)
  process.exitCode = 2
} else {
  const figures: Figure[] = []
  for (const [name, measure] of Object.entries(SECTIONS)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    console.error(`measuring ${name} …`)
    figures.push(...(await measure()))
  }
  const [cpu] = cpus()
  console.log(
    `\n${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node.js ${process.versions.node}\n`,
  )
  console.log(tableOf(figures))
}
