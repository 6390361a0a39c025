import { DEVICE_CLASSES, isKeyOf, keysOf } from '@/lib/domain/vocabulary'
import { hardwareHref } from '@/lib/query/hardware'
import type { HardwareView } from '@/lib/query/views'
import button from '../shell/button.module.css'
import { CopyLink } from '../shell/copy-link'
import { Notices } from '../shell/notices'
import { Actions, Page, Revision, Section } from '../shell/page'
import { AchievedPlot } from './achieved-plot'
import { Choice } from './choice'
import { DeviceTable } from './device-table'
import styles from './hardware.module.css'
import { LimitSection } from './limit-section'
import { UnknownDevices } from './unknown-devices'

/** The catalogue, what claims achieve of it, and the limits that it sets. */
export function HardwarePage({ view }: { view: HardwareView }) {
  const { query, devices, total, achieved, notices, revision } = view
  return (
    <Page wide>
      <Notices notices={notices} href={hardwareHref(query)} />
      <h1>Hardware</h1>
      <p className={styles.lead}>
        What {total} devices can do at most, each figure from a document of its maker, and how close claims
        come to it. A claim above a peak is wrong somewhere; that is what the audit looks for.
      </p>
      <Section
        title="Achieved against peak"
        note="of the dense peak, the number format with the highest where none is named"
      >
        <AchievedPlot rows={achieved} />
      </Section>
      <LimitSection view={view} />
      <Section title="Catalogue" id="catalogue" note={`${devices.length} of ${total} devices`}>
        <div className={styles.tools}>
          <ul className={styles.choices} aria-label="Class">
            <Choice href={hardwareHref(query, { deviceClass: null })} on={query.deviceClass === null}>
              All
            </Choice>
            {keysOf(DEVICE_CLASSES).map((each) => (
              <Choice
                key={each}
                href={hardwareHref(query, { deviceClass: each })}
                on={query.deviceClass === each}
              >
                {isKeyOf(DEVICE_CLASSES, each) ? DEVICE_CLASSES[each] : each}
              </Choice>
            ))}
          </ul>
          <Actions>
            <a className={button.button} href="/api/v1/devices.csv" download>
              CSV
            </a>
            <a className={button.button} href="/api/v1/devices">
              JSON
            </a>
            <CopyLink />
          </Actions>
        </div>
        <DeviceTable view={view} />
      </Section>
      <UnknownDevices unknown={view.unknown} />
      <Revision revision={revision} />
    </Page>
  )
}
