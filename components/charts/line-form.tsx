'use client'

import { type FormEvent, useState } from 'react'
import { linesCodec } from '@/lib/query/view-codecs'
import { useFilter, useUpdate } from '../filters/filter-state'
import button from '../shell/button.module.css'
import { Disclosure } from '../shell/disclosure'
import styles from './controls.module.css'

/** Lines that the reader adds: a target, a budget, the size of a model. They are in the link. */
export function LineForm({ hasNumbersAcross }: { hasNumbersAcross: boolean }) {
  const filter = useFilter()
  const update = useUpdate()
  const [problem, setProblem] = useState<string | null>(null)
  const lines = filter.lines ?? []
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    const { value, problems } = linesCodec.parse(`${data.get('axis')}${String(data.get('value')).trim()}`)
    const merged = linesCodec.parse(linesCodec.serialize([...lines, ...(value ?? [])]))
    setProblem([...problems, ...merged.problems][0] ?? null)
    if (value === null) return
    update({ lines: merged.value }, { sameClaims: true })
    form.reset()
  }
  return (
    <Disclosure
      label={`Lines of your own${lines.length === 0 ? '' : ` (${lines.length})`}`}
      className={styles.summary}
    >
      <form className={styles.lineForm} onSubmit={onSubmit}>
        <select name="axis" aria-label="Axis" defaultValue="y">
          <option value="y">up, at</option>
          {hasNumbersAcross ? <option value="x">across, at</option> : null}
        </select>
        <input name="value" placeholder="2 or 7B" aria-label="Value" autoComplete="off" required />
        <button type="submit" className={button.button}>
          Add line
        </button>
      </form>
      {problem === null ? null : <p role="alert">{problem}</p>}
      <ul className={styles.checks}>
        {lines.map((line) => (
          <li key={`${line.axis}${line.value}`}>
            <button
              type="button"
              className={button.plain}
              onClick={() => {
                const rest = lines.filter((other) => other !== line)
                update({ lines: rest.length === 0 ? null : rest }, { sameClaims: true })
              }}
            >
              Remove {line.axis === 'x' ? 'across' : 'up'} at {line.value}
            </button>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
