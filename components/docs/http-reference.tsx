import { ScrollBox } from '../shell/scroll-box'
import styles from './docs.module.css'
import { EXAMPLES } from './examples'

/** An operation of the HTTP interface, in words. */
export type DocumentedOperation = {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly tag: string
  readonly summary: string
  readonly description: string
  readonly mediaType: string
  /** Keys of its own; null for those of the filter. */
  readonly parameters: readonly { readonly name: string; readonly doc: string }[] | null
  /** What it takes in its body, by field; empty for none. */
  readonly body: readonly string[]
  /** An address that shows something; null where nothing can be shown without a change. */
  readonly href: string | null
}

function OperationDoc({ operation }: { operation: DocumentedOperation }) {
  const { id, method, path, summary, description, mediaType, parameters, body, href } = operation
  return (
    <section id={`operation-${id}`} className={styles.operation}>
      <h4>
        <code>
          {method} {path}
        </code>
      </h4>
      <p className={styles.prose}>
        {summary}. {description}
      </p>
      <ul className={styles.facts}>
        <li>
          gives <code>{mediaType}</code>
        </li>
        {parameters === null ? (
          <li>
            takes the keys of the <a href="#filters">filters</a>
          </li>
        ) : (
          parameters.map(({ name, doc }) => (
            <li key={name}>
              <code>{name}</code>: {doc}
            </li>
          ))
        )}
        {body.length === 0 ? null : (
          <li>
            takes JSON with <code>{body.join(', ')}</code>
          </li>
        )}
        {href === null ? null : (
          <li>
            try it: <a href={href}>{href}</a>
          </li>
        )}
      </ul>
    </section>
  )
}

/** Every operation by group, each with an address that can be tried. */
export function HttpReference({ operations }: { operations: readonly DocumentedOperation[] }) {
  const tags = [...new Set(operations.map(({ tag }) => tag))]
  return (
    <>
      <p className={styles.prose}>
        The same in OpenAPI 3.1, for programs: <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>. Every
        answer has an entity tag: sent back as <code>If-None-Match</code>, it saves what has not changed. Any
        origin may read. Exports are the dataset at one revision, streamed; one that fails breaks off, so that
        half a file never looks like a whole one.
      </p>
      {tags.map((tag) => (
        <div key={tag}>
          <h3 className={styles.group}>{tag}</h3>
          {operations
            .filter((operation) => operation.tag === tag)
            .map((operation) => (
              <OperationDoc key={operation.id} operation={operation} />
            ))}
        </div>
      ))}
    </>
  )
}

/** How to get the claims into other programs. */
export function Clients({ origin }: { origin: string }) {
  return EXAMPLES.map(({ id, title, language, code, note }) => (
    <section key={id} id={`client-${id}`} className={styles.operation}>
      <h3 className={styles.group}>{title}</h3>
      <ScrollBox label={`Example: ${title}`}>
        <pre className={styles.code} data-language={language}>
          <code>{code.replaceAll('{origin}', origin)}</code>
        </pre>
      </ScrollBox>
      <p className={styles.note}>{note}</p>
    </section>
  ))
}
