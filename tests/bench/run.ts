import { prepareDatabase } from '@/lib/services/prepare-database'
import { benchExtraction } from './extraction'
import { benchLoad } from './load'
import { benchTrust } from './trust'

await benchExtraction()
await prepareDatabase()
await benchTrust()
if (!(await benchLoad())) process.exitCode = 1
