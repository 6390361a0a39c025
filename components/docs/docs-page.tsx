import { AUDIT_VERDICTS, QUALIFIERS, VALUE_RELATIONS } from '@/lib/domain/vocabulary'
import { FIELDS, type FieldKey } from '@/lib/query/fields'
import { Page, Section } from '../shell/page'
import styles from './docs.module.css'
import { Table } from './docs-table'
import { Clients, type DocumentedOperation, HttpReference } from './http-reference'
import {
  AUDIT_NOTES,
  COMMANDS,
  COMPARABILITY_NOTES,
  ERRORS,
  IMPROVEMENTS,
  QUALIFIER_NOTES,
  RELATION_NOTES,
  VERDICT_NOTES,
} from './reference'

type Props = {
  /** The columns of the CSV, which the export layer declares. */
  readonly columns: readonly { readonly header: string; readonly doc: string }[]
  readonly errors: Readonly<Record<string, string>>
  readonly operations: readonly DocumentedOperation[]
  /** Where the reader reached this board, for the examples. */
  readonly origin: string
}

const PARTS = [
  ['claims', 'How to read a claim'],
  ['improvement', 'Improvement factor'],
  ['audit', 'Audit'],
  ['comparability', 'Comparability'],
  ['filters', 'Filters'],
  ['csv', 'CSV columns'],
  ['api', 'HTTP interface'],
  ['clients', 'Other programs'],
  ['command-line', 'Command line'],
] as const

/** The reference: words, filters, columns, routes, commands. */
export function DocsPage({ columns, errors, operations, origin }: Props) {
  return (
    <Page>
      <h1>How to read and use Claimboard</h1>
      <nav aria-label="On this page">
        <ul className={styles.contents}>
          {PARTS.map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Section id="claims" title="How to read a claim">
        <p className={styles.prose}>
          A claim is one number, tied to one metric of a named subject, as a paper’s abstract states it, with
          the words that hold it. What the abstract does not say is “not stated”, never guessed. The chart’s
          marker tells how firm the number is; a hollow one is projected rather than measured.
        </p>
        <Table
          head={['Relation', 'The number is']}
          rows={Object.entries(VALUE_RELATIONS).map(([key, label]) => [label, RELATION_NOTES[key] ?? ''])}
        />
        <Table
          head={['Qualifier', 'How firm it is']}
          rows={Object.entries(QUALIFIERS).map(([key, label]) => [label, QUALIFIER_NOTES[key] ?? ''])}
        />
      </Section>
      <Section id="improvement" title="Improvement factor">
        <p className={styles.prose}>
          How many times better than its own baseline: 2× is twice as good, 1× no change, below 1× worse. It
          is always computed from the claim. Two factors can be set side by side, but each has its own
          baseline.
        </p>
        <Table head={['The claim says', 'Improvement']} rows={IMPROVEMENTS} />
      </Section>
      <Section id="audit" title="Audit">
        <p className={styles.prose}>
          Whether the claim’s own arithmetic, and the peak of the hardware it names, agree with it. The
          computation stands on the claim’s page.
        </p>
        <Table
          head={['Verdict', 'Means']}
          rows={Object.entries(AUDIT_VERDICTS).map(([key, label]) => [label, VERDICT_NOTES[key] ?? ''])}
        />
        <Table head={['Rule', 'Asks']} rows={AUDIT_NOTES} />
      </Section>
      <Section id="comparability" title="Comparability">
        <p className={styles.prose}>
          Every comparison begins with whether it may be made. The verdict is the worst of its reasons, and
          each reason names the claims and the values that differ. What does not matter for a metric’s family,
          such as the device of a parameter count, gives no reason.
        </p>
        <Table head={['Aspect', 'Comparable', 'Caution', 'Not comparable']} rows={COMPARABILITY_NOTES} />
      </Section>
      <Section
        id="filters"
        title="Filters"
        note="the same keys in the page’s address, the interface, the CSV and the command line"
      >
        <Table
          code
          head={['Key', 'Chooses', 'Example']}
          rows={(Object.keys(FIELDS) as FieldKey[]).map((key) => [
            key,
            FIELDS[key].doc,
            FIELDS[key].example === '' ? '' : `${key}=${FIELDS[key].example}`,
          ])}
        />
        <p className={styles.note}>Several values are separated by commas, a comma within a value is %2C.</p>
      </Section>
      <Section id="csv" title="CSV columns" note="RFC 4180, UTF-8; empty where not stated">
        <Table code head={['Column', 'Holds']} rows={columns.map(({ header, doc }) => [header, doc])} />
      </Section>
      <Section id="api" title="HTTP interface">
        <HttpReference operations={operations} />
        <p className={styles.note}>
          What goes wrong is told as RFC 9457 problem JSON with one of these codes:
        </p>
        <Table
          code
          head={['Code', 'Means', 'What to do']}
          rows={Object.entries(errors).map(([code, doc]) => [code, doc, ERRORS[code] ?? ''])}
          idOf={(code) => `error-${code.replaceAll('_', '-')}`}
        />
      </Section>
      <Section id="clients" title="Other programs">
        <Clients origin={origin} />
      </Section>
      <Section id="command-line" title="Command line" note="npm run --silent claimboard -- COMMAND">
        <Table code head={['Command', 'Does']} rows={COMMANDS} />
      </Section>
    </Page>
  )
}
