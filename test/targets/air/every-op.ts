/**
 * A machine whose one instruction uses every op of words, loads and stores of several sizes, a trap and a halt; and a
 * run of it.
 */
import { pagesOf, type State, zeroState } from '../../../src/state/state.ts'
import { bytes, halt, memory, registers, select, trap, u32, vm, when } from '../../../src/vm/index.ts'

export const everyOp = vm('every-op')
  .state({ pc: u32, x: registers(u32, 4), mem: memory(u32, 2 ** 10), data: bytes(2 ** 8) })
  .fetch((s) => {
    const word = s.mem[s.pc]
    s.pc = s.pc.add(1)
    return word
  })
  .op('mix a', '00000001 aa ......................', (s, { a }) => {
    const [p, q] = [s.x[a], s.x[a.add(1)]]
    s.x[0] = p
      .mul(q)
      .xor(p.div(q))
      .or(q.rem(p))
      .and(p.sdiv(q).add(p.srem(q)))
    s.x[1] = p
      .shl(q.low(5))
      .add(p.shr(3))
      .sub(p.sar(q.low(6).unsigned(32)))
    s.x[2] = select(p.slt(q), p.neg(), q.not()).add(p.clz().add(q.ctz()).add(p.popcount()))
    s.x[3] = s.data.load(p.low(8).and(0xf8), 4)
    s.data.store(q.low(8).and(0xfe), p.low(16))
    when(p.eq(q), () => trap('same'))
    when(q.eq(5), () => halt(p))
  })
  .otherwise('illegal')

export function everyOpState(): State {
  const words = new Uint8Array(64)
  const view = new DataView(words.buffer)
  for (let i = 0; i < 8; i++) view.setUint32(4 * i, 0x01000000 | ((i % 3) << 22), true)
  const zero = zeroState(everyOp.machine)
  return {
    ...zero,
    registers: { ...zero.registers, x: [0xfffffff3n, 7n, 0x80000001n, 65536n] },
    memories: { mem: pagesOf([[0n, words]]), data: pagesOf([[0n, words]]) },
  }
}
