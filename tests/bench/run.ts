import { prepareDatabase } from '@/lib/services/prepare-database'
import { benchExtraction } from './extraction'
import { benchTrust } from './trust'

await benchExtraction()
await prepareDatabase()
await benchTrust()
