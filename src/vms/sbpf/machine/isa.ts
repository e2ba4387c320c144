/**
 * What the parts of sBPF share: the state, and how an instruction is fetched.
 * @module
 */
import type { StateOf, VmBuilder, Word } from '../../../vm/index.ts'
import { bool, bytes, memory, registers, u8, u16, u32, u64, u256, uint } from '../../../vm/index.ts'

/** The version of sBPF that a spec is traced for. */
export type Isa = {
  readonly version: 0 | 3
  /** Between two stack frames lies a gap of the size of a frame, which no access may begin in. */
  readonly gaps: boolean
}

/** log2 of the slots that the program text can have: an account has at most 10 MiB, and a slot 8 bytes. */
export const TEXT_BITS = 21
export const FRAME_SIZE = 4096
export const MAX_DEPTH = 64
export const STACK_SIZE = FRAME_SIZE * MAX_DEPTH
/** Numbers of the regions: the upper half of an address. */
export const REGION = { stack: 2, heap: 3, input: 4 } as const
/** Of the region with the read-only data: SIMD-0189 moved it to the bottom. */
export const rodataRegion = ({ version }: Isa) => (version === 0 ? 1 : 0)

/** Where things lie in the memory `context`. */
export const CONTEXT = {
  sha256: 0, //    64 round constants of 4 bytes
  keccak: 256, //  24 round constants of 8 bytes
  rotation: 448, //24 pairs of bytes: where a lane goes, and by how much it rotates
  marker: 496, //  "ProgramDerivedAddress"
  program: 544, // the program's address
  utf8: 768, //    64 states of 4 bytes: of UTF-8, after a first byte from 0xc0
} as const
export const CONTEXT_BITS = 10
/** Where sysvars lie: in `mem`, in a region that programs cannot access. */
export const SYSVAR_REGION = 5
export const SYSVAR = {
  ids: 0, //       addresses of those that `sol_get_sysvar` knows, 32 bytes each
  table: 256, //   of each, in the same order: where its data lie and their size, 2 bytes each
  clock: 512, //   40 bytes
  rent: 576, //    24 bytes
  schedule: 640, //40 bytes, as `sol_get_epoch_schedule_sysvar` lays them out
  scheduleData: 704, // 33 bytes, as in the sysvar's account
  rewards: 768, // 96 bytes
  lastRestartSlot: 896, // 8 bytes
  slotHashes: 1024, // at most 20,488 bytes
  stakeHistory: 24_576, // at most 16,392 bytes
} as const
/** Where things lie in the memory `scratch`; a digest is in the first 32 bytes of `lanes`. */
export const SCRATCH = {
  hash: 0, //      SHA-256: its state, the working variables, and the block as a shift register
  working: 32,
  schedule: 64,
  base: 128, //    the curve check: a number and a power of it
  power: 160,
  lanes: 192, //   Keccak: 25 lanes, and the parities of their columns
  parity: 416,
} as const

/** Registers and memories. All of it but the memories is in every header of a step proof, so there is little. */
export const declarations = {
  /** Index of the next instruction in the program text. */
  pc: u32,
  /** r0 to r10; the others do not exist. */
  r: registers(u64, 16),
  /** Compute units that are left. */
  cu: u64,
  /** Calls that have not returned yet. */
  depth: u8,
  textSize: u32,
  /** Address of the program text, for `callx`. */
  textAddress: u64,
  /** Sizes of the regions. */
  rodataSize: u32,
  heapSize: u32,
  inputSize: u32,
  logSize: u32,
  returnSize: u16,
  /** The microcode routine that runs; declared here, as one goes on with another that it was told. */
  micro: u8,
  /** What `locate` is asked, where the bytes lie, and what goes on then. */
  address: u64,
  length: u64,
  writes: bool,
  place: uint(35),
  after: u8,
  /** Of microcode: places in `mem`, bytes to go, a value in the making, the register to write. */
  source: uint(35),
  destination: uint(35),
  count: u64,
  value: u64,
  target: uint(4),
  /** Of syscalls over slices and hashes: which slice or round, bytes so far, bytes in the block, what comes next. */
  index: u32,
  total: u64,
  fill: u8,
  phase: u8,
  bump: u8,
  /** The program, one instruction slot a word, with its calls resolved by the loader. */
  text: memory(u64, 2 ** TEXT_BITS),
  /** All regions: bits 34 to 32 of an address are the region's number. Frames of the stack lie without gaps. */
  mem: bytes(2 ** 35),
  /** Two words for each call: r6 to r9, and where it returns to. */
  frames: memory(u256, 2 * MAX_DEPTH),
  /** What the runtime supplies: constants of the hashes, the program's address, sysvars. */
  context: bytes(2 ** CONTEXT_BITS),
  scratch: bytes(512),
  /** Log records: `log.ts`. */
  logs: bytes(2 ** 21),
  returnData: bytes(1024),
}

export type State = StateOf<typeof declarations>
/**
 * What instructions share: `a` is the destination register, `b` the source register or the immediate, `at` where in
 * `mem` a load or store goes.
 */
export type Fetched = { readonly a: Word; readonly b: Word; readonly at: Word }
/** Fields of an encoding as instruction bodies take them. */
export type Fields = { readonly [name: string]: Word }
export type Builder = VmBuilder<typeof declarations, Fetched>

/** The encoding of an opcode: immediate, offset, source, destination, opcode. */
export const encode = (opcode: number, fields = 'imm:32 off:16 src:4 dst:4'): string =>
  `${fields} ${opcode.toString(2).padStart(8, '0')}`

/**
 * The encoding of an opcode whose second operand is an immediate, or a register if bit 3 is set. For the disassembler
 * the field `operand` has all of it: the immediate, the register, and the bit.
 */
export const encodeOperand = (opcode: number, off: string): string => {
  const bits = opcode.toString(2).padStart(8, '0')
  return `operand[36:5] ${off} operand[4:1] dst:4 ${bits.slice(0, 4)} operand[0] ${bits.slice(5)}`
}

export const UNSUPPORTED = 'unsupported BPF instruction'
