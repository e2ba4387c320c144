/** A VM of maps: wide and narrow keys, felts, several keys a step, guards, and one key twice. */
import {
  concat,
  enter,
  field,
  halt,
  leave,
  map,
  memory,
  registers,
  select,
  trap,
  u8,
  u32,
  u64,
  u256,
  uint,
  vm,
  when,
} from '../../src/vm/index.ts'

const goldilocks = field(2n ** 64n - 2n ** 32n + 1n)

export const ledger = vm('ledger')
  .state({
    pc: u8,
    n: u8,
    x: registers(u256, 4),
    f: registers(goldilocks, 2),
    code: memory(u32, 256),
    balances: map(u256, u64),
    felts: map(goldilocks, goldilocks),
    small: map(uint(3), u8),
  })
  .fetch((s) => s.code[s.pc])
  .op('load d, a', '00000001 dddd aaaa ................', (s, { d, a }) => {
    s.x[d] = s.balances[s.x[a]].unsigned(256)
    s.pc = s.pc.add(1)
  })
  .op('pay a, b, i', '00000010 aaaa bbbb iiiiiiii ........', (s, { a, b, i }) => {
    // Both are read before anything is written: who pays himself has what he had.
    const [from, to] = [s.x[a], s.x[b]]
    const [have, other] = [s.balances[from], s.balances[to]]
    const amount = i.unsigned(64)
    when(have.lt(amount), () => trap('insufficient balance'))
    const same = from.eq(to)
    s.balances[from] = select(same, have, have.sub(amount))
    s.balances[to] = select(same, other, other.add(amount))
    s.pc = s.pc.add(1)
  })
  .op('mint a, i', '00000011 aaaa .... iiiiiiiiiiiiiiii', (s, { a, i }) => {
    s.balances[s.x[a]] = i.unsigned(64)
    s.pc = s.pc.add(1)
  })
  .op('swap a, b', '00000100 aaaa bbbb ................', (s, { a, b }) => {
    const [p, q] = [s.balances.get(s.x[a]), s.balances.get(s.x[b])]
    s.balances.set(s.x[a], q)
    s.balances.set(s.x[b], p)
    s.pc = s.pc.add(1)
  })
  .op('find a', '00000101 aaaa ....................', (s, { a }) => {
    const key = s.x[a]
    when(
      key.bit(0),
      () => {
        s.n = s.small[key.low(3)]
      },
      () => {
        when(s.balances[key].eq(0), () => trap('not found'))
        s.n = u8(1)
      },
    )
    s.pc = s.pc.add(1)
  })
  .op('put i, j', '00000110 00000 iii jjjjjjjj ........', (s, { i, j }) => {
    s.small[i] = j
    s.pc = s.pc.add(1)
  })
  .op('felt i, j', '00000111 .... .. i j ................', (s, { i, j }) => {
    const value = s.felts.get(s.f[i])
    s.felts.set(s.f[i], value.add(s.f[j]))
    s.f[j] = value
    s.pc = s.pc.add(1)
  })
  .op('li d, i', '00001000 dddd .... iiiiiiiiiiiiiiii', (s, { d, i }) => {
    s.x[d] = i.unsigned(256)
    s.pc = s.pc.add(1)
  })
  .op('sweep n', '00001001 nnnnnnnn ................', (s, { n }) => {
    s.n = n
    enter('sweeping')
    s.pc = s.pc.add(1)
  })
  .op('halt', '00000000 000000000000000000000000', () => halt(0))
  .microcode('sweeping', (s) => {
    // Deletes what the last registers point to, one key a step.
    const key = concat(s.n, s.x[0].low(248))
    s.balances.set(key, 0)
    s.n = s.n.sub(1)
    when(s.n.le(1), () => leave())
  })
  .otherwise('illegal instruction')
