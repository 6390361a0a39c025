import { benchExtraction } from './extraction'

await benchExtraction()
