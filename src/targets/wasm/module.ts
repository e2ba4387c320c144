/**
 * A machine as a WebAssembly module: one function that makes steps.
 *
 * Fixed registers are locals for as long as it runs. Fetch sets them before the instruction is
 * known to trap; a trap puts back what fetch changed, everything else is written after the last
 * trap of a step.
 * @module
 */
import { LIMB, limbWidths } from '../../ir/lower/limbs.ts'
import { type Block, INVALID_MICRO, type Machine, MICRO, WORD } from '../../ir/machine.ts'
import { bitWidth } from '../../ir/types.ts'
import { type BlockExits, emitBlock } from './block.ts'
import { type DecodeTree, decodeTree, emitTree } from './decode.ts'
import { Code, type Label, type Local, ModuleBuilder, typeOfWidth } from './encode.ts'
import { type Functions, functionsOf } from './functions.ts'
import type { MemoryOp } from './opcodes.ts'
import {
  EXIT_CODE,
  MEMO_BITS,
  type MemoryPlan,
  type Plan,
  planOf,
  type RegisterPlan,
  STATUS,
} from './plan.ts'
import type { StateAccess } from './values.ts'

/** A module and where its state lies. It exports `run(steps: i32): i32`. */
export type WasmModule = { readonly plan: Plan; readonly bytes: Uint8Array<ArrayBuffer> }

/** Generates the module of a machine. */
export function generate(machine: Machine): WasmModule {
  const plan = planOf(machine)
  const module = new ModuleBuilder()
  const functions = functionsOf(module)
  const decode = plan.memo ? defineDecode(module, machine, decodeTree(machine)) : undefined
  const run = module.declare({ params: ['i32'], results: ['i32'] })
  run.define(new StepLoop(plan, functions, decode).emit())
  module.exportFunction('run', run.index)
  return { plan, bytes: module.finish() }
}

/** word -> number of its instruction, or of instructions if it is none. */
function defineDecode(module: ModuleBuilder, machine: Machine, tree: DecodeTree): number {
  const type = typeOfWidth(machine.wordWidth)
  return module.define({ params: [type], results: ['i32'] }, (code) => {
    const index = code.local('i32')
    const found = code.block()
    const count = machine.instructions.length
    // A block a leaf, so that a switch reaches it with one branch.
    const labels = Array.from({ length: count + 1 }, () => code.block()).toReversed()
    emitTree(code, tree, [{ index: 0, type }], (leaf) => labels[leaf < 0 ? count : leaf])
    for (let i = 0; i <= count; i++) code.end().i32(i).set(index).br(found)
    code.end().get(index)
  })
}

/** Knuth's multiplicative hash: 2^32 and 2^64 over the golden ratio. */
const HASH = { i32: 0x9e3779b1n, i64: 0x9e3779b97f4a7c15n } as const

class StepLoop {
  readonly #plan: Plan
  readonly #machine: Machine
  readonly #decode: number | undefined
  readonly #code = new Code(1)
  readonly #registers = new Map<string, readonly Local[]>()
  readonly #inputs = new Map<string, readonly Local[]>()
  readonly #state: StateAccess
  readonly #fuel: Local
  readonly #reason: Local

  constructor(plan: Plan, functions: Functions, decode: number | undefined) {
    this.#plan = plan
    this.#machine = plan.machine
    this.#decode = decode
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
      ...functions,
    }
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
    const again = code.loop()
    if (microcode.length > 0) this.#emitMicrocode({ exit, halted, trapped, again })
    const next = microcode.length > 0 ? code.loop() : again
    this.#emitFuel(exit)
    for (const { local, copy } of saved) code.get(local).set(copy)
    this.#emitInstructions({ exit, halted, trapped, again }, undone, next)
    if (microcode.length > 0) code.end()
    code.end()
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
  #emitMicrocode({ exit, halted, trapped, again }: Ends): void {
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
      this.#emitStep(block, trapped, halted, again)
    }
    code.end()
    this.#exits(trapped).trap(INVALID_MICRO)
    code.end()
  }

  #emitInstructions({ halted, trapped, again }: Ends, undone: Label, next: Label): void {
    const code = this.#code
    const { fetch, instructions, otherwise, microcode } = this.#machine
    const illegal = code.block()
    const labels = instructions.map(() => code.block()).toReversed()
    const { traps } = emitBlock(code, this.#state, fetch, this.#exits(trapped))
    if (!traps) this.#emitDispatch(labels, illegal)
    for (const { block } of instructions) {
      code.end()
      const entersMicrocode =
        microcode.length > 0 && block.effects.some((e) => e.kind === 'set' && e.register === MICRO)
      this.#emitStep(block, undone, halted, entersMicrocode ? again : next)
    }
    code.end()
    this.#exits(undone).trap(otherwise)
  }

  #emitStep(block: Block, trapped: Label, halted: Label, next: Label): void {
    const code = this.#code
    const end = emitBlock(code, this.#state, block, this.#exits(trapped))
    if (end.halted) {
      code.get(end.halted).brIf(halted)
      code.release(end.halted)
    }
    code.br(next)
  }

  /** From the word to its handler, by a cache of words whose tag is the word itself: nothing to invalidate. */
  #emitDispatch(labels: readonly Label[], illegal: Label): void {
    const code = this.#code
    const word = this.#state.input(WORD)
    const { memo } = this.#plan
    if (process.env.TREE || !memo || this.#decode === undefined) {
      emitTree(code, decodeTree(this.#machine), word, (index) => (index < 0 ? illegal : labels[index]))
      return
    }
    const { offset, entryBits } = memo
    const [{ type }] = word
    const entry = code.local('i32')
    const index = code.local('i32')
    const hit = code.block()
    code.get(word[0]).const(type, HASH[type]).op(`${type}.mul`)
    code.const(type, BigInt((type === 'i32' ? 32 : LIMB) - MEMO_BITS - entryBits)).op(`${type}.shr_u`)
    if (type === 'i64') code.op('i32.wrap_i64')
    code
      .i32((2 ** MEMO_BITS - 1) << entryBits)
      .op('i32.and')
      .tee(entry)
    code.memory('i32.load', offset + 2 ** (entryBits - 1)).set(index)
    code
      .get(entry)
      .memory(`${type}.load` as MemoryOp, offset)
      .get(word[0])
      .op(`${type}.eq`)
      .brIf(hit)
    code.get(word[0]).call(this.#decode).set(index)
    code
      .get(entry)
      .get(word[0])
      .memory(`${type}.store` as MemoryOp, offset)
    code
      .get(entry)
      .get(index)
      .memory('i32.store', offset + 2 ** (entryBits - 1))
    code.end().get(index).brTable(labels, illegal)
    code.release(entry, index)
  }
}

type Ends = { readonly exit: Label; readonly halted: Label; readonly trapped: Label; readonly again: Label }
