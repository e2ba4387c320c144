/**
 * What a run reports besides the program's output: where it trapped and why, and which system calls were
 * missing.
 * @module
 */
import { describeStep, showStatus } from '../trace/describe.ts'
import { liveAt, type Trace } from '../trace/trace.ts'
import { originOf } from '../vms/choose.ts'
import { count } from './print.ts'

/** Lines for standard error, the first without a prefix; none for a run that halted and missed nothing. */
export function aboutRun(trace: Trace): readonly string[] {
  const { status, steps, program } = trace
  const notices = originOf(program)?.notices?.(program, trace.stateAt(steps)) ?? []
  if (status.kind === 'halted') return notices
  if (status.kind === 'running') return [...notices, `stopped after ${steps} steps`]
  return [...notices, ...aboutTrap(trace, status.reason)]
}

function aboutTrap(trace: Trace, reason: string): string[] {
  const { program, steps, stateAt } = trace
  // A program may be trapped when it is loaded; then no step caused it.
  if (steps === 0n) return [showStatus({ kind: 'trapped', reason })]
  const state = stateAt(steps - 1n)
  const step = describeStep(program.vm, liveAt(trace, steps - 1n))
  const pc = step.address === undefined ? '' : ` at 0x${step.address.toString(16)}`
  const width = program.vm.machine.wordWidth / 4
  // A word that is not an instruction is its own text.
  const shown = step.word === undefined || step.text.startsWith('.word')
  const word = shown ? '' : ` (0x${step.word!.toString(16).padStart(width, '0')})`
  const explained = originOf(program)?.explain?.(program, { state, step, reason }) ?? []
  return [
    `trapped at step ${count(steps - 1n)}: ${reason}`,
    `  Step: ${step.text}${word}${pc}`,
    ...explained.map((line) => `  ${line}`),
  ]
}
