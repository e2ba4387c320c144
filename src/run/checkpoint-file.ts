/**
 * Checkpoints as a file, so that another process can continue the run.
 *
 * Version 1, integers big-endian, 8 bytes each:
 *
 * | bytes | contents |
 * |---|---|
 * | 8 | `1step-cp` |
 * | 8 | version |
 * | 32 | VM id |
 * | 32 | SHA-256 of the start state: header, the nonzero pages of each memory, the entries of each map, in order |
 * | 8 | number of checkpoints; the one at step 0 is the start state and is not in the file |
 * | for each | step, header, then for each memory the number of pages that changed and their indices; then for
 * each map the number of entries that changed, and their keys and values of 32 bytes |
 * | 0 to 7 | zeros, up to a multiple of 8 |
 * | 4096 for each | the pages, in the order of their indices above |
 * | 32 | SHA-256 of everything before |
 * @module
 */
import { createHash } from 'node:crypto'
import {
  closeSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { concatAll, equal, fromBigint, toBigint, toHex, utf8 } from '../bytes/bytes.ts'
import { OnestepError } from '../bytes/errors.ts'
import { type Machine, mapsOf, sizeBits } from '../ir/machine.ts'
import { cardinality } from '../ir/types.ts'
import { headerFault, layoutOf, packHeader } from '../state/layout.ts'
import { entriesOf, PAGE_BITS, PAGE_SIZE, type State } from '../state/state.ts'
import { type Checkpoints, createCheckpoints } from './checkpoints.ts'
import type { MapChanges } from './executor.ts'
import type { Program } from './program.ts'

const MAGIC = utf8('1step-cp')
const VERSION = 1n
const DIGEST = 32
const FIXED = 8 + 8 + 32 + 32 + 8
/** Bytes that are read or hashed at a time. */
const CHUNK = 2 ** 30

/** SHA-256 of a state, which binds a file of checkpoints to its run. */
export function stateDigest(machine: Machine, state: State): Uint8Array {
  const hash = createHash('sha256').update(packHeader(machine, state))
  const zero = new Uint8Array(PAGE_SIZE)
  for (const { name } of machine.memories) {
    const pages = [...state.memories[name]].filter(([, page]) => !equal(page, zero))
    hash.update(word(BigInt(pages.length)))
    for (const [index, page] of pages.sort(([a], [b]) => (a < b ? -1 : 1)))
      hash.update(word(index)).update(page)
  }
  for (const entries of entriesOf(machine, state)) {
    hash.update(word(BigInt(entries.size)))
    for (const [key, value] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
      hash.update(fromBigint(key, 32)).update(fromBigint(value, 32))
  }
  return Uint8Array.from(hash.digest())
}

/**
 * Encodes the checkpoints of a run.
 * @param checkpoints - of a run of the program
 * @returns the bytes of the file in parts, so that pages are not copied
 */
export function encodeCheckpoints({ vm, state }: Program, checkpoints: Checkpoints): Uint8Array[] {
  const changes = checkpoints.changes()
  const parts = [MAGIC, word(VERSION), vm.id, stateDigest(vm.machine, state), word(BigInt(changes.length))]
  const contents: Uint8Array[] = []
  for (const { step, header, dirty, changes: entries } of changes) {
    parts.push(word(step), header)
    for (const pages of dirty) {
      parts.push(word(BigInt(pages.size)))
      for (const [index, page] of pages) {
        parts.push(word(index))
        contents.push(page)
      }
    }
    for (const map of entries) {
      parts.push(word(BigInt(map.size)))
      for (const [key, value] of map) parts.push(fromBigint(key, 32), fromBigint(value, 32))
    }
  }
  const table = concatAll(parts)
  const whole = [table, new Uint8Array(-table.length & 7), ...contents]
  const hash = createHash('sha256')
  for (const part of whole) hash.update(part)
  return [...whole, Uint8Array.from(hash.digest())]
}

/**
 * Reads checkpoints from bytes.
 * @param bytes - kept, not copied: pages are views into them
 * @throws CheckpointError unless these are the checkpoints of a run of this program
 */
export function decodeCheckpoints({ vm, state }: Program, bytes: Uint8Array): Checkpoints {
  const { machine } = vm
  if (!equal(bytes.subarray(0, 8), MAGIC))
    throw new CheckpointError(
      'cannot be read: this is not a checkpoint file',
      'a file written by onestep run',
    )
  if (bytes.length < FIXED + DIGEST) throw damaged(`${FIXED + DIGEST} bytes or more, got ${bytes.length}`)
  const version = toBigint(bytes.subarray(8, 16))
  if (version !== VERSION)
    throw new CheckpointError('are of another release', `version ${VERSION} of the format, got ${version}`)
  const end = bytes.length - DIGEST
  const hash = createHash('sha256')
  for (let at = 0; at < end; at += CHUNK) hash.update(bytes.subarray(at, Math.min(end, at + CHUNK)))
  const digest = hash.digest()
  if (!equal(bytes.subarray(end), digest)) throw damaged('the digest at the end of the file')
  const id = bytes.subarray(16, 48)
  if (!equal(id, vm.id))
    throw new CheckpointError('are of another VM', `${toHex(vm.id)} (${vm.name}), got ${toHex(id)}`)
  if (!equal(bytes.subarray(48, 80), stateDigest(machine, state)))
    throw new CheckpointError('are of another start', 'the same program, input, arguments and environment')
  const checkpoints = createCheckpoints(machine, packHeader(machine, state), state)
  for (const { step, header, dirty, changes } of readTable(machine, bytes.subarray(0, end)))
    checkpoints.add(step, header, dirty, changes)
  return checkpoints
}

/** The digest shows that the file is as it was written; this function checks that its contents are checkpoints. */
function readTable(machine: Machine, bytes: Uint8Array) {
  let at = FIXED
  const take = (size: number): Uint8Array => {
    if (size > bytes.length - at) throw damaged(`${at + size} bytes or more, got ${bytes.length}`)
    return bytes.subarray(at, (at += size))
  }
  const takeWord = () => toBigint(take(8))
  const { size } = layoutOf(machine)
  let [last, pageCount] = [0n, 0]
  const entries: { step: bigint; header: Uint8Array; indices: bigint[][]; changes: MapChanges }[] = []
  for (let left = toBigint(bytes.subarray(FIXED - 8, FIXED)); left > 0n; left--) {
    const step = takeWord()
    const header = take(size)
    const fault = headerFault(machine, header)
    if (step <= last || fault) throw damaged(fault ?? `a step after ${last}, got ${step}`)
    last = step
    const indices = machine.memories.map((memory) => {
      const limit = 1n << BigInt(Math.max(0, sizeBits(memory) - PAGE_BITS))
      const found: bigint[] = []
      for (let more = takeWord(); more > 0n; more--) {
        const index = takeWord()
        if (index >= limit) throw damaged(`a page below ${limit}, got ${index}`)
        found.push(index)
      }
      pageCount += found.length
      return found
    })
    const changes = mapsOf(machine).map(({ key: keyType, value: valueType }) => {
      const found = new Map<bigint, bigint>()
      for (let more = takeWord(); more > 0n; more--) {
        const [key, value] = [toBigint(take(32)), toBigint(take(32))]
        if (key >= cardinality(keyType) || value >= cardinality(valueType))
          throw damaged(`a key and a value of their types, got ${key} and ${value}`)
        found.set(key, value)
      }
      return found
    })
    entries.push({ step, header, indices, changes })
  }
  take(-at & 7)
  if (bytes.length - at !== pageCount * PAGE_SIZE) throw damaged(`${pageCount} pages`)
  return entries.map(({ step, header, indices, changes }) => ({
    ...{ step, header, changes },
    dirty: indices.map((list) => new Map(list.map((index) => [index, take(PAGE_SIZE)] as const))),
  }))
}

/**
 * Writes the checkpoints completely or not at all: under a temporary name, flushed, then renamed. If the path
 * is a link, its target is replaced; a device or a pipe is written to.
 */
export function saveCheckpoints(path: string, program: Program, checkpoints: Checkpoints): void {
  const parts = encodeCheckpoints(program, checkpoints)
  const there = statSync(path, { throwIfNoEntry: false })
  if (there && !there.isFile()) {
    writeParts(path, parts)
    return
  }
  const target = there ? realpathSync(path) : path
  const partial = join(dirname(target), `.${basename(target)}.${process.pid}.part`)
  try {
    writeParts(partial, parts)
    renameSync(partial, target)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
}

function writeParts(path: string, parts: readonly Uint8Array[]): void {
  const file = openSync(path, 'w')
  try {
    for (const part of parts) for (let at = 0; at < part.length; ) at += writeSync(file, part, at)
    if (fstatSync(file).isFile()) fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/**
 * Loads the checkpoints that an earlier run of the program saved. `run(program, { resume })` continues from
 * them.
 * @throws CheckpointError if they belong to another program, or are damaged
 *
 * @example
 * ```ts
 * import { mkdtempSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { run } from 'onestep'
 * import { loadCheckpoints, saveCheckpoints } from 'onestep/run'
 * const path = join(mkdtempSync(join(tmpdir(), 'onestep-')), 'run.checkpoint')
 * const begun = await run(program, { maxSteps: 5n })
 * if (begun.checkpoints) saveCheckpoints(path, program, begun.checkpoints)
 * const { steps } = await run(program, { resume: loadCheckpoints(path, program) })
 * console.log(steps > begun.steps) // true
 * ```
 */
export function loadCheckpoints(path: string, program: Program): Checkpoints {
  const file = openSync(path, 'r')
  try {
    return decodeCheckpoints(program, readWhole(file))
  } finally {
    closeSync(file)
  }
}

/** Reads the whole file, or only the magic if it is not ours: a device may have no end. */
function readWhole(file: number): Uint8Array {
  const magic = new Uint8Array(MAGIC.length)
  if (fill(file, magic) < magic.length || !equal(magic, MAGIC)) return magic
  const stat = fstatSync(file)
  if (!stat.isFile()) return concatAll([magic, readFileSync(file)])
  const bytes = new Uint8Array(Math.max(stat.size, magic.length))
  bytes.set(magic)
  return bytes.subarray(0, magic.length + fill(file, bytes.subarray(magic.length)))
}

/**
 * Reads until the buffer is full or the file ends. One call of Node reads 2 GiB at most. @returns the number of
 * bytes read
 */
function fill(file: number, bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const read = readSync(file, bytes, at, Math.min(CHUNK, bytes.length - at), null)
    if (read === 0) return at
    at += read
  }
  return bytes.length
}

const word = (value: bigint) => fromBigint(value, 8)

const damaged = (expected: string) => new CheckpointError('are damaged', expected)

/** Bytes that are not the checkpoints of a program. */
export class CheckpointError extends OnestepError {
  override name = 'CheckpointError'

  constructor(what: string, expected: string) {
    super(`The checkpoints ${what}.`, {
      lines: [`Expected: ${expected}`, 'Fix: run the program from its start'],
    })
  }
}
