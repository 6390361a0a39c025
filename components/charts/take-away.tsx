'use client'

import { useEffect, useId, useState } from 'react'
import { type Filter, serializeFilter } from '@/lib/query/filter'
import { useFilter } from '../filters/filter-state'
import button from '../shell/button.module.css'
import { CopyLink } from '../shell/copy-link'
import { Disclosure } from '../shell/disclosure'
import styles from './controls.module.css'

const EMBED_HEIGHT = 720

/** What a picture of the chart depends on: not the page of the table, nor its columns. */
const pictured = (filter: Filter): string =>
  serializeFilter({ ...filter, limit: null, cursor: null, columns: null, select: null, sort: null })

const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** The chart as a file, a link, or a frame in another page. */
export function TakeAway({ title }: { title: string }) {
  const filter = useFilter()
  const [origin, setOrigin] = useState('')
  const embedId = useId()
  // The server does not know under which name it is reached.
  useEffect(() => setOrigin(window.location.origin), [])
  const query = pictured(filter)
  const suffix = query === '' ? '' : `?${query}`
  const embed = `<iframe src="${escapeAttribute(`${origin}/embed${suffix}`)}" title="${escapeAttribute(title)}" width="100%" height="${EMBED_HEIGHT}" loading="lazy" style="border:0"></iframe>`
  return (
    <Disclosure label="Take it away" className={button.button}>
      <div className={styles.take}>
        <ul>
          <li>
            <a href={`/api/v1/chart.svg${suffix}`} download>
              Picture, SVG
            </a>
          </li>
          <li>
            <a href={`/api/v1/chart.png${suffix}`} download>
              Picture, PNG
            </a>
          </li>
          <li>
            <a href={`/api/v1/chart.csv${suffix}`} download>
              Data of the chart, CSV
            </a>
          </li>
          <li>
            <a href={`/embed${suffix}`}>The chart alone, to embed</a>
          </li>
        </ul>
        <CopyLink />
        <label htmlFor={embedId}>Frame for another page</label>
        <textarea id={embedId} readOnly value={embed} onFocus={(event) => event.currentTarget.select()} />
      </div>
    </Disclosure>
  )
}
