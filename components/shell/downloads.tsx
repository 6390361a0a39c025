import { FILE_FORMATS, type FileFormat } from '@/lib/query/file-formats'
import button from './button.module.css'
import { Disclosure } from './disclosure'
import styles from './downloads.module.css'

const ALL = Object.keys(FILE_FORMATS) as FileFormat[]

type Props = {
  /** The address of the rows without its extension, such as `/api/v1/claims`. */
  readonly address: string
  /** The query of the address; "" for none. */
  readonly query?: string
  readonly without?: readonly FileFormat[]
}

/** The rows on screen as files: CSV at once, the other formats under a button. */
export function Downloads({ address, query = '', without = [] }: Props) {
  const href = (format: FileFormat): string => `${address}.${format}${query === '' ? '' : `?${query}`}`
  return (
    <>
      <a className={button.button} href={href('csv')} download>
        CSV
      </a>
      <Disclosure label="Other files" className={button.button}>
        <ul className={styles.files} aria-label="Other files">
          {ALL.filter((format) => format !== 'csv' && !without.includes(format)).map((format) => (
            <li key={format}>
              <a href={href(format)} download>
                {FILE_FORMATS[format]}
              </a>
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  )
}
