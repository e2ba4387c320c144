/**
 * A machine as a WebAssembly module: one function that makes steps.
 *
 * Fixed registers are locals for as long as it runs. Fetch sets them before the instruction is
 * known to trap; a trap puts back what fetch changed, everything else is written after the last
 * trap of a step.
 * @module
 */

import { limbWidths } from '../../ir/lower/limbs.ts'
import { type Block, INVALID_MICRO, type Machine, MICRO, WORD } from '../../ir/machine.ts'
import { bitWidth } from '../../ir/types.ts'
import type { StateAccess } from './access.ts'
import { type BlockExits, emitBlock } from './block.ts'
import { decodeTree, emitTree } from './decode.ts'
import { Code, type Label, type Local, ModuleBuilder, typeOfWidth } from './encode.ts'
import { type Functions, functionsOf } from './functions.ts'
import type { MemoryOp } from './opcodes.ts'
import { EXIT_CODE, type MemoryPlan, type Plan, planOf, type RegisterPlan, STATUS } from './plan.ts'

/** A module and where its state lies. It exports `run(steps: i32): i32`. */
export type WasmModule = { readonly plan: Plan; readonly bytes: Uint8Array<ArrayBuffer> }

/** Generates the module of a machine. */
export function generate(machine: Machine): WasmModule {
  const plan = planOf(machine)
  const module = new ModuleBuilder()
  const options = { preimages: plan.preimages !== undefined, maps: plan.maps.size > 0 }
  const functions = functionsOf(module, options)
  const run = module.declare({ params: ['i32'], results: ['i32'] })
  run.define(new StepLoop(plan, functions).emit())
  module.exportFunction('run', run.index)
  return { plan, bytes: module.finish() }
}

class StepLoop {
  readonly #machine: Machine
  readonly #code = new Code(1)
  readonly #registers = new Map<string, readonly Local[]>()
  readonly #inputs = new Map<string, readonly Local[]>()
  readonly #state: StateAccess
  readonly #preimages: { readonly function: number; readonly at: number } | undefined
  readonly #fuel: Local
  readonly #reason: Local

  constructor(plan: Plan, functions: Functions) {
    this.#machine = plan.machine
    const code = this.#code
    this.#fuel = code.local('i32')
    this.#reason = code.local('i32')
    const locals = (width: number) => limbWidths(width).map((limb) => code.local(typeOfWidth(limb)))
    for (const { name, type, count } of this.#machine.registers) {
      if (count === undefined) this.#registers.set(name, locals(bitWidth(type)))
    }
    for (const effect of this.#machine.fetch.effects) {
      if (effect.kind === 'out') this.#inputs.set(effect.name, locals(bitWidth(effect.value.type)))
    }
    this.#state = {
      register: (name) => this.#registers.get(name) as readonly Local[],
      input: (name) => this.#inputs.get(name) as readonly Local[],
      file: (name) => plan.registers.get(name) as RegisterPlan,
      memory: (name) => plan.memories.find(({ memory }) => memory.name === name) as MemoryPlan,
      map: (name) => plan.maps.get(name) as number,
      ...functions,
    }
    const { preimages: at } = plan
    const { preimage } = functions
    if (at !== undefined && preimage !== undefined) this.#preimages = { function: preimage, at }
  }

  emit(): Code {
    const code = this.#code
    const { fetch, microcode } = this.#machine
    code.get(0).set(this.#fuel)
    this.#eachRegister((local, offset) =>
      code
        .i32(0)
        .memory(`${local.type}.load` as MemoryOp, offset)
        .set(local),
    )

    // What fetch sets, as it was before the step.
    const saved = fetch.effects.flatMap((effect) => {
      if (effect.kind !== 'set') return []
      return this.#state.register(effect.register).map((local) => ({ local, copy: code.local(local.type) }))
    })
    const exit = code.block()
    const halted = code.block()
    const trapped = code.block()
    const undone = code.block()
    // A step that waits for a preimage was not made: what fetch has set goes back, and it costs nothing.
    const unpaid = this.#preimages && code.block()
    const unmade = this.#preimages && code.block()
    const again = code.loop()
    if (microcode.length > 0) this.#emitMicrocode({ exit, halted, trapped, again }, unpaid)
    const next = microcode.length > 0 ? code.loop() : again
    this.#emitFuel(exit)
    for (const { local, copy } of saved) code.get(local).set(copy)
    this.#emitInstructions({ exit, halted, trapped, again }, undone, next, unmade)
    if (microcode.length > 0) code.end()
    code.end()
    if (this.#preimages) {
      code.end()
      for (const { local, copy } of saved) code.get(copy).set(local)
      code.end()
      code.get(this.#fuel).i32(1).op('i32.add').set(this.#fuel).br(exit)
    }
    code.end()
    for (const { local, copy } of saved) code.get(copy).set(local)
    code.end()
    code.i32(0).i32(2).memory('i32.store', STATUS)
    code.i32(0).get(this.#reason).op('i64.extend_i32_u').memory('i64.store', EXIT_CODE).br(exit)
    code.end()
    code.i32(0).i32(1).memory('i32.store', STATUS)
    code.end()

    this.#eachRegister((local, offset) =>
      code
        .i32(0)
        .get(local)
        .memory(`${local.type}.store` as MemoryOp, offset),
    )
    code.get(0).get(this.#fuel).op('i32.sub')
    return code
  }

  #eachRegister(visit: (local: Local, offset: number) => void): void {
    for (const [name, locals] of this.#registers) {
      const { offset, limbs } = this.#state.file(name)
      for (const [i, local] of locals.entries()) visit(local, offset + limbs[i].offset)
    }
  }

  #emitFuel(exit: Label): void {
    const fuel = this.#fuel
    this.#code.get(fuel).op('i32.eqz').brIf(exit).get(fuel).i32(1).op('i32.sub').set(fuel)
  }

  #exits(trapped: Label): BlockExits {
    return {
      trap: (reason) => this.#code.i32(this.#machine.traps.indexOf(reason)).set(this.#reason).br(trapped),
    }
  }

  /** Runs one routine if the machine is in microcode. */
  #emitMicrocode({ exit, halted, trapped, again }: Ends, missing: Label | undefined): void {
    const code = this.#code
    const { microcode } = this.#machine
    const [micro] = this.#state.register(MICRO)
    const fetch = code.block()
    code.get(micro).op('i32.eqz').brIf(fetch)
    this.#emitFuel(exit)
    const invalid = code.block()
    const labels = microcode.map(() => code.block()).toReversed()
    code.get(micro).i32(1).op('i32.sub').brTable(labels, invalid)
    for (const { block } of microcode) {
      code.end()
      this.#emitStep(block, trapped, halted, again, missing)
    }
    code.end()
    this.#exits(trapped).trap(INVALID_MICRO)
    code.end()
  }

  #emitInstructions(
    { halted, trapped, again }: Ends,
    undone: Label,
    next: Label,
    missing: Label | undefined,
  ): void {
    const code = this.#code
    const { fetch, instructions, otherwise, microcode } = this.#machine
    const illegal = code.block()
    const labels = instructions.map(() => code.block()).toReversed()
    const { traps } = emitBlock(code, this.#state, fetch, this.#exits(trapped))
    if (!traps) {
      const word = this.#state.input(WORD)
      emitTree(code, decodeTree(this.#machine), word, (index) => (index < 0 ? illegal : labels[index]))
    }
    for (const { block } of instructions) {
      code.end()
      const entersMicrocode = microcode.length > 0 && [fetch, block].some(setsMicro)
      this.#emitStep(block, undone, halted, entersMicrocode ? again : next, missing)
    }
    code.end()
    this.#exits(undone).trap(otherwise)
  }

  #emitStep(block: Block, trapped: Label, halted: Label, next: Label, missing: Label | undefined): void {
    const code = this.#code
    const preimages = this.#preimages && missing && { ...this.#preimages, missing }
    const state = preimages ? { ...this.#state, preimages } : this.#state
    const end = emitBlock(code, state, block, this.#exits(trapped))
    if (end.halted) {
      code.get(end.halted).brIf(halted)
      code.release(end.halted)
    }
    code.br(next)
  }
}

const setsMicro = ({ effects }: Block) => effects.some((e) => e.kind === 'set' && e.register === MICRO)

type Ends = { readonly exit: Label; readonly halted: Label; readonly trapped: Label; readonly again: Label }
