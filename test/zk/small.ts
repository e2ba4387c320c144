/**
 * A VM for batch circuits that compile in seconds: two small memories, accesses of one to four bytes, microcode, traps.
 */
import {
  bytes,
  concat,
  enter,
  halt,
  leave,
  registers,
  trap,
  u8,
  u32,
  u256,
  uint,
  vm,
  when,
} from '../../src/vm/index.ts'

export const small = vm('small')
  .state({
    pc: u32,
    x: registers(u32, 4),
    left: u8,
    to: u32,
    mem: bytes(2 ** 10),
    log: bytes(2 ** 8),
  })
  .fetch((s) => {
    const at = s.pc.low(10)
    let word = u32(0)
    when(
      at.low(2).ne(0),
      () => trap('misaligned'),
      () => {
        word = s.mem.load(at, 4)
      },
    )
    s.pc = s.pc.add(4)
    return word
  })
  .op('add d, a, b', '00000001 dd aa bb ..................', (s, { d, a, b }) => {
    s.x[d] = s.x[a].add(s.x[b])
  })
  .op('li d, i', '00000010 dd iiiiiiiiiiiiiiii ......', (s, { d, i }) => {
    s.x[d] = i.signed(32)
  })
  .op('lw d, a', '00000011 dd aa ....................', (s, { d, a }) => {
    const at = s.x[a].low(10)
    when(
      at.low(2).ne(0),
      () => trap('misaligned'),
      () => {
        s.x[d] = s.mem.load(at, 4)
      },
    )
  })
  .op('lb d, a', '00000100 dd aa ....................', (s, { d, a }) => {
    s.x[d] = s.mem[s.x[a].low(10)].signed(32)
  })
  .op('sw d, a', '00000101 dd aa ....................', (s, { d, a }) => {
    const at = s.x[a].low(10)
    when(
      at.low(2).ne(0),
      () => trap('misaligned'),
      () => s.mem.store(at, s.x[d]),
    )
  })
  .op('sb d, a', '00000110 dd aa ....................', (s, { d, a }) => {
    s.mem[s.x[a].low(10)] = s.x[d].low(8)
  })
  .op('put d, a', '00000111 dd aa ....................', (s, { d, a }) => {
    s.log[s.x[a].low(8)] = s.x[d].low(8)
  })
  .op('beq a, b, i', '00001000 aa bb iiiiiiiiiiiiiiii ....', (s, { a, b, i }) => {
    when(s.x[a].eq(s.x[b]), () => {
      s.pc = s.pc.add(i.signed(32))
    })
  })
  .op('div d, a, b', '00001001 dd aa bb ..................', (s, { d, a, b }) => {
    when(s.x[b].eq(0), () => trap('division by zero'))
    s.x[d] = s.x[a].div(s.x[b])
  })
  .op('clear a, n', '00001010 aa nnnnnn ................', (s, { a, n }) => {
    s.to = s.x[a]
    s.left = n.unsigned(8)
    when(n.ne(0), () => enter('wipe'))
  })
  // Wider than a cell: no batch has a place for it.
  .op('zero a', '00001100 aa ......................', (s, { a }) => {
    s.mem.store(concat(s.x[a].low(10).high(5), uint(5)(0)), u256(0))
  })
  .op('halt a', '00001011 aa ......................', (s, { a }) => halt(s.x[a]))
  .microcode('wipe', (s) => {
    s.mem[s.to.low(10)] = u8(0)
    s.to = s.to.add(1)
    s.left = s.left.sub(1)
    when(s.left.eq(1), () => leave())
  })
  .otherwise('illegal instruction')
