/**
 * `onestep FAMILY SUITE`: runs public conformance tests.
 * @module
 */
import { readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Command } from 'commander'
import { suites } from '../../vms/index.ts'
import type { Suite } from '../../vms/loader.ts'
import { CliError, readInput } from '../files.ts'
import { json, line, note } from '../print.ts'

/** Milliseconds between two lines that say how far it is. */
const EVERY = 5000

type Result = { name: string; index: number; pass: boolean; reason: string | null }

/** Adds the suites of a family to its command. */
export function addSuites(family: Command): void {
  for (const suite of suites) {
    if (suite.family !== family.name()) continue
    const command = family
      .command(suite.name)
      .description(suite.description)
      .argument('<paths...>', 'files, or folders of them')
    for (const [flags, description] of suite.options) command.option(flags, description)
    command
      .option('--json', 'print JSON')
      .action((paths: string[], options: Record<string, unknown>) => runSuite(suite, paths, options))
  }
}

async function runSuite(
  suite: Suite,
  paths: readonly string[],
  options: Record<string, unknown>,
): Promise<void> {
  const files = paths.flatMap((path) => filesOf(path, suite.extension))
  if (files.length === 0) {
    throw new CliError('There are no tests.', [
      `Expected: files that end with ${suite.extension}, or folders with such files`,
      `Got: ${paths.join(', ')}`,
    ])
  }
  const results: Result[] = []
  let last = Date.now()
  for (const [i, file] of files.entries()) {
    const beside = (name: string) => readInput(join(dirname(file), name), 'a file of the test')
    for (const one of suite.cases(readInput(file, 'the test'), options, beside)) {
      const reason = one.run() ?? null
      results.push({ name: one.name, index: one.index, pass: reason === null, reason })
      if (reason !== null && !options.json) line(`${one.name} ${one.index}: ${reason}`)
      if (options.json || Date.now() - last < EVERY) continue
      last = Date.now()
      note(`onestep: ${results.length} tests, in ${i + 1} of ${files.length} files`)
    }
  }
  const passed = results.filter(({ pass }) => pass).length
  const failed = results.length - passed
  if (options.json) await json({ passed, failed, cases: results })
  else line(`${passed} passed, ${failed} failed`)
  if (failed > 0 || results.length === 0) process.exitCode = 1
}

function filesOf(path: string, extension: string): string[] {
  let isFolder: boolean
  try {
    isFolder = statSync(path).isDirectory()
  } catch {
    throw new CliError(`${path} cannot be read.`, ['Expected: a file, or a folder'])
  }
  if (!isFolder) return [path]
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() || entry.name.endsWith(extension) ? filesOf(join(path, entry.name), extension) : [],
    )
}
