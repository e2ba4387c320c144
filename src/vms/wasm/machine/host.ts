/**
 * The instruction that calls out of the machine, which machines have that are parts of others.
 * @module
 */
import { enter, trap, type Word } from '../../../vm/index.ts'
import { codeOf } from './codes.ts'
import { type Builder, encoding } from './isa.ts'

/** It sets the register `hook`, and then runs the routine `outside`, in place of which a bridge has its own. */
export const host = (builder: Builder): Builder =>
  builder
    .op('host imm', encoding(codeOf('host'), 'i'), (s, { imm }) => {
      ;(s as unknown as { hook: Word<8> }).hook = imm.low(8) as Word<8>
      enter('outside')
    })
    .microcode('outside', () => trap('nobody to ask'))
