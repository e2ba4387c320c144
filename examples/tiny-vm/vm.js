import { halt, memory, pagesOf, registers, u8, u16, vm, when, zeroState } from 'onestep'

/** Four registers of 16 bits, and instructions of 16 bits. */
export const tiny = vm('example')
  .state({ pc: u8, x: registers(u16, 4), code: memory(u16, 512) })
  .fetch((s) => {
    const word = s.code[s.pc]
    s.pc = s.pc.add(1)
    return word
  })
  .op('set d, i', '0001 dd 00 iiiiiiii', (s, { d, i }) => {
    s.x[d] = i.unsigned(16)
  })
  .op('add d, a, b', '0010 dd 00 aa 00 bb 00', (s, { d, a, b }) => {
    s.x[d] = s.x[a].add(s.x[b])
  })
  .op('loop a, i', '0011 aa 00 iiiiiiii', (s, { a, i }) => {
    const left = s.x[a].sub(1)
    s.x[a] = left
    when(left.ne(0), () => (s.pc = i))
  })
  .op('halt a', '0100 aa 00 00000000', (s, { a }) => halt(s.x[a].unsigned(32)))
  .otherwise('illegal instruction')

// set x0, 5; set x1, 0; add x1, x1, x0; loop x0, 2; halt x1
const words = [0x1005, 0x1400, 0x2440, 0x3002, 0x4400]

const zero = zeroState(tiny.machine)
const code = new Uint8Array(Uint16Array.from(words).buffer)
export const program = {
  vm: tiny,
  state: { ...zero, memories: { ...zero.memories, code: pagesOf([[0n, code]]) } },
}
