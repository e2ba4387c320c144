/**
 * The Cairo CPU and its builtins as a VM.
 * @module
 */
import { trap, type Vm, vm, when } from '../../vm/index.ts'
import { builtins } from './builtins.ts'
import { cpu } from './cpu.ts'
import { hashes } from './hashes.ts'
import { declarations } from './machine.ts'

export const cairo: Vm = vm('cairo')
  .state(declarations)
  .fetch((s) => {
    const word = s.mem[s.pc]
    when(word.bits(254, 64).ne(0), () => trap('invalid instruction'))
    when(word.bit(255).eq(0), () => trap('unknown memory cell'))
    return word.low(64)
  })
  .with(cpu)
  .with(builtins)
  .with(hashes)
  .otherwise('invalid instruction')
