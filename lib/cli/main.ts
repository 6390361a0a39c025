import { cac } from 'cac'
import { ClaimboardError } from '@/lib/domain/errors'
import { WRITERS } from '@/lib/export/writers'
import { audit } from './commands/audit'
import { exportFile } from './commands/export'
import { extract } from './commands/extract'
import { importFile } from './commands/import'
import { migration } from './commands/migration'
import { prepare } from './commands/prepare'
import { verify } from './commands/verify'
import { say } from './output'
import { UsageError } from './usage-error'

const EXIT = { done: 0, failed: 1, usage: 2 } as const

function program() {
  const cli = cac('claimboard')
  cli.usage('COMMAND [OPTIONS]')
  cli
    .command(
      'extract <file>',
      'Print the claims of a file of abstracts, one JSON line a paper ("-" reads standard input)',
    )
    .option('--format <name>', 'How the file is written; detected where it is left out')
    .action(extract)
  cli
    .command(
      'import <file>',
      'Put a file of abstracts and their claims into the database ("-" reads standard input)',
    )
    .option('--format <name>', 'How the file is written; detected where it is left out')
    .option('--publish', 'Accept the extracted claims at once, instead of keeping them as candidates')
    .action(importFile)
  cli
    .command('audit', 'Print the audit of every accepted claim, with the computation')
    .option('--json', 'One JSON line a claim')
    .action(audit)
  cli
    .command('export', 'Print every claim that the page with the same query shows')
    .option('--format <name>', `${Object.keys(WRITERS).join(' or ')}`, { default: 'csv' })
    .option(
      '--query <query>',
      'A query string as in the address of a page, such as "family=speed&params_max=7B"',
    )
    .action(exportFile)
  cli
    .command('verify <file>', 'Hold the shipped dataset against the listing that it was made from')
    .action(verify)
  cli
    .command('migration [name]', 'Write the migration that prisma/schema.prisma asks for')
    .option('--check', 'Only fail where one is missing')
    .action(migration)
  cli.command('prepare', 'Migrate the database and load the shipped dataset').action(prepare)
  cli.help()
  return cli
}

/** Runs one command line (without node and script) and gives its exit status. */
export async function main(args: readonly string[]): Promise<number> {
  const cli = program()
  try {
    cli.parse(['node', 'claimboard', ...args], { run: false })
    if (cli.options.help) return EXIT.done
    if (cli.matchedCommand === undefined) {
      const [given] = cli.args
      throw new UsageError(
        given === undefined ? 'Which command?' : `There is no command “${given.slice(0, 60)}”`,
      )
    }
    await cli.runMatchedCommand()
    return EXIT.done
  } catch (error) {
    if (error instanceof UsageError || (error instanceof Error && error.name === 'CACError')) {
      say(`claimboard: ${error.message}. Try --help.`)
      return EXIT.usage
    }
    if (error instanceof ClaimboardError) {
      say(`claimboard: ${error.message}`)
      return EXIT.failed
    }
    throw error
  }
}
