/**
 * Cairo in the list of VMs.
 * @module
 */
import { toBigint } from '../../bytes/bytes.ts'
import type { Loader } from '../loader.ts'
import type { CallOptions } from './entry-point.ts'
import { CairoError } from './initial.ts'
import { loadCairo } from './load.ts'
import { importCairo } from './reference.ts'
import { cairo } from './spec.ts'

const [SPACES, BRACE] = [[9, 10, 13, 32], 0x7b]

const isJson = (file: Uint8Array) => file.find((byte) => !SPACES.includes(byte)) === BRACE

const isClass = (file: Uint8Array) => new TextDecoder().decode(file).includes('"bytecode"')

/** A function's name or selector, if the first word is none of its arguments, and felts. */
function callIn(input: Uint8Array): CallOptions {
  const words = new TextDecoder()
    .decode(input)
    .split(/\s+/)
    .filter((word) => word !== '')
  const isFelt = (word: string) => /^(0x[0-9a-fA-F]+|\d+)$/.test(word)
  const [name] = words
  const named = name !== undefined && !isFelt(name)
  const calldata = words.slice(named ? 1 : 0)
  const wrong = calldata.find((word) => !isFelt(word))
  if (wrong !== undefined) {
    throw new CairoError('The input is no call of a function.', [
      'Expected: its name and its arguments, felts in decimal or as 0x…, between spaces or lines',
      `Got: ${wrong.slice(0, 80)}`,
    ])
  }
  return { calldata: calldata.map(BigInt), ...(named ? { entryPoint: name } : {}) }
}

export const cairoLoader: Loader = {
  names: ['cairo'],
  files: 'compiled Cairo programs and classes, JSON; when named, also traces, with the memory as input',
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
    if (isClass(file)) return loadCairo(file, input ? callIn(input) : {})
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
