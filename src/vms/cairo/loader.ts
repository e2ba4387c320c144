/**
 * Cairo in the list of VMs.
 * @module
 */
import { toBigint } from '../../bytes/bytes.ts'
import type { Loader } from '../index.ts'
import { CairoError } from './initial.ts'
import { loadCairo } from './load.ts'
import { importCairo } from './reference.ts'
import { cairo } from './spec.ts'

const [SPACES, BRACE] = [[9, 10, 13, 32], 0x7b]

const isJson = (file: Uint8Array) => file.find((byte) => !SPACES.includes(byte)) === BRACE

export const cairoLoader: Loader = {
  names: ['cairo'],
  files: 'compiled Cairo programs (JSON), and with --vm cairo a trace, its memory as input',
  vm: () => cairo,
  recognises: (file) => isJson(file) && new TextDecoder().decode(file).includes('"prime"'),
  /** A file that is no JSON is the trace of a run made elsewhere, and the input its memory. */
  load(file, { input }) {
    if (!isJson(file)) {
      if (input) return importCairo({ trace: file, memory: input })
      throw new CairoError('The file is no compiled Cairo program.', [
        'Expected: JSON, as cairo-compile writes it',
        'Fix: for a trace, give the memory file as input',
      ])
    }
    if (input) {
      throw new CairoError('A Cairo program reads no input.', [
        'Fix: leave the input out; what varies goes into the program',
      ])
    }
    return loadCairo(file)
  },
  /** A felt a line. */
  show: (output) =>
    Array.from(
      { length: output.length / 32 },
      (_, i) => `${toBigint(output.subarray(32 * i, 32 * i + 32))}\n`,
    ).join(''),
}
