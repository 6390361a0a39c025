import { NUMBER_FORMATS } from '@/lib/domain/vocabulary'
import { formatCount, formatNumber } from '@/lib/query/format'
import { hardwareHref, WEIGHT_FORMATS } from '@/lib/query/hardware'
import type { HardwareView } from '@/lib/query/views'
import { Section } from '../shell/page'
import { ScrollBox } from '../shell/scroll-box'
import { Choice } from './choice'
import styles from './hardware.module.css'
import { LimitChart, rough } from './limit-chart'

/** How fast chosen devices decode at most, and what model they hold: a chart and its numbers. */
export function LimitSection({ view: { query, limits, withoutLimit } }: { view: HardwareView }) {
  const name = NUMBER_FORMATS[query.format]
  return (
    <Section title="Limits" note={`decoding one sequence with weights in ${name}, one device`}>
      <div className={styles.tools}>
        <ul className={styles.choices} aria-label="Number format">
          {WEIGHT_FORMATS.map((format) => (
            <Choice key={format} href={hardwareHref(query, { format })} on={query.format === format}>
              {NUMBER_FORMATS[format]}
            </Choice>
          ))}
        </ul>
      </div>
      {limits.length === 0 ? (
        <p className={styles.quiet}>
          Choose devices with a known memory and bandwidth in the catalogue below.
        </p>
      ) : (
        <>
          <LimitChart limits={limits} />
          <ScrollBox label="Limits in numbers">
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">Device</th>
                  <th scope="col" data-numeric>
                    Largest model, {name}
                  </th>
                  <th scope="col" data-numeric>
                    Largest trained
                  </th>
                  <th scope="col" data-numeric>
                    At 7B, tokens/s
                  </th>
                  <th scope="col" data-numeric>
                    Peak, {name}
                  </th>
                  <th scope="col">Computed by</th>
                </tr>
              </thead>
              <tbody>
                {limits.map((line) => (
                  <tr key={line.slug}>
                    <th scope="row">{line.name}</th>
                    <td data-numeric>{formatCount(rough(line.to.x))}</td>
                    <td data-numeric>{formatCount(rough(line.trained))}</td>
                    <td data-numeric>
                      {line.atSevenBillion === null ? (
                        <span title="It does not fit">–</span>
                      ) : (
                        formatNumber(rough(line.atSevenBillion))
                      )}
                    </td>
                    <td data-numeric>{line.computePeak ?? <span title="No source">–</span>}</td>
                    <td>
                      {line.formula} <small>{line.sources.join('; ')}</small>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </>
      )}
      {withoutLimit.length === 0 ? null : (
        <p className={styles.quiet}>
          Not drawn, since memory or bandwidth is not known: {withoutLimit.join(', ')}.
        </p>
      )}
    </Section>
  )
}
