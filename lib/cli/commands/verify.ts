import { ClaimboardError } from '@/lib/domain/errors'
import { verifyDataset } from '@/lib/services/verify-dataset'

import { readInput } from '../input'
import { print } from '../output'

/** Holds the shipped dataset against a listing: every evidence fragment stands at its span. */
export async function verify(file: string): Promise<void> {
  const { papers, claims, faults } = await verifyDataset(await readInput(file))
  if (faults.length > 0) {
    const list = faults.map(({ where, message }) => `${where}: ${message}`).join('\n')
    throw new ClaimboardError(
      'invalid_input',
      `The dataset does not agree with the listing in ${faults.length} places\n${list}`,
      faults,
    )
  }
  await print([`${papers} papers and ${claims} claims agree with the listing\n`])
}
