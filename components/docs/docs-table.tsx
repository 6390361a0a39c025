import { ScrollBox } from '../shell/scroll-box'
import styles from './docs.module.css'

type Props = {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Whether the first column, and any example, is something to be typed. */
  readonly code?: boolean
  readonly idOf?: (first: string) => string
}

/** A table of the reference. */
export function Table({ head, rows, code = false, idOf }: Props) {
  const isCode = (index: number): boolean => code && (index === 0 || head[index] === 'Example')
  return (
    <ScrollBox label={head.join(', ')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]} id={idOf?.(row[0] ?? '')}>
              {row.map((cell, index) => (
                <td key={head[index]}>{isCode(index) && cell !== '' ? <code>{cell}</code> : cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
