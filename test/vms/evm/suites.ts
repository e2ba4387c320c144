/**
 * The state tests of ethereum/tests, unpacked, and how they are run.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import type { Executor, ExecutorFactory } from '../../../src/run/executor.ts'
import {
  failureOf,
  malformedFailure,
  type StateTest,
  stateTests,
} from '../../../src/vms/evm/host/state-test.ts'
import { endOf } from '../../../src/vms/evm/host/suite.ts'
import { evmProgram } from '../../../src/vms/evm/load.ts'

const SUITES = process.env.ONESTEP_SUITES ?? join(import.meta.dirname, '../../../../shared/suites')
const EVM = join(SUITES, 'evm')
if (!existsSync(EVM)) console.log(`evm: ${EVM} is not there; its state tests are left out`)

/** The folder with the files of an archive, or undefined where they cannot be unpacked. */
export function unpack(archive: string): string | undefined {
  if (!existsSync(EVM)) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'onestep-evm-'))
  try {
    execFileSync('tar', ['xJf', join(EVM, archive), '-C', folder], { stdio: 'pipe' })
  } catch {
    console.log(`evm: tar or xz is missing; ${archive} is left out`)
    return undefined
  }
  return folder
}

/** JSON files in a folder and those in it, in order. */
export function filesOf(folder: string): string[] {
  if (!statSync(folder).isDirectory()) return folder.endsWith('.json') ? [folder] : []
  return readdirSync(folder)
    .sort()
    .flatMap((name) => filesOf(join(folder, name)))
}

/** The name of a file within its archive. */
export const nameOf = (folder: string, file: string): string =>
  relative(folder, file).split('/').slice(-2).join('/')

export const testsOf = (file: string): StateTest[] => stateTests(JSON.parse(readFileSync(file, 'utf8')))

/** Runs tests on one executor for each fork. */
export function runnerOf(make: ExecutorFactory): (test: StateTest) => string | undefined {
  const executors = new Map<string, Executor>()
  return (test) => {
    if (test.malformed !== undefined) return malformedFailure(test)
    const program = evmProgram(test.program)
    let executor = executors.get(program.vm.name)
    if (!executor) executors.set(program.vm.name, (executor = make(program.vm.machine)))
    return failureOf(test, endOf(program, executor))
  }
}
