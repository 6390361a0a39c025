'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { SearchGroup, SearchItem } from '@/lib/query/search-results'
import styles from './palette.module.css'
import { EMPTY_WORDS, useSearch } from './use-search'

/** Finds papers, claims, devices and views by their words, and goes there. */
export default function PaletteDialog({ onClose }: { onClose: () => void }) {
  const router = useRouter()
  const [text, setText] = useState('')
  const { groups, state } = useSearch(text)
  const go = ({ href }: SearchItem): void => {
    onClose()
    router.push(href)
  }
  return (
    <Dialog.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Viewport className={styles.viewport}>
          <Dialog.Popup className={styles.popup} aria-label="Find papers, claims, devices and views">
            <Autocomplete.Root
              open
              inline
              items={groups}
              filter={null}
              value={text}
              onValueChange={setText}
              itemToStringValue={(item: SearchItem) => item.label}
              autoHighlight="always"
              keepHighlight
            >
              <Autocomplete.Input
                className={styles.input}
                placeholder="Find a paper, claim, device or view"
                aria-label="Find a paper, claim, device or view"
              />
              <div className={styles.list}>
                <Autocomplete.Empty>
                  <p className={styles.empty}>{EMPTY_WORDS[state]}</p>
                </Autocomplete.Empty>
                <Autocomplete.List>
                  {(group: SearchGroup) => (
                    <Autocomplete.Group key={group.value} items={group.items}>
                      <Autocomplete.GroupLabel className={styles.label}>
                        {group.value}
                      </Autocomplete.GroupLabel>
                      <Autocomplete.Collection>
                        {(item: SearchItem) => (
                          <Autocomplete.Item
                            key={item.value}
                            value={item}
                            className={styles.item}
                            onClick={() => go(item)}
                          >
                            <span>{item.label}</span>
                            <small>{item.detail}</small>
                          </Autocomplete.Item>
                        )}
                      </Autocomplete.Collection>
                    </Autocomplete.Group>
                  )}
                </Autocomplete.List>
              </div>
              <Dialog.Close className={styles.close}>Close</Dialog.Close>
            </Autocomplete.Root>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
