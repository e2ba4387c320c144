/**
 * The EVM with Stylus programs in the list of VMs.
 * @module
 */
import { isTransactionFile } from '../evm/host/file.ts'
import { noticesOf } from '../evm/host/notices.ts'
import type { Loader } from '../loader.ts'
import { evmStateOf, loadStylus, type StylusProgram } from './load.ts'
import { stylusVm } from './spec.ts'

/** The code of a program, as a file has it. */
const PROGRAM = /"0xeff000/i

export const stylusLoader: Loader = {
  names: [stylusVm.name],
  files: 'Ethereum transactions and blocks with Stylus programs in the state before them (JSON)',
  vm(name) {
    if (name !== stylusVm.name) throw new RangeError(`"name" expected ${stylusVm.name}, got ${name}`)
    return stylusVm
  },
  recognises(file) {
    if (file[0] !== 0x7b) return false
    const text = new TextDecoder().decode(file)
    return PROGRAM.test(text) && isTransactionFile(text)
  },
  notices: (program, state) => noticesOf((program as StylusProgram).source, evmStateOf(state)),
  load: (file) => loadStylus(file),
}
