#!/usr/bin/env node
/**
 * The command line: one file per verb, each of which calls the public API.
 * @module
 */
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { OnestepError } from '../bytes/errors.ts'
import { guardOutput, note } from './output.ts'
import { addChallenge } from './verbs/challenge.ts'
import { addCircuit } from './verbs/circuit.ts'
import { addCommit } from './verbs/commit.ts'
import { addDispute } from './verbs/dispute.ts'
import { addFetches } from './verbs/fetch.ts'
import { addGame } from './verbs/game.ts'
import { addInspect } from './verbs/inspect.ts'
import { addProve } from './verbs/prove.ts'
import { addRun } from './verbs/run.ts'
import { addSetup } from './verbs/setup.ts'
import { addSuites } from './verbs/suite.ts'
import { addTrace } from './verbs/trace.ts'
import { addVerify } from './verbs/verify.ts'
import { loadVmModule } from './vm-module.ts'

const program = new Command('onestep')
  .description("Write a VM's step once; run it, dispute it, prove it.")
  .version(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version)
  .exitOverride()
  // The subcommands of `setup` have options with the same names as `setup` itself.
  .enablePositionalOptions()
  .configureHelp({ sortSubcommands: false })
const verbs = [
  [addRun, addTrace, addCommit, addDispute, addChallenge, addGame],
  [addProve, addVerify, addInspect, addCircuit, addSetup, addSuites, addFetches],
].flat()
for (const add of verbs) add(program)
program.hook('preAction', (_, command) => loadVmModule(command))
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
