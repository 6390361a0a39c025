'use client'

import { useEffect, useState } from 'react'
import type { SearchGroup } from '@/lib/query/search-results'

const PAUSE_MS = 120

export type Found = {
  readonly groups: readonly SearchGroup[]
  readonly state: 'ready' | 'searching' | 'failed'
}

/** What a text finds, asked for when the typing pauses. An answer that comes too late is dropped. */
export function useSearch(text: string): Found {
  const [found, setFound] = useState<Found>({ groups: [], state: 'searching' })
  useEffect(() => {
    const leaving = new AbortController()
    const read = async (): Promise<void> => {
      const response = await fetch(`/api/v1/search?q=${encodeURIComponent(text.slice(0, 200))}`, {
        signal: leaving.signal,
      })
      if (!response.ok) throw new Error(`The search answered ${response.status}`)
      const { groups } = (await response.json()) as { groups: SearchGroup[] }
      setFound({ groups, state: 'ready' })
    }
    const timer = setTimeout(() => {
      setFound(({ groups }) => ({ groups, state: 'searching' }))
      read().catch(() => {
        if (!leaving.signal.aborted) setFound({ groups: [], state: 'failed' })
      })
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [text])
  return found
}

/** What to say where nothing is listed. */
export const EMPTY_WORDS: Readonly<Record<Found['state'], string>> = {
  ready: 'Nothing has all of these words. Try fewer.',
  searching: 'Searching …',
  failed: 'The search did not answer. Check the connection and try again.',
}
