/**
 * The state tests of ethereum/tests as a suite that can be run.
 * @module
 */
import { mapsOf } from '../../../ir/machine.ts'
import type { Executor } from '../../../run/executor.ts'
import type { Program } from '../../../run/program.ts'
import { wasmExecutor } from '../../../run/wasm.ts'
import { unpackHeader } from '../../../state/layout.ts'
import type { State } from '../../../state/state.ts'
import type { Suite, SuiteCase } from '../../loader.ts'
import { evmProgram } from '../load.ts'
import { FORKS, type Fork } from '../machine/forks.ts'
import { EvmLoadError } from './fields.ts'
import { failureOf, malformedFailure, type StateTest, stateTests } from './state-test.ts'

/** More than any transaction takes that a block has room for. */
const MOST_STEPS = 10_000_000_000n

export const stateTestSuite: Suite = {
  family: 'evm',
  name: 'statetest',
  description: 'run state tests of ethereum/tests: files, or folders of them',
  extension: '.json',
  options: [['--fork <name>', 'run only the results of one fork']],
  cases(file, { fork }) {
    if (fork !== undefined && !FORKS.includes(fork as Fork))
      throw new EvmLoadError(`Expected --fork to be one of ${FORKS.join(', ')}, got ${String(fork)}.`)
    return testsOf(file, fork as Fork | undefined).map(caseOf)
  },
}

function testsOf(file: Uint8Array, fork: Fork | undefined): StateTest[] {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder().decode(file))
  } catch (error) {
    throw new EvmLoadError(`The file is not JSON: ${(error as Error).message}`)
  }
  const parts = ['env', 'pre', 'transaction', 'post']
  const tests = Object.entries(json ?? {})
  const wrong = tests.find(([, test]) => parts.some((part) => !(part in Object(test))))
  if (tests.length === 0 || wrong) {
    throw new EvmLoadError('The file is not a state test.', [
      `Expected: tests by name, each with ${parts.join(', ')}`,
      `Got: ${wrong ? `${wrong[0]} without ${parts.find((part) => !(part in Object(wrong[1])))}` : 'no test'}`,
    ])
  }
  try {
    return stateTests(json, fork)
  } catch (error) {
    throw new EvmLoadError(`A state test cannot be read: ${(error as Error).message}`)
  }
}

const executors = new Map<string, Executor>()

/** Runs a program to its end, on an executor that later programs of its VM use again. */
export function endOnShared(program: Program): State {
  const { name, machine } = program.vm
  let executor = executors.get(name)
  if (!executor) executors.set(name, (executor = wasmExecutor(machine)))
  return endOf(program, executor)
}

function caseOf(test: StateTest): SuiteCase {
  return {
    name: test.name,
    index: test.index,
    run() {
      if (test.malformed !== undefined) return malformedFailure(test)
      return failureOf(test, endOnShared(evmProgram(test.program)))
    },
  }
}

/** Runs a program to its end: only what a run changed is read back. */
export function endOf(program: Program, executor: Executor, most = MOST_STEPS): State {
  executor.restore(program.state)
  executor.run(most)
  const { machine } = program.vm
  const dirty = executor.takeDirty()
  return {
    ...unpackHeader(machine, executor.header()),
    memories: Object.fromEntries(
      machine.memories.map(({ name }, i) => [name, new Map([...program.state.memories[name], ...dirty[i]])]),
    ),
    maps: Object.fromEntries(mapsOf(machine).map(({ name }, i) => [name, executor.entries(i)])),
  }
}
