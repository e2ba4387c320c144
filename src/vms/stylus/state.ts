/**
 * The state of the bridge between the EVM and Stylus programs, and where its things lie.
 *
 * A program runs in a frame of the EVM: address, caller, value, gas, return data and what to undo are the EVM's. Hooks
 * that have an instruction of the EVM for them execute that instruction, from code that lies at `HOOK_CODE`, where a byte
 * `ef` follows each such instruction. At that byte the EVM fails, and the bridge takes over.
 * @module
 */
import {
  concat,
  map,
  memory,
  type StateOf,
  select,
  u8,
  u16,
  u32,
  u64,
  u256,
  uint,
  type Word,
  when,
} from '../../vm/index.ts'
import type { State as Evm } from '../evm/machine/state.ts'
import { INK_PRICE } from './prices.ts'
import { INSTANCE_BITS, type programState } from './programs.ts'

export const bridgeState = {
  /** The number of the next instance. */
  nextInstance: uint(INSTANCE_BITS),
  /** Ink that is less than a unit of gas, while the EVM runs. */
  dust: u16,
  /** Bytes that the program's frame returns. */
  resultSize: u32,
  // what is copied: places in the programs' memories and in the EVM's, and the routine that goes on
  inner: uint(32 + INSTANCE_BITS),
  outer: uint(43),
  left: u32,
  next: u16,
  // what an instance is made from: a program's runs of leaves, and how many leaves of this one are done
  run: u32,
  runsLeft: u32,
  template: uint(INSTANCE_BITS),
  done: u32,
  /** By where their code lies in the EVM: `PROGRAM`. */
  programs: map(u256, u256),
  /** Programs that are open, by address: how often. */
  open: map(u256, u256),
  /** Leaves of a template that are not zero: `RUN`. */
  runs: memory(u256, 2 ** 20),
  /** What waits while other frames run: two words for each depth. */
  waiting: memory(u256, 2 ** 12),
}

/** Bits of an entry of `programs`: the first instruction, the first run, the number of runs, the template, pages. */
export const PROGRAM = {
  pc: [31, 0],
  run: [63, 32],
  runs: [95, 64],
  template: [127, 96],
  pages: [159, 128],
} as const
/** Bits of a run: its first byte, the leaves of 32 bytes, and whether they are of `store`. */
export const RUN = { at: [31, 0], leaves: [63, 32], store: [64, 64] } as const

/** Where code of hooks lies in the EVM's `code`: far behind all code that a block can have. */
export const HOOK_CODE = 0xffff_0000
/** log2 of the bytes that each takes, and of the hooks. */
export const HOOK_BITS = 3
export const HOOKS_BITS = 5
/** What begins the code of an account that is a program: then the number of the dictionary, and the compressed module. */
export const PROGRAM_MAGIC = [0xef, 0xf0, 0x00] as const

/** Where in the memory of its frame a program's result waits, and what it hands to instructions of the EVM. */
export const RESULT_OFFSET = 2 ** 31

export type S = StateOf<typeof bridgeState> & {
  readonly evm: Evm
  readonly wasm: StateOf<typeof programState>
} & {
  micro: Word
}

/** A word with its bytes in the other order. */
export const reversed = (word: Word): Word =>
  concat(...Array.from({ length: word.width / 8 }, (_, i) => word.bits(8 * i + 7, 8 * i)))

/** Where an address lies in the programs' memories. */
export const inner = (s: S, address: Word): Word => concat(s.wasm.instance, address.low(32))
/** Where an offset lies in the memory of the frame. */
export const outer = (s: S, offset: Word | number): Word<43> =>
  concat(s.evm.depth.add(1), typeof offset === 'number' ? u32(offset) : offset.low(32)) as Word<43>

/** The argument of a hook. */
export const arg = (s: S, index: number): Word<64> => s.wasm.r[index] as Word<64>
export const setResult = (s: S, value: Word): void => {
  s.wasm.r[0] = (value.width === 64 ? value : value.low(Math.min(64, value.width)).unsigned(64)) as Word<64>
}

/** Whether some bytes lie in the program's memory, and are so few that in the frame's they end before `RESULT_OFFSET`. */
export const fits = (s: S, at: Word, size: Word | number) => {
  const wide = typeof size === 'number' ? uint(34)(size) : size.low(32).unsigned(34)
  const end = at.low(32).unsigned(34).add(wide)
  return end.le(concat((s.wasm.pages[0] as Word).low(18), u16(0))).and(wide.lt(RESULT_OFFSET))
}

/** 32 bytes of the program's memory as the EVM reads them. */
export const wordAt = (s: S, at: Word): Word<256> =>
  reversed(s.wasm.mem.load(inner(s, at) as never, 32)) as Word<256>

/** Writes the first `size` bytes of a word of the EVM. */
export function putBytes(s: S, at: Word, word: Word<256>, size: number): void {
  const place = inner(s, at)
  const little = reversed(word)
  if (size === 32) {
    s.wasm.mem.store(place as never, little)
    return
  }
  for (let done = 0; done < size; ) {
    const piece = [16, 8, 4, 2, 1].find((one) => one <= size - done) as number
    s.wasm.mem.store(place.add(done) as never, little.bits(8 * (done + piece) - 1, 8 * done))
    done += piece
  }
}

/** Writes a number of 32 bits. */
export const putNumber = (s: S, at: Word, value: Word): void =>
  s.wasm.mem.store(inner(s, at) as never, value.low(32))

/** Gives the EVM the gas of the frame. */
export function gasOfInk(s: S): void {
  s.evm.gas = s.wasm.ink.div(INK_PRICE)
  s.dust = s.wasm.ink.rem(INK_PRICE).low(16) as Word<16>
}

/** More gas than any has, for which there is no ink. */
const MOST_GAS = 2n ** 49n

/** Gives the program what the EVM has left. */
export function inkOfGas(s: S, dust: Word | number = s.dust): void {
  const gas = select(s.evm.gas.gt(MOST_GAS), u64(MOST_GAS), s.evm.gas)
  s.wasm.ink = gas.mul(INK_PRICE).add(typeof dust === 'number' ? dust : dust.unsigned(64))
}

/** Memory of the frame that instructions may use without paying for it. */
export function lend(s: S, bytes: Word): void {
  const words = bytes.low(32).unsigned(33).add(31).high(28).unsigned(32)
  when(words.gt(s.evm.words), () => {
    s.evm.words = words as Word<32>
  })
}

/** The place in the EVM's stack of item `n` from the top, of `count`. */
const slot = (s: S, count: number, n: number) => concat(s.evm.depth, uint(10)(count - 1 - n)) as Word<21>

/**
 * Has the EVM execute a hook's instruction on these items, the topmost first.
 * @param hook - the number of the hook's code
 */
export function instruct(s: S, hook: Word | number, items: readonly Word[]): void {
  s.evm.sp = uint(11)(items.length)
  for (const [n, item] of items.entries()) {
    const word = item.width === 256 ? item : item.unsigned(256)
    if (n === 0) s.evm.top = word as Word<256>
    else s.evm.stack[slot(s, items.length, n)] = word as Word<256>
  }
  const at = typeof hook === 'number' ? uint(HOOKS_BITS)(hook) : hook
  s.evm.pc = concat(
    u32(HOOK_CODE).bits(31, HOOKS_BITS + HOOK_BITS),
    at.low(HOOKS_BITS),
    u8(0).low(HOOK_BITS),
  ) as Word<32>
}
