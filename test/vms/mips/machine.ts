/**
 * Runs MIPS programs on the evaluator, step by step.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { evaluateStep } from '../../../src/ir/step.ts'
import type { PreimageSource } from '../../../src/preimage/index.ts'
import { LiveState } from '../../../src/state/access.ts'
import type { State } from '../../../src/state/state.ts'
import type { Vm } from '../../../src/vm/index.ts'
import { startState } from '../../../src/vms/mips/load.ts'
import { mips32, mips64 } from '../../../src/vms/mips/spec.ts'

export const ROOT = join(import.meta.dirname, '../../..')

const suites = process.env.ONESTEP_SUITES ?? join(ROOT, '../shared/suites')
export const SUITE = join(suites, 'mips/open_mips')
export const hasSuite = existsSync(SUITE)
if (!hasSuite) console.log(`mips: no suite at ${SUITE}; its tests are skipped`)

/** The register of return addresses. */
export const RA = 31

/** A running machine that says what each step was. */
export class Run {
  readonly vm: Vm
  readonly live: LiveState
  steps = 0

  constructor(vm: Vm, state: State, preimages?: PreimageSource) {
    this.vm = vm
    this.live = new LiveState(vm.machine, state, preimages ? { preimages } : {})
  }

  /** @returns the name of the instruction or routine that ran */
  step(): string {
    const step = evaluateStep(this.vm.machine, this.live)
    this.live.apply(step)
    this.steps++
    return step.name ?? 'none'
  }

  /** Makes one step of Cannon's: an instruction with its microcode, a switch or the end of a thread. */
  cannonStep(): this {
    const before = this.get('step')
    do this.step()
    while (this.running && !this.between)
    if (this.running && this.get('step') !== before + 1n) throw new Error('No step of Cannon was made.')
    return this
  }

  /** Makes instructions, with all that belongs to them. */
  instructions(count: number): this {
    for (let i = 0; i < count; i++) this.cannonStep()
    return this
  }

  get running(): boolean {
    return this.live.status.kind === 'running'
  }

  /** Whether a step of Cannon's is over: what comes next is an instruction, a switch, or the end of a thread. */
  get between(): boolean {
    const micro = this.get('micro')
    return micro === 0n || ['quantum', 'exit'].includes(this.vm.machine.microcode[Number(micro) - 1]!.name)
  }

  get(register: string): bigint {
    return this.live.get(register)
  }

  r(index: number): bigint {
    return this.live.read('r', BigInt(index))
  }

  memory(address: bigint, size: number): string {
    return Buffer.from(this.live.bytes(0, address, size)).toString('hex')
  }

  get stopped(): string {
    const { status } = this.live
    return status.kind === 'trapped'
      ? status.reason
      : status.kind === 'halted'
        ? `exit ${status.code}`
        : 'running'
  }

  written(from: number, size: string): string {
    return Buffer.from(this.live.bytes(2, BigInt(from), Number(this.get(size)))).toString()
  }
}

export type Start = {
  readonly pc?: bigint
  /** Instruction words from pc on. */
  readonly code?: readonly number[]
  readonly r?: { readonly [index: number]: bigint }
  readonly mem?: Iterable<readonly [bigint, Uint8Array]>
  readonly registers?: { readonly [name: string]: bigint }
  readonly preimages?: PreimageSource
}

/** A machine with a few words of code at pc. Register values may be negative. */
export function start(
  vm: Vm,
  { pc = 0x1000n, code = [], r = {}, mem = [], registers = {}, preimages }: Start,
): Run {
  const xlen = vm.name === 'mips32' ? 32 : 64
  const bytes = new Uint8Array(4 * code.length)
  const view = new DataView(bytes.buffer)
  for (const [i, word] of code.entries()) view.setUint32(4 * i, word)
  const state = startState(vm, { xlen }, pc, [[pc, bytes], ...mem])
  const values = (state.registers.r as bigint[]).map((value, i) => BigInt.asUintN(xlen, r[i] ?? value))
  return new Run(vm, { ...state, registers: { ...state.registers, r: values, ...registers } }, preimages)
}

export { mips32, mips64 }
