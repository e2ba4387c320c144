/**
 * Runs sBPF programs, and reads what they left.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ExecutorFactory } from '../../../src/run/executor.ts'
import type { Program } from '../../../src/run/program.ts'
import { unpackHeader } from '../../../src/state/layout.ts'
import type { State, Status } from '../../../src/state/state.ts'
import type { Executable } from '../../../src/vms/sbpf/elf/text.ts'

export const ROOT = join(import.meta.dirname, '../../..')

const suites = process.env.ONESTEP_SUITES ?? join(ROOT, '../shared/suites')
export const SUITE = join(suites, 'sbpf')
export const hasSuite = existsSync(SUITE)
if (!hasSuite) console.log(`sbpf: no suite at ${SUITE}; its tests are skipped`)

export type Result = {
  readonly status: Status
  readonly registers: State['registers']
  readonly steps: bigint
  /** The registers r0 to r10. */
  readonly r: readonly bigint[]
  /** Bytes of a memory by its name. */
  read(memory: string, address: bigint, size: number): Uint8Array
}

/** Runs a program until it stops. @throws Error if it does not within `limit` steps */
export function runToEnd({ vm, state }: Program, factory: ExecutorFactory, limit = 2_000_000n): Result {
  const executor = factory(vm.machine)
  executor.restore(state)
  const steps = executor.run(limit)
  const { status, registers } = unpackHeader(vm.machine, executor.header())
  if (status.kind === 'running') throw new Error(`Still running after ${limit} steps at pc ${registers.pc}.`)
  const index = (name: string) => vm.machine.memories.findIndex((memory) => memory.name === name)
  return {
    status,
    registers,
    steps,
    r: registers.r as readonly bigint[],
    read: (memory, address, size) => executor.read(index(memory), address, size),
  }
}

/** The state in which a program stops. */
export function endOf({ vm, state }: Program, factory: ExecutorFactory, limit = 20_000_000n): State {
  const executor = factory(vm.machine)
  executor.restore(state)
  executor.run(limit)
  const { status, registers } = unpackHeader(vm.machine, executor.header())
  const dirty = executor.takeDirty()
  const memories = Object.fromEntries(
    vm.machine.memories.map(({ name }, i) => [name, new Map([...state.memories[name], ...dirty[i]])]),
  )
  return { status, registers, memories }
}

/** A program out of instruction slots alone. */
export const textOnly = (slots: readonly bigint[], version: 0 | 3 = 0): Executable => ({
  version,
  entry: 0,
  slots,
  rodata: new Uint8Array(0),
  textAddress: 1n << 32n,
  functions: new Map(),
})
