/**
 * The state of a Cairo machine, and how its memory is read and written.
 * @module
 */
import type { FeltWord, StateOf, VmBuilder, Word } from '../../../vm/index.ts'
import { bytes, concat, field, memory, trap, u8, u16, u32, u64, u256, uint, when } from '../../../vm/index.ts'

/** The field of Cairo programs that are proven with STARKs: 2^251 + 17 * 2^192 + 1. */
export const PRIME = 2n ** 251n + 17n * 2n ** 192n + 1n

export const felt = field(PRIME)

/** Bits of an address. Cairo's are felts, but a run has far fewer cells; anything beyond traps. */
export const ADDRESS_BITS = 32

/** A cell: bit 255 says that it is known, bits 251 to 0 hold the felt. */
export const KNOWN = 1n << 255n

/** Entries of the list of builtins. */
export const MAX_BUILTINS = 16

export const declarations = {
  pc: u32,
  ap: u32,
  fp: u32,
  /** Where a run ends that is not in proof mode: the address to which `main` returns. Never changes. */
  end: u32,
  /** Of the builtins' checks: which entry of the list, where in its segment, and the segment's end. */
  builtin: u8,
  cursor: u32,
  stop: u32,
  outputSize: u32,
  /** A point, a sum or a permutation's state in the making, and how far it is made. */
  a: felt,
  b: felt,
  c: felt,
  round: u16,
  /** A point and the scalar that it is multiplied by; or addresses of three numbers. */
  x: felt,
  y: felt,
  scalar: felt,
  /** What continues when a routine that several checks share is done: `TASK`. */
  task: u8,
  /** Of Keccak: which lane; which cell and bit it begins at; lanes that are to be written elsewhere. */
  lane: u8,
  index: u8,
  offset: u8,
  held: u64,
  second: u64,
  /** How much of the advice is used. */
  given: u32,
  exitCode: u8,
  mem: memory(u256, 2n ** BigInt(ADDRESS_BITS)),
  /** The builtins of the program in its order: `builtins.ts` says what an entry holds. */
  builtins: memory(u64, MAX_BUILTINS),
  /** Constants of the builtins, part of the state that a run starts in as its program is: `tables.ts`. */
  tables: memory(felt, 2048),
  /** Values that make checks succeed and that no cell contains: `advice.ts`. They are always checked. */
  advice: memory(felt, 2n ** 24n),
  /** Keccak's state, a row in eight places, and behind its rows the parities of its columns. */
  lanes: memory(u64, 64),
  /** What the output builtin's segment held when the run ended: each felt as 32 bytes, big-endian. */
  output: bytes(2 ** 32, { endian: 'big' }),
}

export type State = StateOf<typeof declarations>
export type Builder = VmBuilder<typeof declarations, Record<never, never>>

/** A memory cell as a step found it. */
export type Cell = {
  /** May be wider than an address of the memory, which then traps. */
  readonly address: Word
  readonly known: Word<1>
  readonly value: FeltWord
}

/** Reads a cell. Where it is not known, its value is zero. */
export function cell(s: State, address: Word): Cell {
  const word = s.mem[address]
  return { address, known: word.bit(255), value: word.low(252).felt(felt) }
}

/** Reads a cell that has to be known. */
export function knownCell(s: State, address: Word): FeltWord {
  const { known, value } = cell(s, address)
  when(known.not(), () => trap('unknown memory cell'))
  return value
}

/** Writes a cell that was not known. */
export function define(s: State, address: Word, value: FeltWord): void {
  s.mem[address] = concat(uint(4)(8), value.word(252))
}

/** A felt as an address. */
export function addressOf(value: FeltWord): Word<32> {
  const word = value.word(252)
  when(word.high(252 - ADDRESS_BITS).ne(0), () => trap('address out of range'))
  return word.low(32)
}
