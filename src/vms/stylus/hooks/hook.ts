/**
 * What a hook is, and what it pays.
 * @module
 */
import { type Bool, enter, resume, select, u64, type Word, when } from '../../../vm/index.ts'
import { TYPE } from '../../wasm/binary/types.ts'
import { READ_INK, WRITE_INK } from '../prices.ts'
import { fits, type S } from '../state.ts'

export const { i32, i64 } = TYPE

/** A function of `vm_hooks`: its type, and its first step, when it has been paid for. */
export type Hook = {
  readonly params: readonly number[]
  readonly result?: number
  /** What it pays beside its price. */
  readonly bytes?: (s: S) => Word<64>
  run(s: S): void
}

/** What goes on when an instruction of the EVM is done that a hook had executed. */
export type Back = { readonly opcode: number; readonly back: (s: S) => void }

export type Hooks = { readonly [name: string]: Hook }
export type Backs = { readonly [name: string]: Back }

const bytesInk = ({ first, byte }: typeof READ_INK | typeof WRITE_INK, size: Word): Word<64> => {
  const wide = size.low(32).unsigned(64) as Word<64>
  return select(wide.gt(32), wide.sub(32).mul(byte), u64(0)).add(first)
}
/** The price of bytes that a hook reads from the program's memory. */
export const readInk = (size: Word): Word<64> => bytesInk(READ_INK, size)
export const writeInk = (size: Word): Word<64> => bytesInk(WRITE_INK, size)

/** Pays, if there is enough ink. */
export function pay(s: S, ink: Word<64> | number, then: () => void): void {
  when(
    s.wasm.ink.lt(ink),
    () => enter('frame.fail'),
    () => {
      s.wasm.ink = s.wasm.ink.sub(ink)
      then()
    },
  )
}

/** Goes on if all of these bytes are in the program's memory; otherwise the program fails as with a trap. */
export function inMemory(
  s: S,
  ranges: readonly (readonly [at: Word, size: Word | number])[],
  then: () => void,
): void {
  const all = ranges.map(([at, size]) => fits(s, at, size)).reduce((a, b) => a.and(b)) as Bool
  when(all, then, () => enter('frame.revert'))
}

export const toProgram = (): void => resume('wasm')
export const toEvm = (): void => resume('evm')
