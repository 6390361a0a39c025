import Link from 'next/link'
import type { HardwareView, UnknownDevice } from '@/lib/query/views'
import { Section } from '../shell/page'
import styles from './hardware.module.css'

/** What claims run on that the catalogue does not know: kept as the paper's words, never guessed at. */
export function UnknownDevices({ unknown }: Pick<HardwareView, 'unknown'>) {
  if (unknown.length === 0) return null
  const [kinds, devices] = [true, false].map((isKind) => unknown.filter((each) => each.isKind === isKind))
  return (
    <Section title="Not in the catalogue" note={`${unknown.length} names in claims`}>
      {devices === undefined || devices.length === 0 ? null : (
        <>
          <p className={styles.lead}>
            To be added, each as a line of <code>prisma/seed/devices.jsonl</code> with a source for every
            figure. Until then nothing is known of their peaks.
          </p>
          <Names of={devices} />
        </>
      )}
      {kinds === undefined || kinds.length === 0 ? null : (
        <>
          <p className={styles.lead}>
            Kinds of devices. Such a claim is held against the best of its kind in the paper’s year.
          </p>
          <Names of={kinds} />
        </>
      )}
    </Section>
  )
}

function Names({ of }: { of: readonly UnknownDevice[] }) {
  return (
    <ul className={styles.unknown}>
      {of.map(({ key, name, count }) => (
        <li key={key}>
          <Link href={`/?hardware=${key}`} prefetch={false}>
            {name}
          </Link>{' '}
          {count}
        </li>
      ))}
    </ul>
  )
}
