import Link from 'next/link'
import type { HardwareView } from '@/lib/query/views'
import { Section } from '../shell/page'
import styles from './hardware.module.css'

/** What claims run on that the catalogue does not know: kept as the paper's words, never guessed at. */
export function UnknownDevices({ unknown }: Pick<HardwareView, 'unknown'>) {
  if (unknown.length === 0) return null
  return (
    <Section title="Not in the catalogue" note={`${unknown.length} names in claims`}>
      <p className={styles.lead}>
        Claims name these, and nothing is known of their peaks: kinds of devices (“GPU”), or devices to be
        added as a line of <code>prisma/seed/devices.jsonl</code>, with a source for each figure.
      </p>
      <ul className={styles.unknown}>
        {unknown.map(({ key, name, count }) => (
          <li key={key}>
            <Link href={`/?hardware=${key}`} prefetch={false}>
              {name}
            </Link>{' '}
            {count}
          </li>
        ))}
      </ul>
    </Section>
  )
}
