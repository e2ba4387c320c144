/**
 * Witnesses: the values of all wires, computed from the inputs by circom's WebAssembly program.
 * @module
 */
import { fromBigintLE, toBigintLE } from '../../bytes/bytes.ts'
import { OnestepError } from '../../bytes/errors.ts'
import { mod, scalarModulus } from './field.ts'
import { BinaryFileError, readSections, section, uint32, writeSections } from './sections.ts'

/** Inputs by name. Arrays may be nested, because circom flattens them. */
export type CircuitInputs = { readonly [name: string]: InputValue }
/** The value of an input, or an array of values. */
export type InputValue = bigint | number | readonly InputValue[]

/** Computes witnesses of one circuit. It keeps its instance, so that many witnesses cost little more than one. */
export type WitnessCalculator = (inputs: CircuitInputs) => bigint[]

/** The program of a circuit, which stops at the first of its own checks that fails. */
export type WitnessProgram = {
  /** @throws WitnessError if there is no witness, or these are not the circuit's inputs */
  run(inputs: CircuitInputs): void
  /** The values of all wires in the last run. */
  witness(): bigint[]
  /** The same in the format of a .wtns file, 32 bytes each, lowest first, directly from the program's memory. */
  values(): Uint8Array
}

/** The exports of circom's WebAssembly; field elements pass word by word through shared memory. */
type Program = {
  init(sanityCheck: number): void
  getFieldNumLen32(): number
  getRawPrime(): void
  getInputSize(): number
  getInputSignalSize(hashHigh: number, hashLow: number): number
  setInputSignal(hashHigh: number, hashLow: number, position: number): void
  getWitnessSize(): number
  getWitness(index: number): void
  getMessageChar(): number
  memory: WebAssembly.Memory
  /** The place of the shared words in `memory`. */
  getSharedRWMemoryStart(): number
}

/** The exception codes of the runtime, in order. */
const failures = [
  'no such signal',
  'more values than the signal has',
  'signal already set',
  'a constraint or an assertion fails',
  'out of memory',
  'more values than the input has',
]

/**
 * Loads a witness program that computes witnesses.
 * @param wasm - the contents of the .wasm file
 * @throws BinaryFileError if it is for another field
 * @example
 * const witness = (await witnessCalculator(await readFile(circuit.wasm)))({ a: 1n, b: 2n })
 */
export async function witnessCalculator(wasm: Uint8Array): Promise<WitnessCalculator> {
  const program = await witnessProgram(wasm)
  return (inputs) => {
    program.run(inputs)
    return program.witness()
  }
}

/**
 * Loads a witness program. If only its own checks matter, not reading the witness saves half the time.
 * @param wasm - the contents of the .wasm file
 * @throws BinaryFileError if it is for another field
 */
export async function witnessProgram(wasm: Uint8Array): Promise<WitnessProgram> {
  let message = ''
  const text = () => {
    let line = ''
    for (let code = program.getMessageChar(); code !== 0; code = program.getMessageChar()) {
      line += String.fromCharCode(code)
    }
    return line
  }
  const runtime = {
    exceptionHandler(code: number) {
      throw new WitnessError(failures[code - 1] ?? `exception ${code}`, message)
    },
    printErrorMessage() {
      message += `${text()}\n`
    },
    writeBufferMessage: text,
    showSharedRWMemory() {},
  }
  const module = await WebAssembly.compile(wasm as Uint8Array<ArrayBuffer>).catch((error: Error) => {
    throw new BinaryFileError('wasm', error.message)
  })
  const instance = await WebAssembly.instantiate(module, { runtime })
  const program = instance.exports as unknown as Program
  // Its memory may grow while it runs, so the view is made again each time.
  const shared = () => new BigUint64Array(program.memory.buffer, program.getSharedRWMemoryStart(), WORDS)
  const value = ([a, b, c, d]: BigUint64Array) => ((d! << 192n) | (c! << 128n)) + ((b! << 64n) | a!)
  const write = (element: bigint) => {
    const words = shared()
    for (let i = 0; i < WORDS; i++) words[i] = BigInt.asUintN(64, element >> BigInt(64 * i))
  }
  program.getRawPrime()
  if (program.getFieldNumLen32() !== 2 * WORDS || value(shared()) !== scalarModulus)
    throw new BinaryFileError('wasm', 'its field is not the scalar field of BN254')

  const run = (inputs: CircuitInputs) => {
    message = ''
    program.init(1)
    let given = 0
    for (const [name, value] of Object.entries(inputs)) {
      const [high, low] = nameHash(name)
      const values = flatten(value)
      const wanted = program.getInputSignalSize(high, low)
      // For an unknown name the program returns 0.
      if (wanted <= 0 && values.length > 0) {
        throw new WitnessError(`"${name}" is not an input of this circuit`, '')
      }
      if (wanted !== values.length) {
        throw new WitnessError(`input "${name}" has ${wanted} elements, but got ${values.length}`, '')
      }
      for (const [position, element] of values.entries()) {
        write(mod(element))
        program.setInputSignal(high, low, position)
        given++
      }
    }
    if (given < program.getInputSize()) {
      throw new WitnessError(`the circuit has ${program.getInputSize()} inputs, but got ${given}`, '')
    }
  }
  const witness = () => {
    const words = shared()
    return Array.from({ length: program.getWitnessSize() }, (_, i) => {
      program.getWitness(i)
      return value(words)
    })
  }
  const values = () => {
    const count = program.getWitnessSize()
    const copied = new Uint32Array(2 * WORDS * count)
    const words = new Uint32Array(program.memory.buffer, program.getSharedRWMemoryStart(), 2 * WORDS)
    // Word by word, because `set` is slower for so few.
    for (let i = 0, at = 0; i < count; i++) {
      program.getWitness(i)
      for (let word = 0; word < 2 * WORDS; word++) copied[at++] = words[word]!
    }
    return new Uint8Array(copied.buffer)
  }
  return { run, witness, values }
}

/** `i32.const 4`, `return`, `end`: circom's code for a check that fails, and for nothing else. */
const FAIL = [0x41, 0x04, 0x0f, 0x0b]
const NOP = 0x01
const CODE_SECTION = 10

/**
 * The same program without its checks. Its witness may violate constraints, and these have names, while a check
 * only has a line of circom. Compiling without checks would take as long as compiling the circuit again.
 * @param wasm - the contents of the .wasm file
 */
export function withoutChecks(wasm: Uint8Array): Uint8Array {
  const bytes = wasm.slice()
  const number = (at: number): [value: number, next: number] => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) return [value, at]
    }
  }
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at]!
    const [length, start] = number(at + 1)
    at = start + length
    if (id !== CODE_SECTION) continue
    for (let i = start; i + FAIL.length <= at; i++) {
      if (FAIL.every((byte, k) => bytes[i + k] === byte)) bytes.fill(NOP, i, i + FAIL.length - 1)
    }
  }
  return bytes
}

/** Words of 64 bits in an element. */
const WORDS = 4

function flatten(value: InputValue): bigint[] {
  if (typeof value === 'bigint') return [value]
  if (typeof value === 'number') return [BigInt(value)]
  return value.flatMap(flatten)
}

/** 64-bit FNV-1a, in two halves, by which the program identifies its inputs. */
function nameHash(name: string): [number, number] {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(name)) {
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn
  }
  return [Number(hash >> 32n) | 0, Number(hash & 0xffffffffn) | 0]
}

/** A witness as a .wtns file. */
export function encodeWitness(witness: readonly bigint[]): Uint8Array {
  const values = new Uint8Array(32 * witness.length)
  for (const [i, value] of witness.entries()) values.set(fromBigintLE(value, 32), 32 * i)
  return witnessFile(values)
}

/**
 * The values of all wires as a .wtns file.
 * @param values - 32 bytes each, lowest first
 */
export function witnessFile(values: Uint8Array): Uint8Array {
  const header = new Uint8Array(40)
  header.set(uint32(32))
  header.set(fromBigintLE(scalarModulus, 32), 4)
  header.set(uint32(values.length / 32), 36)
  return writeSections('wtns', 2, [
    [1, header],
    [2, values],
  ])
}

/**
 * The values of wires in a .wtns file.
 * @param most - the number of first values to read; default: all
 * @throws BinaryFileError if the file is malformed
 */
export function decodeWitness(file: Uint8Array, most: number = Number.POSITIVE_INFINITY): bigint[] {
  const sections = readSections(file, 'wtns')
  const header = section(sections, 'wtns', 1)
  const values = section(sections, 'wtns', 2)
  const count = header.length === 40 ? new DataView(header.buffer, header.byteOffset).getUint32(36, true) : -1
  if (values.length !== 32 * count) throw new BinaryFileError('wtns', 'its length does not match its header')
  return Array.from({ length: Math.min(count, most) }, (_, i) =>
    toBigintLE(values.subarray(32 * i, 32 * i + 32)),
  )
}

/** Inputs without a witness, or inputs that are not the circuit's. */
export class WitnessError extends OnestepError {
  override name = 'WitnessError'

  constructor(problem: string, trace: string) {
    super(`No witness: ${problem}.`, { lines: trace.trim() === '' ? [] : trace.trim().split('\n') })
  }
}
