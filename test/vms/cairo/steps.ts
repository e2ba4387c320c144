/**
 * Steps of real runs for tests of targets: some of each instruction, routine and trap that they meet.
 */
import { readFileSync } from 'node:fs'
import { evaluateStep } from '../../../src/ir/step.ts'
import type { Program } from '../../../src/run/program.ts'
import { LiveState } from '../../../src/state/access.ts'
import type { State } from '../../../src/state/state.ts'
import { loadCairo } from '../../../src/vms/cairo/index.ts'
import { builtinPrograms } from './builtin-programs.ts'

/** States before steps of one kind, with the kind: an instruction's or a routine's name, with the trap if it traps. */
export type Steps = readonly (readonly [kind: string, states: readonly State[]])[]

/** @param most - states of each kind and program */
export const cairoSteps = (most: number): Steps => {
  const fibonacci = readFileSync('fixtures/cairo/fibonacci.json', 'utf8').replace('"0x3e8"', '"0x3"')
  return [loadCairo(fibonacci), ...builtinPrograms()].flatMap((program) => stepsOf(program, most))
}

function stepsOf({ vm, state }: Program, most: number): Steps {
  const live = new LiveState(vm.machine, state)
  const found = new Map<string, State[]>()
  while (live.status.kind === 'running') {
    const { name = 'no instruction', outcome } = evaluateStep(vm.machine, live)
    const kind = outcome.kind === 'trap' ? `${name}: ${outcome.reason}` : name
    const list = found.get(kind) ?? []
    if (list.length < most) found.set(kind, [...list, live.snapshot()])
    live.step()
  }
  return [...found]
}
