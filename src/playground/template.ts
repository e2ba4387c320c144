/** What the editor begins with: the VM of docs/adding-a-vm.md and a program for it. */
export const TEMPLATE = `import { halt, memory, pagesOf, type Program, registers, trap, u16, u32, u8, vm, when, zeroState } from 'onestep'

const stack = vm('stack')
  .state({
    pc: u16,
    depth: u8,
    slot: registers(u32, 16),
    code: memory(u16, 2 ** 16),
    outputSize: u32,
    output: memory(u8, 2 ** 16),
  })
  .fetch((s) => {
    const word = s.code[s.pc]
    s.pc = s.pc.add(1)
    return word
  })
  .op('push i', '0001 iiiiiiiiiiii', (s, { i }) => {
    s.slot[s.depth] = i.signed(32)
    s.depth = s.depth.add(1)
  })
  .op('dup', '0010 000000000000', (s) => {
    s.slot[s.depth] = s.slot[s.depth.sub(1)]
    s.depth = s.depth.add(1)
  })
  .op('add', '0011 000000000000', (s) => {
    s.slot[s.depth.sub(2)] = s.slot[s.depth.sub(2)].add(s.slot[s.depth.sub(1)])
    s.depth = s.depth.sub(1)
  })
  .op('jump i', '0100 iiiiiiiiiiii', (s, { i }) => {
    when(s.slot[s.depth.sub(1)].ne(0), () => (s.pc = i.unsigned(16)))
  })
  .op('out', '0101 000000000000', (s) => {
    when(s.outputSize.ge(2 ** 16), () => trap('output full'))
    s.output[s.outputSize.low(16)] = s.slot[s.depth.sub(1)].low(8)
    s.outputSize = s.outputSize.add(1)
    s.depth = s.depth.sub(1)
  })
  .op('halt', '0110 000000000000', (s) => halt(s.depth.unsigned(32)))
  .otherwise('illegal instruction')

// Counts down: 321.
const [PUSH, DUP, ADD, JUMP, OUT, HALT] = [0x1000, 0x2000, 0x3000, 0x4000, 0x5000, 0x6000]
const words = [PUSH | 3, DUP, PUSH | 48, ADD, OUT, PUSH | 0xfff, ADD, JUMP | 1, HALT]

const zero = zeroState(stack.machine)
const code = new Uint8Array(Uint16Array.from(words).buffer)

export const program: Program = {
  vm: stack,
  state: { ...zero, memories: { ...zero.memories, code: pagesOf([[0n, code]]) } },
  output: { memory: 'output', size: 'outputSize' },
}
`
