/**
 * What the extensions of RISC-V share: the state, how registers are written, how jumps are made.
 * @module
 */

import type { StateOf, VmBuilder, Word } from '../../vm/index.ts'
import { bytes, concat, enter, registers, trap, u8, u32, u64, u256, uint, when } from '../../vm/index.ts'

/** The variant of RISC-V that a spec is traced for. */
export type Isa = {
  readonly xlen: 32 | 64
  /** The memory has `2 ** addressBits` bytes; addresses beyond trap. */
  readonly addressBits: number
  /** Whether C is there: then instructions lie on 2 bytes, else on 4 (IALIGN). */
  readonly compressed: boolean
  /** Whether F, D, B, Zbkb, Zicond and Zicntr are there. */
  readonly general: boolean
  /** Whether files 3 to 6 lead to a host that gives preimages: only where `general`. */
  readonly preimages: boolean
}

const slot = uint(10)

/** What F, D, Zicntr and threads add. */
const general = {
  f: registers(u64, 32),
  frm: uint(3),
  fflags: uint(5),
  /** Instructions made, the one that is being made among them. */
  retired: u64,
  /** Nanoseconds that passed while the program slept. */
  slept: u64,
  /** The slot of the thread that runs, the highest one that was used, and how many threads there are besides. */
  thread: slot,
  highest: slot,
  others: slot,
  /** When `retired` reaches it, another thread has its turn. */
  deadline: u64,
  /** Of microcode for threads: the slot that it looks at, how many slots are left to look at. */
  slot,
  left: slot,
  /** What a thread is going to wait for, as in `threads.ts`; and the earliest end of a wait that was seen. */
  kind: uint(2),
  bitset: u32,
  until: u64,
  earliest: u64,
  /** Whether the thread ends that wakes others. */
  ending: uint(1),
  /** The eventfd: whether it was written, and what epoll tells of it. */
  event: uint(1),
  eventData: u64,
  /** Slots of threads in the lower half, a bit for each page of `mem` in the upper one. */
  kernel: bytes(2 ** 24),
}

/** What preimages add. */
const preimages = {
  /** What was written to file 6 last, and the offset of what file 5 gives next: in the length, then in the data. */
  preimageKey: u256,
  preimageAt: u64,
  hintSize: u32,
}

/** The state of a variant. Bodies name all of it, and only those of G, or with preimages, name what the others lack. */
export const declarations = (isa: Isa) => ({
  ...integer(isa),
  ...((isa.general ? general : {}) as typeof general),
  ...((isa.preimages ? preimages : {}) as typeof preimages),
})

/** Registers and memories. All of it is in every header of a step proof, so there is little. */
function integer({ xlen, addressBits }: Isa) {
  const word = uint<number>(xlen)
  return {
    pc: word,
    x: registers(word, 32),
    /** What LR reserved: the address, with bit 0 set for a word and bit 1 for a doubleword; or zero. */
    reservation: word,
    /** The heap: where it starts and the break where it ends. */
    heap: word,
    brk: word,
    /** Bytes that `mmap` has given, from the heap's limit downwards. */
    mapped: word,
    inputAt: u32,
    inputSize: u32,
    outputSize: u32,
    errorSize: u32,
    /** What `getrandom` gives next comes from this; the loader derives it from the input. */
    random: u64,
    /** Of microcode: an address, a value in the making or bytes to go, a count, a register's or file's number. */
    cursor: word,
    value: word,
    count: u8,
    target: uint(5),
    mem: bytes(2n ** BigInt(addressBits)),
    input: bytes(2 ** 32),
    /**
     * Standard output from 0, standard error from `ERRORS`, marks of unknown system calls from `UNKNOWN_CALLS`, hints from
     * `HINTS`.
     */
    output: bytes(2 ** 32),
  }
}

/** Where standard error starts in `output`; a power of two, and so the limit of standard output. */
export const ERRORS = 2 ** 31
/** Where marks of unknown calls start in `output`, one byte for each number below 4,096; the limit of standard error. */
export const UNKNOWN_CALLS = 2 ** 31 + 2 ** 30
/** Where hints start in `output`: its last eighth, and their limit. */
export const HINTS = UNKNOWN_CALLS + 2 ** 29

export type State = StateOf<ReturnType<typeof declarations>>
/** `at` is the address of the instruction; `s.pc` already holds that of the next. */
export type Fetched = { readonly at: Word }
/** Fields of an encoding as instruction bodies take them. */
export type Fields<Names extends string> = { readonly [N in Names]: Word }
export type Builder = VmBuilder<ReturnType<typeof declarations>, Fetched>

/** Writes a register; x0 stays zero. */
export function put(s: State, rd: Word, value: Word): void {
  when(rd.ne(0), () => {
    s.x[rd] = value
  })
}

/** Jumps to an even address. Without C one that is no multiple of 4 traps, at the jump (unprivileged ISA, 2.5). */
export function jump({ compressed }: Isa, s: State, to: Word): void {
  if (!compressed) when(to.low(2).ne(0), () => trap('misaligned jump'))
  s.pc = to
}

/** Jumps by an offset; where there are threads, a jump backwards may end the turn of one. */
export function jumpBy(isa: Isa, s: State, at: Word, offset: Word): void {
  jump(isa, s, at.add(offset.signed(isa.xlen)))
  if (isa.general) when(offset.high(1).eq(1).and(s.retired.ge(s.deadline)), () => enter('turn'))
}

/** The trap of an encoding that is reserved although its instruction's pattern matches it. */
export const reserved = (condition: Word<1>): void => when(condition, () => trap('illegal instruction'))

/** Reads the instruction at pc. A compressed one is the low half of a word whose high half is zero. */
export function fetch({ compressed, general }: Isa) {
  return (s: State): { word: Word<32>; at: Word } => {
    const at = s.pc
    if (general) s.retired = s.retired.add(1)
    let word = u32(0)
    if (!compressed) {
      when(
        at.low(2).ne(0),
        () => trap('misaligned jump'),
        () => {
          word = s.mem.load(at, 4)
        },
      )
      s.pc = at.add(4)
      return { word, at }
    }
    // Two loads of 2 bytes: one of 4 could straddle two leaves, and neither of these can.
    when(
      at.bit(0),
      () => trap('misaligned jump'),
      () => {
        const low = s.mem.load(at, 2)
        s.pc = at.add(2)
        when(low.low(2).eq(3), () => {
          // Where this load is not made its value is zero, so this is the word in both cases.
          word = concat(s.mem.load(at.add(2), 2), low)
          s.pc = at.add(4)
        })
      },
    )
    return { word, at }
  }
}
