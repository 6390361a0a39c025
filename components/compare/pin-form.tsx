'use client'

import { Field } from '@base-ui/react/field'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import button from '../shell/button.module.css'
import styles from './compare.module.css'

const TITLE_MAX_LENGTH = 200

type Answer = { readonly slug?: string; readonly detail?: string; readonly title?: string }

/** Pins the comparison as it is now and goes to its permanent address. */
export function PinForm({ claims }: { claims: readonly string[] }) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const pin = async (title: string): Promise<void> => {
    setBusy(true)
    setProblem(null)
    try {
      const response = await fetch('/api/v1/comparisons', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ claims, ...(title === '' ? {} : { title }) }),
      })
      const answer = (await response.json()) as Answer
      if (response.ok && answer.slug !== undefined) router.push(`/c/${answer.slug}`)
      else setProblem(answer.detail ?? answer.title ?? 'The comparison could not be pinned.')
    } catch {
      setProblem('The server did not answer. Check the connection and try again.')
    } finally {
      setBusy(false)
    }
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    void pin(String(new FormData(event.currentTarget).get('title') ?? '').trim())
  }
  return (
    <form className={styles.pin} onSubmit={onSubmit}>
      <Field.Root className={styles.field} invalid={problem !== null}>
        <Field.Label>Title (optional)</Field.Label>
        <Field.Control name="title" maxLength={TITLE_MAX_LENGTH} autoComplete="off" />
        <Field.Error match={problem !== null} role="alert">
          {problem}
        </Field.Error>
      </Field.Root>
      <button type="submit" className={button.primary} disabled={busy}>
        {busy ? 'Pinning …' : 'Pin this comparison'}
      </button>
    </form>
  )
}
