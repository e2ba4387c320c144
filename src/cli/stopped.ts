/**
 * What a run reports besides the program's output: where it trapped and why, and which system calls were
 * missing.
 * @module
 */
import { describeStep, showStatus } from '../trace/describe.ts'
import { liveAt, type Trace } from '../trace/trace.ts'
import { explainTrap, noticesOf } from '../vms/index.ts'
import { count } from './print.ts'
import type { VmOption } from './vm-module.ts'

/** Lines for standard error, the first without a prefix; none for a run that halted and missed nothing. */
export function aboutRun(trace: Trace, own?: VmOption): readonly string[] {
  const { status, steps, program } = trace
  const notices = noticesOf(program, trace.stateAt(steps), own)
  if (status.kind === 'halted') return notices
  if (status.kind === 'running') return [...notices, `stopped after ${steps} steps`]
  return [...notices, ...aboutTrap(trace, status.reason, own)]
}

function aboutTrap(trace: Trace, reason: string, own: VmOption | undefined): string[] {
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
  return [
    `trapped at step ${count(steps - 1n)}: ${reason}`,
    `  Step: ${step.text}${word}${pc}`,
    ...explainTrap(program, { state, step, reason }, own).map((line) => `  ${line}`),
  ]
}
