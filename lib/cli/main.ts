import { Command, CommanderError } from 'commander'
import { ClaimboardError } from '@/lib/domain/errors'
import { audit } from './commands/audit'
import { backup } from './commands/backup'
import { exportFile, FORMATS } from './commands/export'
import { extract } from './commands/extract'
import { importFile } from './commands/import'
import { migration } from './commands/migration'
import { prepare } from './commands/prepare'
import { rebuild } from './commands/rebuild'
import { restore } from './commands/restore'
import { verify } from './commands/verify'
import { say } from './output'
import { UsageError } from './usage-error'

const EXIT = { done: 0, failed: 1, usage: 2 } as const

function program(): Command {
  const cli = new Command('claimboard')
    .description('Benchmark claims from paper abstracts: extract, import, audit, export')
    .exitOverride()
    .showSuggestionAfterError()
  cli
    .command('extract <file>')
    .description('print the claims of a file of abstracts, one JSON line a paper ("-" reads standard input)')
    .option('--format <name>', 'how the file is written; detected where it is left out')
    .action(extract)
  cli
    .command('import <file>')
    .description('put a file of abstracts and their claims into the database ("-" reads standard input)')
    .option('--format <name>', 'how the file is written; detected where it is left out')
    .option('--publish', 'accept the extracted claims at once, instead of keeping them as candidates')
    .action(importFile)
  cli
    .command('audit')
    .description('print the audit of every accepted claim, with the computation')
    .option('--json', 'one JSON line a claim')
    .action(audit)
  cli
    .command('export')
    .description('print every claim that the page with the same query shows')
    .option('--format <name>', FORMATS.join(', '), 'csv')
    .option('--output <folder>', 'where the data package goes; claimboard-datapackage where it is left out')
    .option('--query <query>', 'as in the address of a page, such as "family=speed&params_max=7B"')
    .action(exportFile)
  cli
    .command('backup <file>')
    .description('copy the database, also while it is used, into a new file')
    .action(backup)
  cli
    .command('restore <file>')
    .description('put back a backup; what is there now is kept beside the database')
    .action(restore)
  cli
    .command('verify <file>')
    .description('hold the shipped dataset against the listing that it was made from')
    .action(verify)
  cli
    .command('rebuild <file>')
    .description('make the shipped claims anew from their listing: extracted, then corrected by hand')
    .option('--update', 'write the corrections that lead from what is extracted now to what is shipped')
    .action(rebuild)
  cli
    .command('migration [name]')
    .description('write the migration that prisma/schema.prisma asks for')
    .option('--check', 'only fail where one is missing')
    .action(migration)
  cli
    .command('prepare')
    .description('check and migrate the database, and load the shipped dataset')
    .action(prepare)
  return cli
}

/** Runs one command line (without node and script) and gives its exit status. */
export async function main(args: readonly string[]): Promise<number> {
  const cli = program()
  try {
    await cli.parseAsync(args, { from: 'user' })
    return EXIT.done
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
    if (error instanceof UsageError) {
      say(`claimboard: ${error.message}`)
      return EXIT.usage
    }
    if (error instanceof ClaimboardError) {
      say(`claimboard: ${error.message}`)
      return EXIT.failed
    }
    throw error
  }
}
