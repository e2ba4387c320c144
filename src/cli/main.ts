#!/usr/bin/env node
/**
 * The command line: one file per verb, each of which calls the public API, and is loaded when it is called.
 * @module
 */
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { OnestepError } from '../bytes/errors.ts'
import { keepCompiled } from './compile-cache.ts'
import { guardOutput, note } from './output.ts'
import { addVerbs } from './verbs.ts'

// Before the verb is loaded, which is most of what is compiled.
keepCompiled()
const program = new Command('onestep')
  .description("Write a VM's step once; run it, dispute it, prove it.")
  .version(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version)
  .exitOverride()
  // The subcommands of `setup` have options with the same names as `setup` itself.
  .enablePositionalOptions()
  .configureHelp({ sortSubcommands: false, subcommandTerm: (command) => command.name() })
await addVerbs(program, process.argv.slice(2))
program.hook('preAction', async (_, command) => {
  if (command.getOptionValue('vm') === undefined) return
  const { loadVmModule } = await import('./vm-module.ts')
  await loadVmModule(command)
})
// Commander's own errors arrive here with their message already printed.
const withSteps = (command: Command): Command[] => [command, ...command.commands.flatMap(withSteps)]
const nameOf = (command: Command): string =>
  command.parent ? `${nameOf(command.parent)}${command.name()} ` : 'onestep '
for (const command of withSteps(program)) {
  command.exitOverride()
  command.showHelpAfterError(`  See: ${nameOf(command)}--help`)
  command.configureOutput({
    outputError: (text, write) => write(text.replace(/^error: /, 'onestep: ')),
  })
}

/** As in sysexits.h: an internal error, which is neither a refusal nor a wrong call. */
const BUG = 70

guardOutput()
// Node's own exit code for these is 1, which has another meaning for verbs.
process.on('uncaughtException', (error) => {
  reportBug(error)
  process.exit(BUG)
})

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else if (error instanceof OnestepError || error instanceof RangeError) {
    note(`onestep: ${error.message}`)
    // A verb for which 1 has its own meaning has set another code.
    process.exitCode ||= 1
  } else {
    reportBug(error)
    process.exitCode = BUG
  }
}

function reportBug(error: unknown): void {
  note(`onestep: ${(error as Error).message ?? error}`)
  note('  This is a bug in onestep. Run again with ONESTEP_DEBUG=1 to print the stack.')
  if (process.env.ONESTEP_DEBUG) note((error as Error).stack ?? '')
}
