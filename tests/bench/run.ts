import { prepareDatabase } from '@/lib/services/prepare-database'
import { benchExtraction } from './extraction'
import { benchHttp } from './http'
import { benchTrust } from './trust'

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  extraction: benchExtraction,
  trust: async () => {
    await prepareDatabase()
    await benchTrust()
  },
  http: async () => {
    await prepareDatabase()
    await benchHttp()
  },
}

// `npm run bench -- http` runs one of them.
const asked = process.argv.slice(2)
for (const [name, bench] of Object.entries(BENCHES))
  if (asked.length === 0 || asked.includes(name)) await bench()
