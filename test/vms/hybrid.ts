/**
 * Two VMs that call each other: `wide`, a stack machine of 256-bit big-endian words, and `narrow`, a register machine of
 * 32-bit little-endian ones. They share a map; gas of the one is four of the other's fuel.
 */

import { composedState } from '../../src/state/index.ts'
import { pagesOf, type State, zeroState } from '../../src/state/state.ts'
import {
  bytes,
  compose,
  concat,
  enter,
  halt,
  leave,
  map,
  memory,
  registers,
  resume,
  type StateOf,
  select,
  trap,
  u8,
  u16,
  u32,
  u64,
  u256,
  type Vm,
  vm,
  type Word,
  when,
} from '../../src/vm/index.ts'

/** What both share: a map, or for targets that have none a memory. */
type Shared = 'map' | 'memory'
const shared = (kind: Shared) => (kind === 'map' ? map(u256, u256) : (memory(u256, 256) as never))
const keyIn = (kind: Shared, key: Word<256>): Word<256> => (kind === 'map' ? key : (key.low(8) as never))

const wideState = {
  pc: u16,
  sp: u8,
  gas: u64,
  arg: u256,
  result: u256,
  code: bytes(256, { endian: 'big' }),
  stack: memory(u256, 256),
  storage: map(u256, u256),
}
type Wide = StateOf<typeof wideState>

const pop = (s: Wide, count: number): Word<256>[] => {
  when(s.sp.lt(count), () => trap('stack underflow'))
  return Array.from({ length: count }, (_, i) => s.stack[s.sp.sub(i + 1)]!)
}
const push = (s: Wide, taken: number, value: Word<256>) => {
  s.stack[s.sp.sub(taken)] = value
  s.sp = s.sp.sub(taken).add(1)
}
const binary = (f: (a: Word<256>, b: Word<256>) => Word<256>) => (s: Wide) => {
  const [a, b] = pop(s, 2) as [Word<256>, Word<256>]
  push(s, 2, f(a, b))
}

const wideOf = (kind: Shared) =>
  vm('wide')
    .state({ ...wideState, storage: shared(kind) })
    .fetch((s) => {
      when(s.gas.eq(0), () => trap('out of gas'))
      s.gas = s.gas.sub(1)
      const word = s.code.load(s.pc, 2)
      s.pc = s.pc.add(2)
      return word
    })
    .microcode('outside', () => trap('nobody to call'))
    .op('push i', '00000001 iiiiiiii', (s, { i }) => push(s, 0, i.unsigned(256)))
    .op(
      'add',
      '00000010 00000000',
      binary((a, b) => a.add(b)),
    )
    .op(
      'sub',
      '00000011 00000000',
      binary((a, b) => a.sub(b)),
    )
    .op(
      'mul',
      '00000100 00000000',
      binary((a, b) => a.mul(b)),
    )
    .op('arg', '00000101 00000000', (s) => push(s, 0, s.arg))
    .op('sload', '00000110 00000000', (s) => {
      const [key] = pop(s, 1) as [Word<256>]
      push(s, 1, s.storage[keyIn(kind, key)]!)
    })
    .op('sstore', '00000111 00000000', (s) => {
      const [key, value] = pop(s, 2) as [Word<256>, Word<256>]
      s.storage[keyIn(kind, key)] = value
      s.sp = s.sp.sub(2)
    })
    .op('jz i', '00001000 iiiiiiii', (s, { i }) => {
      const [test] = pop(s, 1) as [Word<256>]
      s.sp = s.sp.sub(1)
      when(test.eq(0), () => {
        s.pc = i.unsigned(16)
      })
    })
    .op('call', '00001001 00000000', (s) => {
      const [value] = pop(s, 1) as [Word<256>]
      s.result = value
      s.sp = s.sp.sub(1)
      enter('outside')
    })
    .op('ret', '00001010 00000000', (s) => {
      const [value] = pop(s, 1) as [Word<256>]
      s.result = value
      halt(value.low(64))
    })
    .otherwise('invalid opcode')

const narrowOf = (kind: Shared) =>
  vm('narrow')
    .state({
      pc: u32,
      fuel: u32,
      x: registers(u32, 8),
      mem: bytes(4096),
      storage: shared(kind),
    })
    .fetch((s) => {
      const word = s.mem.load(s.pc, 4)
      when(s.fuel.eq(0), () => trap('out of fuel'))
      s.fuel = s.fuel.sub(1)
      s.pc = s.pc.add(4)
      return word
    })
    .microcode('outside', () => trap('no host'))
    .microcode('clear', (s) => {
      // Clears a word of memory a step, down from the address in x[7].
      s.mem.store(s.x[7]!.and(0xffc), u32(0))
      s.x[7] = s.x[7]!.sub(4)
      when(s.x[7]!.eq(0), () => leave())
    })
    .op('addi d, a, i', '0001 0 ddd 0 aaa iiiiiiii ............', (s, { d, a, i }) => {
      s.x[d] = s.x[a]!.add(i.signed(32))
    })
    .op('add d, a, b', '0010 0 ddd 0 aaa 0 bbb ................', (s, { d, a, b }) => {
      s.x[d] = s.x[a]!.add(s.x[b]!)
    })
    .op('jz a, i', '0011 0 aaa iiiiiiiiiiii ............', (s, { a, i }) => {
      when(s.x[a]!.eq(0), () => {
        s.pc = i.unsigned(32)
      })
    })
    .op('sw a, b', '0100 0 aaa 0 bbb ....................', (s, { a, b }) => s.mem.store(s.x[a]!, s.x[b]!))
    .op('lw d, a', '0101 0 ddd 0 aaa ....................', (s, { d, a }) => {
      s.x[d] = s.mem.load(s.x[a]!, 4)
    })
    .op('get d, a', '0110 0 ddd 0 aaa ....................', (s, { d, a }) => {
      s.x[d] = s.storage[keyIn(kind, s.x[a]!.unsigned(256))]!.low(32)
    })
    .op('put a, b', '0111 0 aaa 0 bbb ....................', (s, { a, b }) => {
      s.storage[keyIn(kind, s.x[a]!.unsigned(256))] = s.x[b]!.unsigned(256)
    })
    .op('host', '1000 ............................', () => enter('outside'))
    .op('zero', '1001 ............................', () => enter('clear'))
    .op('halt a', '1010 0 aaa ........................', (s, { a }) => halt(s.x[a]!))
    .otherwise('illegal instruction')

const FAILED = 2n ** 256n - 1n
/** Calls in calls at most. */
export const DEPTH = 8

/** What waits in `frames` while another part runs: four words a call. */
const hybridOf = (kind: Shared) =>
  compose(
    kind === 'map' ? 'hybrid' : 'hybrid-memory',
    { wide: wideOf(kind), narrow: narrowOf(kind) },
    {
      state: { depth: u8, frames: memory(u256, 64) },
      shared: ['storage'],
      instead: {
        wide: {
          outside(s) {
            when(
              s.depth.eq(DEPTH),
              () => {
                s.wide.stack[s.wide.sp] = u256(FAILED)
                s.wide.sp = s.wide.sp.add(1)
                resume('wide')
              },
              () => {
                const at = s.depth.low(6).shl(2)
                s.frames[at] = concat(s.wide.pc, s.wide.sp).unsigned(256)
                s.frames[at.add(1)] = s.wide.arg
                for (let i = 0; i < 8; i++) s.narrow.x[i] = i === 1 ? s.wide.result.low(32) : u32(0)
                s.narrow.pc = u32(0)
                const fuel = s.wide.gas.shl(2)
                s.narrow.fuel = select(fuel.high(32).ne(0), u32(0xffff_ffff), fuel.low(32))
                s.depth = s.depth.add(1)
                resume('narrow')
              },
            )
          },
        },
        narrow: {
          outside(s) {
            when(
              s.depth.eq(DEPTH),
              () => {
                s.narrow.x[1] = u32(0xffff_ffff)
                resume('narrow')
              },
              () => {
                const at = s.depth.low(6).shl(2)
                s.frames[at] = s.narrow.pc.unsigned(256)
                const x = Array.from({ length: 8 }, (_, i) => s.narrow.x[7 - i]!)
                s.frames[at.add(1)] = concat(...x) as Word<256>
                s.wide.pc = u16(0)
                s.wide.arg = s.narrow.x[1]!.unsigned(256)
                s.wide.gas = s.narrow.fuel.shr(2).unsigned(64)
                s.depth = s.depth.add(1)
                resume('wide')
              },
            )
          },
        },
      },
      halted: {
        wide: (s, code) => backToNarrow(s, code.low(32), s.wide.gas.low(30), code),
        narrow: (s, code) => backToWide(s, code.unsigned(256), s.narrow.fuel, code),
      },
      trapped: {
        wide: (s, reason) =>
          backToNarrow(
            s,
            u32(0xffff_ffff),
            select(reason.is('out of gas'), u64(0), s.wide.gas).low(30),
            u64(2n ** 64n - 1n),
          ),
        narrow: (s) => backToWide(s, u256(FAILED), s.narrow.fuel, u64(2n ** 64n - 1n)),
      },
    },
  )

export const wide = wideOf('map')
export const narrow = narrowOf('map')
export const hybrid = hybridOf('map')
/** The same with a memory of 256 words in place of the map. */
export const hybridMemory = hybridOf('memory')

type Both = {
  depth: Word<8>
  frames: { [index: symbol]: Word<256> }
  wide: Wide
  narrow: StateOf<{ pc: typeof u32; fuel: typeof u32; x: ReturnType<typeof registers<typeof u32>> }>
}

/** Returns to the narrow caller; the outermost one ends the run. */
function backToNarrow(s: Both, value: Word<32>, gas: Word<30>, code: Word<64>) {
  when(
    s.depth.eq(0),
    () => halt(code),
    () => {
      const at = s.depth.sub(1).low(6).shl(2)
      const x = s.frames[at.add(1) as never]!
      s.narrow.pc = s.frames[at as never]!.low(32)
      for (let i = 0; i < 8; i++) s.narrow.x[i] = i === 1 ? value : (x.shr(32 * i).low(32) as Word<32>)
      s.narrow.fuel = gas.unsigned(32).shl(2)
      s.depth = s.depth.sub(1)
      resume('narrow')
    },
  )
}

function backToWide(s: Both, value: Word<256>, fuel: Word<32>, code: Word<64>) {
  when(
    s.depth.eq(0),
    () => halt(code),
    () => {
      const at = s.depth.sub(1).low(6).shl(2)
      const saved = s.frames[at as never]!
      s.wide.pc = saved.shr(8).low(16)
      const sp = saved.low(8)
      s.wide.stack[sp as never] = value
      s.wide.sp = sp.add(1)
      s.wide.arg = s.frames[at.add(1) as never]!
      s.wide.gas = fuel.shr(2).unsigned(64)
      s.depth = s.depth.sub(1)
      resume('wide')
    },
  )
}

const W = { push: 1, add: 2, sub: 3, mul: 4, arg: 5, sload: 6, sstore: 7, jz: 8, call: 9, ret: 10 } as const
/** Code of the stack machine: two bytes an instruction. */
export const wideCode = (...lines: readonly (readonly [keyof typeof W, number?])[]): Uint8Array =>
  Uint8Array.from(lines.flatMap(([name, i = 0]) => [W[name], i]))

const N = { addi: 1, add: 2, jz: 3, sw: 4, lw: 5, get: 6, put: 7, host: 8, zero: 9, halt: 10 } as const
/** Code of the register machine: four bytes an instruction, little-endian. */
export const narrowCode = (...lines: readonly (readonly [keyof typeof N, ...number[]])[]): Uint8Array => {
  const words = lines.map(([name, a = 0, b = 0, c = 0]) => {
    const head = (N[name] << 28) | (a << 24)
    if (name === 'addi') return head | (b << 20) | ((c & 255) << 12)
    if (name === 'jz') return head | ((b & 0xfff) << 12)
    return head | (b << 20) | (c << 16)
  })
  return Uint8Array.from(words.flatMap((word) => [0, 8, 16, 24].map((by) => (word >>> by) & 255)))
}

/**
 * Both count down together: f(0) = 7 and f(n) = 3 f(n - 1) + n, each level written to the shared map under its number,
 * and computed by the other machine than the one above it.
 */
export const wideCount = wideCode(
  ['arg'],
  ['jz', 30],
  ['push', 1],
  ['arg'],
  ['sub'],
  ['call'],
  ['push', 3],
  ['mul'],
  ['arg'],
  ['add'],
  ['arg'],
  ['sstore'],
  ['arg'],
  ['sload'],
  ['ret'],
  ['push', 7],
  ['ret'],
)

export const narrowCount = narrowCode(
  ['jz', 1, 40],
  ['addi', 2, 1, 0],
  ['addi', 1, 1, -1],
  ['host'],
  ['add', 3, 1, 1],
  ['add', 1, 3, 1],
  ['add', 1, 1, 2],
  ['put', 2, 1],
  ['get', 1, 2],
  ['halt', 1],
  ['addi', 1, 0, 7],
  ['halt', 1],
)

/** The state in which a part is called from outside with a number. */
export function calling(
  part: 'wide' | 'narrow',
  n: bigint,
  options: { gas?: bigint; wide?: Uint8Array; narrow?: Uint8Array; vm?: Vm } = {},
): State {
  const { gas = 10_000n, vm: whole = hybrid, wide: one = wideCount, narrow: other = narrowCount } = options
  const x = Array.from({ length: 8 }, (_, i) => (i === 1 ? n : 0n))
  const { maps: _, ...a } = zeroState(wide.machine)
  const { maps: __, ...b } = zeroState(narrow.machine)
  return composedState(
    whole,
    {
      wide: {
        ...a,
        registers: { ...a.registers, arg: n, gas },
        memories: { code: pagesOf([[0n, one]]) },
      },
      narrow: {
        ...b,
        registers: { ...b.registers, x, fuel: 4n * gas },
        memories: { mem: pagesOf([[0n, other]]) },
      },
    },
    { first: part },
  )
}
