/**
 * A small VM of the tests: 16 registers, words, one memory.
 */
import { halt, memory, registers, trap, u32, vm, when } from '../../src/vm/index.ts'

export const tiny = vm('tiny')
  .state({ pc: u32, x: registers(u32, 16), mem: memory(u32, 2 ** 20) })
  .fetch((s) => {
    const word = s.mem[s.pc]
    s.pc = s.pc.add(1)
    return word
  })
  .op('add d, a, b', '00000001 dddd aaaa bbbb ............', (s, { d, a, b }) => {
    s.x[d] = s.x[a].add(s.x[b])
  })
  .op('li d, i', '00000010 dddd iiiiiiiiiiiiiiii ....', (s, { d, i }) => {
    s.x[d] = i.signed(32)
  })
  .op('lw d, a', '00000011 dddd aaaa ................', (s, { d, a }) => {
    s.x[d] = s.mem[s.x[a]]
  })
  .op('sw d, a', '00000100 dddd aaaa ................', (s, { d, a }) => {
    s.mem[s.x[a]] = s.x[d]
  })
  .op('beq a, b, i', '00000101 aaaa bbbb iiiiiiiiiiiiiiii', (s, { a, b, i }) => {
    when(s.x[a].eq(s.x[b]), () => {
      s.pc = s.pc.add(i.signed(32))
    })
  })
  .op('div d, a, b', '00000110 dddd aaaa bbbb ............', (s, { d, a, b }) => {
    when(s.x[b].eq(0), () => trap('division by zero'))
    s.x[d] = s.x[a].div(s.x[b])
  })
  .op('halt a', '00000111 aaaa ....................', (s, { a }) => halt(s.x[a]))
  .otherwise('illegal instruction')
