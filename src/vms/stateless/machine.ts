/**
 * The machine that the program runs on: WebAssembly without floating point, whose imports leave it.
 * @module
 */
import { u8, type Vm, vm } from '../../vm/index.ts'
import { access } from '../wasm/machine/access.ts'
import { alu } from '../wasm/machine/alu.ts'
import { bulk } from '../wasm/machine/bulk.ts'
import { control } from '../wasm/machine/control.ts'
import { formats } from '../wasm/machine/formats.ts'
import { host } from '../wasm/machine/host.ts'
import { type Builder, declarations } from '../wasm/machine/isa.ts'
import { tables } from '../wasm/machine/tables.ts'
import { NO_INSTRUCTION, read } from '../wasm/spec.ts'

export const guestDeclarations = {
  ...declarations,
  /** Which hook is called. */
  hook: u8,
}

let made: Vm | undefined

export const guestMachine = (): Vm =>
  (made ??= (
    vm('stateless-guest')
      .state(guestDeclarations)
      .fetch(read as never) as unknown as Builder
  )
    .with(host)
    .with(control)
    .with(alu)
    .with(access)
    .with(bulk)
    .with(tables)
    .format(formats)
    .otherwise(NO_INSTRUCTION))
