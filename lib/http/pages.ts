import { notFound } from 'next/navigation'
import { ClaimboardError } from '@/lib/domain/errors'

/** For pages: what is not there becomes the not-found page. */
export async function orNotFound<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise
  } catch (error) {
    if (error instanceof ClaimboardError && error.code === 'not_found') notFound()
    throw error
  }
}
