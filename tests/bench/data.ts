import { ensureData } from './data/ensure'

/** `npm run bench:data -- N [SEED]`: a database of N claims, the same for the same seed. */
const [count = '100000', seed = '1'] = process.argv.slice(2)
if (!(Number.isInteger(Number(count)) && Number(count) > 0 && Number.isInteger(Number(seed)))) {
  console.error(
    'bench:data takes how many claims, and a seed where it is not 1, such as: npm run bench:data -- 100000 7',
  )
  process.exitCode = 2
} else console.log(await ensureData(Number(count), Number(seed)))
