'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { SearchItem } from '@/lib/query/search-results'
import styles from '../palette/palette.module.css'
import { EMPTY_WORDS, useSearch } from '../palette/use-search'
import compare from './compare.module.css'
import { MAX_SELECTED } from './use-selection'

/** Finds a claim by its words and puts it beside the others. */
export function AddClaim({ ids }: { ids: readonly string[] }) {
  const router = useRouter()
  const [text, setText] = useState('')
  const { groups, state } = useSearch(text)
  const claims = groups.find(({ value }) => value === 'Claims')?.items ?? []
  const items = claims.filter(({ value }) => !ids.includes(value))
  if (ids.length >= MAX_SELECTED) return <p className={compare.full}>{MAX_SELECTED} claims are the most.</p>
  return (
    <Autocomplete.Root
      items={items}
      filter={null}
      value={text}
      onValueChange={setText}
      itemToStringValue={(item: SearchItem) => item.label}
      autoHighlight
    >
      <div className={compare.field}>
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is the component's input */}
        <label>
          <span>Add a claim</span>
          <Autocomplete.Input placeholder="Words of a claim or its paper" />
        </label>
      </div>
      <Autocomplete.Portal>
        <Autocomplete.Positioner className={compare.suggestions} sideOffset={4} align="start">
          <Autocomplete.Popup className={styles.popup}>
            <Autocomplete.Empty>
              <p className={styles.empty}>
                {text.trim() === '' ? 'Type words of a claim.' : EMPTY_WORDS[state]}
              </p>
            </Autocomplete.Empty>
            <Autocomplete.List className={styles.list}>
              {(item: SearchItem) => (
                <Autocomplete.Item
                  key={item.value}
                  value={item}
                  className={styles.item}
                  onClick={() => {
                    setText('')
                    router.push(`/compare?claims=${[...ids, item.value].join(',')}`)
                  }}
                >
                  <span>{item.label}</span>
                  <small>{item.detail}</small>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  )
}
