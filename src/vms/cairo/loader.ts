/**
 * Cairo in the list of VMs.
 * @module
 */
import { toBigint } from '../../bytes/bytes.ts'
import type { Loader } from '../loader.ts'
import type { CallOptions } from './files/entry-point.ts'
import { CairoError } from './files/initial.ts'
import { importCairo } from './files/run-files.ts'
import { loadCairo } from './load.ts'
import { KINDS } from './machine/builtins.ts'
import type { Signature } from './prover/advice.ts'
import { cairo } from './spec.ts'

const [SPACES, BRACE] = [[9, 10, 13, 32], 0x7b]

const isJson = (file: Uint8Array) => file.find((byte) => !SPACES.includes(byte)) === BRACE

const isClass = (file: Uint8Array) => new TextDecoder().decode(file).includes('"bytecode"')

/** A function's name or selector, if the first word is not an argument, and felts. */
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
    throw new CairoError('The input is not a function call.', [
      'Expected: its name and its arguments, felts in decimal or as 0x…, separated by spaces or newlines',
      `Got: ${wrong.slice(0, 80)}`,
    ])
  }
  return { calldata: calldata.map(BigInt), ...(named ? { entryPoint: name } : {}) }
}

/** Builtins that a run may have, by the names that `%builtins` gives them. */
const BUILTINS = KINDS.filter((kind) => kind !== 'unused' && kind !== 'returned')

function checkBuiltins(names: readonly string[]): readonly string[] {
  const wrong =
    names.find((name) => !(BUILTINS as readonly string[]).includes(name)) ??
    names.find((name, i) => names.indexOf(name) !== i)
  if (wrong === undefined) return names
  throw new CairoError(`"${wrong.slice(0, 80)}" is not a builtin, or is given twice.`, [
    `Expected: names of ${BUILTINS.join(', ')}, in the program's order`,
  ])
}

/** Pairs of felts, r and s, in the order of the builtin's instances. */
function signaturesIn(text: Uint8Array): Signature[] {
  const words = new TextDecoder()
    .decode(text)
    .split(/\s+/)
    .filter((word) => word !== '')
  const wrong = words.find((word) => !/^(0x[0-9a-fA-F]{1,64}|\d{1,80})$/.test(word))
  if (wrong !== undefined || words.length % 2 !== 0) {
    throw new CairoError('The file of signatures contains something else.', [
      'Expected: r and s of each signature, in decimal or as 0x…, separated by spaces or newlines',
      `Got: ${wrong === undefined ? `${words.length} numbers` : wrong.slice(0, 80)}`,
    ])
  }
  const numbers = words.map(BigInt)
  return Array.from({ length: numbers.length / 2 }, (_, i) => ({ r: numbers[2 * i], s: numbers[2 * i + 1] }))
}

export const cairoLoader: Loader = {
  names: ['cairo'],
  files: 'compiled Cairo programs and classes (JSON); with --vm also traces, with the memory file as input',
  vm: () => cairo,
  recognises: (file) => isJson(file) && new TextDecoder().decode(file).includes('"prime"'),
  /** A file that is not JSON is the trace of a run by another tool, and the input is its memory. */
  importsRuns: true,
  load(file, { input, builtins, signatures }) {
    if (!isJson(file)) {
      if (input) {
        return importCairo({
          trace: file,
          memory: input,
          builtins: checkBuiltins(builtins ?? []),
          signatures: signatures ? signaturesIn(signatures) : [],
        })
      }
      throw new CairoError('The file is not a compiled Cairo program.', [
        'Expected: JSON, as written by cairo-compile',
        'Fix: for a trace, pass the memory file as input',
      ])
    }
    if (builtins ?? signatures) {
      throw new CairoError('A compiled program names its own builtins.', [
        'Expected: builtins and signatures only with a trace',
        'Fix: omit --builtins and --signatures',
      ])
    }
    if (isClass(file)) return loadCairo(file, input ? callIn(input) : {})
    if (input) {
      throw new CairoError('A Cairo program reads no input.', [
        'Fix: omit the input, and put varying data into the program',
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
