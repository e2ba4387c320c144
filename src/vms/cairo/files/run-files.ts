/**
 * The files in which Cairo's reference machines write down a run: the relocated trace and memory.
 *
 * | file | records |
 * |---|---|
 * | trace | three little-endian u64: ap, fp, pc, before each step |
 * | memory | a little-endian u64 address and a felt of 32 bytes, little-endian |
 *
 * @module
 */
import { evaluateStep } from '../../../ir/step.ts'
import type { Program } from '../../../run/program.ts'
import { LiveState } from '../../../state/access.ts'
import { adviceOf, type Signature } from '../prover/advice.ts'
import { completeSegment } from '../prover/deduce.ts'
import { cairo } from '../spec.ts'
import { type Builtin, CairoError, programOf, readFelt } from './initial.ts'

export type Registers = { readonly ap: number; readonly fp: number; readonly pc: number }

/** The files of a run that another tool made. */
export type CairoRun = {
  /** The bytes of the trace file. */
  readonly trace: Uint8Array
  /** The bytes of the memory file. */
  readonly memory: Uint8Array
  /** The program's `%builtins`. Cells that they imply and that no step read are filled in. */
  readonly builtins?: readonly string[]
  /** Of the builtin ecdsa, one for each instance: the memory file does not tell them. */
  readonly signatures?: readonly Signature[]
}

const ENTRY_SIZE = 24
const RECORD_SIZE = 40

/**
 * A program from a run by another tool. Every cell of its memory is fixed in the state that it starts in;
 * each step only checks. So no hint is needed, and none is trusted.
 *
 * @throws TypeError if an input is not a Uint8Array
 * @throws CairoError if a file is damaged, or the trace ends before the run does
 * @example
 * ```ts
 * import { importCairo } from 'onestep/vms/cairo'
 * const load = (name: string) =>
 *   importCairo({ trace: readFileSync(`${name}.trace`), memory: readFileSync(`${name}.memory`), builtins: ['output'] })
 * ```
 */
export function importCairo({ trace, memory, builtins: names = [], signatures = [] }: CairoRun): Program {
  const entries = readTrace(trace)
  const cells = cellMap(readMemory(memory))
  const [first, last] = [entries.at(0), entries.at(-1)]
  if (!first || !last) throw new CairoError('The trace is empty.', ['Expected: an entry for each step'])
  const final = stepFrom(programOf({ ...last, cells }))
  // A run in proof mode ends in a loop; any other at an address to which it never came before.
  const isProofMode = final.pc === last.pc
  if (!isProofMode && entries.some(({ pc }) => pc === final.pc)) {
    throw new CairoError('The trace ends before the run does.', [
      `Expected: a last step that loops, or jumps to a place where the run has not been`,
      `Got: a step from ${last.pc} to ${final.pc}`,
    ])
  }
  const pointers = isProofMode ? first.ap : first.ap - 2 - names.length
  const builtins = names.map((name, i): Builtin => ({ name, begin: Number(cells.get(pointers + i) ?? 0n) }))
  const filled = builtins.map((one, i) => ({
    ...one,
    stop: Number(cells.get(final.ap - names.length + i) ?? 0n),
  }))
  for (const { name, begin, stop } of filled) completeSegment(name, begin, stop, cells)
  const firstSignature = builtins.find(({ name }) => name === 'ecdsa')?.begin ?? 0
  const placed = new Map(signatures.map((one, i) => [firstSignature + 2 * i, one]))
  const advice = adviceOf(filled, cells, placed)
  return programOf({ ...first, cells, builtins, advice, ...(isProofMode ? {} : { end: final.pc }) })
}

function cellMap(list: readonly (readonly [address: number, value: bigint])[]): Map<number, bigint> {
  const cells = new Map(list)
  if (cells.size === list.length) return cells
  throw new CairoError('The memory file contains a cell twice.', [
    `Expected: each address once`,
    `Got: ${list.length} records of ${cells.size} addresses`,
  ])
}

/** Where a step leads. */
function stepFrom({ state }: Program): { pc: number; ap: number } {
  const live = new LiveState(cairo.machine, state)
  const { outcome } = evaluateStep(cairo.machine, live)
  if (outcome.kind === 'trap') {
    throw new CairoError('The last step of the trace is not valid.', [
      `Step: from ${live.get('pc')}, ap ${live.get('ap')}, fp ${live.get('fp')}`,
      `Trap: ${outcome.reason}`,
      'Fix: use the trace and the memory of the same run',
    ])
  }
  const after = (name: string) =>
    outcome.sets.find(({ register }) => register === name)?.value ?? live.get(name)
  return { pc: Number(after('pc')), ap: Number(after('ap')) }
}

/** @throws CairoError if the file is damaged */
export function readTrace(bytes: Uint8Array): Registers[] {
  const view = recordsOf('trace', bytes, ENTRY_SIZE)
  return Array.from({ length: bytes.length / ENTRY_SIZE }, (_, i) => {
    const [ap, fp, pc] = [0, 8, 16].map((at) => Number(view.getBigUint64(ENTRY_SIZE * i + at, true)))
    return { ap, fp, pc }
  })
}

/** Cells in the order of the file. @throws CairoError if the file is damaged */
export function readMemory(bytes: Uint8Array): [address: number, value: bigint][] {
  const view = recordsOf('memory', bytes, RECORD_SIZE)
  return Array.from({ length: bytes.length / RECORD_SIZE }, (_, i) => [
    Number(view.getBigUint64(RECORD_SIZE * i, true)),
    readFelt(view, RECORD_SIZE * i + 8),
  ])
}

export function writeTrace(entries: readonly Registers[]): Uint8Array {
  const bytes = new Uint8Array(ENTRY_SIZE * entries.length)
  const view = new DataView(bytes.buffer)
  for (const [i, { ap, fp, pc }] of entries.entries()) {
    for (const [j, value] of [ap, fp, pc].entries())
      view.setBigUint64(ENTRY_SIZE * i + 8 * j, BigInt(value), true)
  }
  return bytes
}

/** @param cells - in their final order */
export function writeMemory(cells: readonly (readonly [address: number, value: bigint])[]): Uint8Array {
  const bytes = new Uint8Array(RECORD_SIZE * cells.length)
  const view = new DataView(bytes.buffer)
  for (const [i, [address, value]] of cells.entries()) {
    view.setBigUint64(RECORD_SIZE * i, BigInt(address), true)
    for (let j = 0; j < 4; j++) {
      view.setBigUint64(RECORD_SIZE * i + 8 + 8 * j, BigInt.asUintN(64, value >> BigInt(64 * j)), true)
    }
  }
  return bytes
}

function recordsOf(title: string, bytes: Uint8Array, size: number): DataView {
  if (!(bytes instanceof Uint8Array))
    throw new TypeError(`"${title}" expected a Uint8Array, got ${typeof bytes}`)
  if (bytes.length % size !== 0) {
    throw new CairoError(`The ${title} file is truncated.`, [
      `Expected: a multiple of ${size} bytes`,
      `Got: ${bytes.length} bytes`,
    ])
  }
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
}
