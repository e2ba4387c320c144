/**
 * A 256-bit stack machine of the tests, in the manner of the EVM: the stack is a memory of words,
 * bytes are big-endian, copying is microcode.
 */
import {
  bytes,
  enter,
  halt,
  leave,
  memory,
  type StateOf,
  select,
  trap,
  u32,
  u256,
  uint,
  vm,
  type Word,
  when,
} from '../../src/vm/index.ts'

const declarations = {
  pc: u32,
  sp: uint(10),
  source: u32,
  target: u32,
  left: u32,
  stack: memory(u256, 1024),
  code: bytes(2 ** 16),
  mem: bytes(2 ** 16, { endian: 'big' }),
}
type Machine = StateOf<typeof declarations>

/** The top `count` words, the topmost first; they are taken off when `push` sets the pointer. */
function pop(s: Machine, count: number): Word<256>[] {
  when(s.sp.lt(count), () => trap('stack underflow'))
  return Array.from({ length: count }, (_, i) => s.stack[s.sp.sub(i + 1)])
}

function push(s: Machine, taken: number, value: Word<256>) {
  if (taken === 0) when(s.sp.eq(1023), () => trap('stack overflow'))
  const at = s.sp.sub(taken)
  s.stack[at] = value
  s.sp = at.add(1)
}

const binary = (f: (a: Word<256>, b: Word<256>) => Word<256>) => (s: Machine) => {
  const [a, b] = pop(s, 2)
  push(s, 2, f(a, b))
}

/** A word as an address; beyond 32 bits there is no memory. */
function narrow(word: Word<256>): Word<32> {
  when(word.high(224).ne(0), () => trap('address out of range'))
  return word.low(32)
}

export const stack = vm('stack')
  .state(declarations)
  .fetch((s) => {
    const word = s.code.load(s.pc, 1)
    s.pc = s.pc.add(1)
    return word
  })
  .op('stop', '00000000', (s) => {
    const [code] = pop(s, 1)
    halt(code.low(64))
  })
  .op(
    'add',
    '00000001',
    binary((a, b) => a.add(b)),
  )
  .op(
    'mul',
    '00000010',
    binary((a, b) => a.mul(b)),
  )
  .op(
    'div',
    '00000100',
    binary((a, b) => select(b.eq(0), u256(0), a.div(b))),
  )
  .op(
    'sdiv',
    '00000101',
    binary((a, b) => select(b.eq(0), u256(0), a.sdiv(b))),
  )
  .op(
    'smod',
    '00000111',
    binary((a, b) => select(b.eq(0), u256(0), a.srem(b))),
  )
  .op('addmod', '00001000', (s) => {
    const [a, b, n] = pop(s, 3)
    const sum = a.rem(n).add(b.rem(n))
    // The sum of two residues may pass 2^256; then it is less than either.
    const over = sum.lt(a.rem(n)).or(sum.ge(n))
    push(s, 3, select(n.eq(0), u256(0), select(over, sum.sub(n), sum)))
  })
  .op(
    'lt',
    '00010000',
    binary((a, b) => a.lt(b).unsigned(256)),
  )
  .op(
    'shl',
    '00011011',
    binary((a, b) => b.shl(a)),
  )
  .op(
    'sar',
    '00011101',
    binary((a, b) => b.sar(a)),
  )
  .op('mload', '01010001', (s) => {
    const [at] = pop(s, 1)
    push(s, 1, s.mem.load(narrow(at), 32))
  })
  .op('mstore', '01010010', (s) => {
    const [at, value] = pop(s, 2)
    s.mem.store(narrow(at), value)
    s.sp = s.sp.sub(2)
  })
  .op('jumpi', '01010111', (s) => {
    const [to, condition] = pop(s, 2)
    s.sp = s.sp.sub(2)
    when(condition.ne(0), () => {
      s.pc = narrow(to)
    })
  })
  .op('mcopy', '01011110', (s) => {
    const [target, source, size] = pop(s, 3)
    s.sp = s.sp.sub(3)
    s.target = narrow(target)
    s.source = narrow(source)
    s.left = narrow(size)
    when(size.ne(0), () => enter('copy'))
  })
  .op('push n', '011 nnnnn', (s, { n }) => {
    const word = s.code.load(s.pc, 32)
    // Little-endian code: the n + 1 low bytes are the immediate.
    const drop = n.not().unsigned(256).shl(3)
    push(s, 0, word.shl(drop).shr(drop))
    s.pc = s.pc.add(n.unsigned(32)).add(1)
  })
  .op('dup n', '1000 nnnn', (s, { n }) => {
    when(s.sp.le(n.unsigned(10)), () => trap('stack underflow'))
    push(s, 0, s.stack[s.sp.sub(n.unsigned(10)).sub(1)])
  })
  .microcode('copy', (s) => {
    s.mem.store(s.target, s.mem.load(s.source, 1))
    s.source = s.source.add(1)
    s.target = s.target.add(1)
    s.left = s.left.sub(1)
    when(s.left.eq(0), () => leave())
  })
  .otherwise('invalid opcode')
