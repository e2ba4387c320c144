/**
 * What the instructions of Cannon's machine share: the state, how registers are written, how memory is reached.
 * @module
 */
import type { StateOf, VmBuilder, Word } from '../../vm/index.ts'
import {
  bool,
  bytes,
  concat,
  enter,
  leave,
  registers,
  trap,
  u32,
  u64,
  u256,
  uint,
  when,
} from '../../vm/index.ts'

/** The machine of today has 64 bits; 32 are those of its predecessor, with the rules of today. */
export type Isa = { readonly xlen: 32 | 64 }

/** Steps that a thread makes before the turn of another one comes. */
export const QUANTUM = 100_000
/** Bits of a slot's number: as many threads may wait on each of the two stacks. */
export const SLOT_BITS = 16
/** Bits of an address within a slot. */
export const PLACE_BITS = 9

/** Registers and memories. All but memories is in every header of a step proof, so there is little. */
export function declarations({ xlen }: Isa) {
  const word = uint<number>(xlen)
  const depth = uint<number>(SLOT_BITS)
  return {
    pc: word,
    /** The instruction after the one at `pc`: not `pc + 4` in the delay slot of a branch. */
    nextPC: word,
    hi: word,
    lo: word,
    r: registers(word, 32),
    /** Where `mmap` takes the next pages from. */
    heap: word,
    /** What LL or LLD reserved: 0 nothing, 1 for SC, 2 for SCD; the address as it was given; and for which thread. */
    llStatus: uint(2),
    llAddress: word,
    llOwner: word,
    preimageKey: u256,
    preimageOffset: word,
    /** Steps as Cannon counts them, the one that is being made among them. */
    step: u64,
    /** When `step` reaches it, the turn of the thread is over: `QUANTUM` steps after the last switch. */
    deadline: u64,
    /** The number of the thread that runs, and that of the next one. */
    thread: word,
    nextThread: word,
    /** Which stack the thread that runs is taken from, how many wait below it there, and how many on the other one. */
    traverseRight: bool,
    here: depth,
    there: depth,
    outputSize: u32,
    errorSize: u32,
    hintSize: u32,
    /** Of microcode: an address, bytes to go, what is done with them; the slot of a thread, and which leaf of it. */
    cursor: word,
    left: word,
    task: uint(2),
    slot: uint<number>(1 + SLOT_BITS),
    leaf: uint(4),
    mem: bytes(2n ** BigInt(xlen), { endian: 'big' }),
    /** Slots of the threads that wait: those of the left stack, then those of the right one. */
    threads: bytes(2n ** BigInt(1 + SLOT_BITS + PLACE_BITS), { endian: 'big' }),
    /** Standard output from 0, standard error from `ERRORS`, what was written as hints from `HINTS`. */
    output: bytes(2 ** 32),
  }
}

/** Where standard error and hints start in `output`; each limits what stands before it. */
export const ERRORS = 2 ** 31
export const HINTS = 2 ** 31 + 2 ** 30

export type State = StateOf<ReturnType<typeof declarations>>
/** `at` is the address of the instruction. `s.pc` already is that of the next, `s.nextPC` four more. */
export type Fetched = { readonly at: Word }
/** Fields of an encoding as instruction bodies take them. */
export type Fields<Names extends string> = { readonly [N in Names]: Word }
export type Builder = VmBuilder<ReturnType<typeof declarations>, Fetched>
export type Part = (isa: Isa) => (vm: Builder) => Builder

/** Writes a register; register 0 stays zero. */
export function put(s: State, register: Word, value: Word): void {
  when(register.ne(0), () => {
    s.r[register] = value
  })
}

/** The address of the 8 bytes (of the 32-bit machine: 4) in which an address lies. */
export const wordAt = ({ xlen }: Isa, address: Word): Word => aligned(address, xlen / 8)

/** An address without its low bits: accesses that are not aligned are not refused, but moved down. */
export function aligned(address: Word, size: number): Word {
  const low = Math.log2(size)
  return low === 0 ? address : concat(address.high(address.width - low), uint<number>(low)(0))
}

/** Stores, and takes a reservation of LL away that lies in the same word. */
export function store(isa: Isa, s: State, address: Word, value: Word): void {
  s.mem.store(address, value)
  broken(isa, s, address)
}

/** Takes the reservation away if the word at an address is the one that was reserved. */
export function broken(isa: Isa, s: State, address: Word): void {
  const low = Math.log2(isa.xlen / 8)
  const bits = isa.xlen - low
  when(s.llAddress.high(bits).eq(address.high(bits)), () => release(isa, s))
}

/** There is no reservation from now on. */
export function release({ xlen }: Isa, s: State): void {
  s.llStatus = uint(2)(0)
  s.llAddress = uint<number>(xlen)(0)
  s.llOwner = uint<number>(xlen)(0)
}

/** A branch or jump in the delay slot of another one is what Cannon does not make. */
export function noDelaySlot(s: State, at: Word, what: 'branch' | 'jump'): void {
  when(s.pc.ne(at.add(4)), () => trap(`${what} in a delay slot`))
}

/**
 * Reads the instruction, and moves on. At the end of its turn, the thread makes this instruction before another one has
 * its turn; an instruction that enters microcode itself ends with `finish`.
 */
export function fetch(_: Isa) {
  return (s: State): { word: Word<32>; at: Word } => {
    const at = s.pc
    let word = u32(0)
    when(
      at.low(2).ne(0),
      () => trap('misaligned pc'),
      () => {
        word = s.mem.load(at, 4) as Word<32>
      },
    )
    s.pc = s.nextPC
    s.nextPC = s.nextPC.add(4)
    s.step = s.step.add(1)
    when(s.step.ge(s.deadline), () => enter('quantum'))
    return { word, at }
  }
}

/** Ends microcode that is part of an instruction. */
export function finish(s: State): void {
  when(
    s.step.ge(s.deadline),
    () => enter('quantum'),
    () => leave(),
  )
}
