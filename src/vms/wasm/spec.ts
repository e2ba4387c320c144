/**
 * WebAssembly as a VM: a register machine for the code that `translate` makes of modules.
 *
 * Text: WebAssembly Core Specification 2.0, and the proposal for tail calls.
 * @module
 */
import { select, trap, type Vm, vm, type Word, when } from '../../vm/index.ts'
import { later } from '../later.ts'
import { access } from './machine/access.ts'
import { alu } from './machine/alu.ts'
import { bulk } from './machine/bulk.ts'
import { control } from './machine/control.ts'
import { float } from './machine/float.ts'
import { formats } from './machine/formats.ts'
import { type Builder, CODE_BITS, declarations, type Isa, type State, withFuel } from './machine/isa.ts'
import { preimages } from './machine/preimages.ts'
import { tables } from './machine/tables.ts'

/** The variant of the machine. */
export type WasmOptions = {
  /** Whether each instruction costs a unit of fuel; default false. */
  readonly fuel?: boolean
  /** Whether programs can read preimages; default false. */
  readonly preimages?: boolean
}

/** The trap for words that are not instructions. */
export const NO_INSTRUCTION = 'not an instruction'

/** What fetch does: the instruction at `pc`, and its operands. */
export const read = (s: State) => {
  const word = s.code[s.pc.low(CODE_BITS)]
  s.pc = s.pc.add(1)
  const a = s.r[word.bits(25, 20)]
  const b = select(word.bit(9), word.high(64), s.r[word.bits(31, 26)])
  return { word, a: a as Word<64>, b: b as Word<64> }
}

/**
 * The VM of a variant.
 *
 * @example
 * ```ts
 * import { wasm } from 'onestep/vms/wasm'
 * console.log(wasm({ fuel: true }).name) // wasm-fuel
 * ```
 */
export function wasm({ fuel = false, preimages: reads = false }: WasmOptions = {}): Vm {
  const isa: Isa = { fuel }
  const suffix = reads ? '-preimages' : ''
  const base = isa.fuel
    ? (vm(`wasm-fuel${suffix}`)
        .state(withFuel)
        .fetch((s) => {
          when(s.fuel.eq(0), () => trap('all fuel consumed'))
          s.fuel = s.fuel.sub(1)
          return read(s as unknown as State)
        }) as unknown as Builder)
    : vm(`wasm${suffix}`).state(declarations).fetch(read)
  return base
    .with(control)
    .with(alu)
    .with(float)
    .with(access)
    .with(bulk)
    .with(tables)
    .with(reads ? preimages : (builder) => builder)
    .format(formats)
    .otherwise(NO_INSTRUCTION)
}

/** The VM without fuel. */
export const wasmVm: Vm = later('wasm', () => wasm())
/** The VM with fuel. */
export const wasmFuelVm: Vm = later('wasm-fuel', () => wasm({ fuel: true }))
/** The VM whose programs can read preimages. */
export const wasmPreimagesVm: Vm = later('wasm-preimages', () => wasm({ preimages: true }))
