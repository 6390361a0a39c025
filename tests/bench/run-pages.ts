import { benchPages } from './pages'

await benchPages()
