/**
 * Runs RISC-V programs on the evaluator, step by step.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { evaluateStep } from '../../../src/ir/step.ts'
import { LiveState } from '../../../src/state/access.ts'
import { pagesOf, type State, zeroState } from '../../../src/state/state.ts'
import type { Vm } from '../../../src/vm/index.ts'

export const ROOT = join(import.meta.dirname, '../../..')

const suites = process.env.ONESTEP_SUITES ?? join(ROOT, '../shared/suites')
export const SUITE = join(suites, 'riscv')
export const hasSuite = existsSync(SUITE)
if (!hasSuite) console.log(`riscv: no suite at ${SUITE}; its tests are skipped`)

/** A running machine that says what each step was. */
export class Run {
  readonly vm: Vm
  readonly live: LiveState
  /** Steps made, and those of them that fetched an instruction. */
  steps = 0
  instructions = 0

  constructor(vm: Vm, state: State) {
    this.vm = vm
    this.live = new LiveState(vm.machine, state)
  }

  /** @returns the name of the instruction or routine that ran; undefined once stopped */
  step(): string | undefined {
    if (this.live.status.kind !== 'running') return undefined
    const step = evaluateStep(this.vm.machine, this.live)
    this.live.apply(step)
    this.steps++
    if (step.word !== undefined) this.instructions++
    return step.name ?? 'none'
  }

  /** Runs until it stops. @throws Error if it does not within `limit` steps */
  end(limit = 100_000): this {
    while (this.live.status.kind === 'running') {
      if (this.steps >= limit) throw new Error(`Still running after ${limit} steps at pc ${this.get('pc')}.`)
      this.step()
    }
    return this
  }

  /** Runs one instruction with all of its microcode. */
  instruction(): this {
    this.step()
    while (this.get('micro') !== 0n && this.live.status.kind === 'running') this.step()
    return this
  }

  get(register: string): bigint {
    return this.live.get(register)
  }

  x(index: number): bigint {
    return this.live.read('x', BigInt(index))
  }

  f(index: number): bigint {
    return this.live.read('f', BigInt(index))
  }

  memory(address: bigint, size: number): Uint8Array {
    return this.live.bytes(0, address, size)
  }

  get stopped(): string {
    const { status } = this.live
    return status.kind === 'trapped'
      ? status.reason
      : status.kind === 'halted'
        ? `exit ${status.code}`
        : 'running'
  }

  output(): Uint8Array {
    return this.live.bytes(2, 0n, Number(this.get('outputSize')))
  }

  errors(): Uint8Array {
    return this.live.bytes(2, 2n ** 31n, Number(this.get('errorSize')))
  }
}

/** The same machine with other values in some registers, or other bytes from some address on, which is in one page. */
export function altered(
  run: Run,
  { x = {}, registers = {}, mem = [] }: Pick<Start, 'x' | 'registers' | 'mem'>,
): Run {
  const state = run.live.snapshot()
  const width = (run.vm.machine.registers[0].type as { width: number }).width
  const values = (state.registers.x as bigint[]).map((value, i) => BigInt.asUintN(width, x[i] ?? value))
  const pages = new Map([...state.memories.mem!].map(([index, page]) => [index, page.slice()]))
  for (const [address, bytes] of mem) {
    const page = pages.get(address / 4096n) ?? new Uint8Array(4096)
    page.set(bytes, Number(address % 4096n))
    pages.set(address / 4096n, page)
  }
  return new Run(run.vm, {
    ...state,
    registers: { ...state.registers, x: values, ...registers },
    memories: { ...state.memories, mem: pages },
  })
}

export type Start = {
  readonly pc?: bigint
  /** Instruction words at pc, one after the other: two bytes where the low bits are not 11. */
  readonly code?: readonly number[]
  readonly x?: { readonly [index: number]: bigint }
  /** Bits of the registers of F and D. */
  readonly f?: { readonly [index: number]: bigint }
  readonly mem?: Iterable<readonly [bigint, Uint8Array]>
  /** Bytes of slots of threads, by address. */
  readonly kernel?: Iterable<readonly [bigint, Uint8Array]>
  readonly registers?: { readonly [name: string]: bigint }
  readonly input?: Uint8Array
}

/** A machine with a few words of code at pc. Register values may be negative. */
export function start(
  vm: Vm,
  { pc = 0x1000n, code = [], x = {}, f, mem = [], kernel, registers = {}, input }: Start,
): Run {
  const zero = zeroState(vm.machine)
  const width = (vm.machine.registers[0].type as { width: number }).width
  const bytes = code.flatMap((word) =>
    Array.from({ length: (word & 3) === 3 ? 4 : 2 }, (_, i) => (word >>> (8 * i)) & 0xff),
  )
  const values = (zero.registers.x as bigint[]).map((_, i) => BigInt.asUintN(width, x[i] ?? 0n))
  return new Run(vm, {
    status: zero.status,
    registers: {
      ...zero.registers,
      pc,
      x: values,
      ...(f ? { f: (zero.registers.f as bigint[]).map((_, i) => f[i] ?? 0n) } : {}),
      inputSize: BigInt(input?.length ?? 0),
      ...registers,
    },
    memories: {
      ...zero.memories,
      ...(kernel ? { kernel: pagesOf(kernel) } : {}),
      mem: pagesOf([[pc, Uint8Array.from(bytes)], ...mem]),
      input: pagesOf(input ? [[0n, input]] : []),
      output: new Map(),
    },
  })
}
