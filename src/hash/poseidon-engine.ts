/**
 * Poseidon on our own WebAssembly modules, with circomlibjs's constants.
 * @module
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { equal, fromBigint } from '../bytes/bytes.ts'
import { OnestepError } from '../bytes/errors.ts'
import { doublesField } from './poseidon-doubles.ts'
import { type Field, modulus } from './poseidon-field.ts'
import { fusedField } from './poseidon-fused.ts'
import { relaxedModule } from './poseidon-relaxed.ts'
import { type Schedule, scheduleOf } from './poseidon-schedule.ts'
import { poseidonModule } from './poseidon-wasm.ts'

/** Hashes of big-endian elements of 32 bytes. */
export type PoseidonEngine = {
  /**
   * Hashes consecutive inputs of `count` elements each. `out` may be the beginning of `inputs`.
   * @param tag - the initial state, below 2^29
   */
  hash(tag: number, count: number, inputs: Uint8Array, out: Uint8Array): void
}

/** In the form that circomlibjs has, indexed by the width of the state minus two; numbers in hex. */
type Constants = {
  readonly C: readonly (readonly string[])[]
  readonly M: readonly (readonly (readonly string[])[])[]
}

const widest = 17
/** Rounds that raise every element to the fifth power. */
const fullRounds = 8

type Exports = { memory: WebAssembly.Memory; permute(): void }

/** Hashes several states at once. */
type Permutation = {
  readonly hashes: number
  enter(hash: number, index: number, bytes: Uint8Array, from: number): void
  permute(): void
  leave(hash: number, bytes: Uint8Array, to: number): void
}

/**
 * @param fields - candidates; the first one that computes correctly on this machine is used
 * @returns the engine, or undefined if WebAssembly has no vectors or circomlibjs is laid out differently
 */
export async function poseidonEngine(
  fields: readonly Field[] = [fusedField, doublesField],
): Promise<PoseidonEngine | undefined> {
  const constants = await readConstants()
  if (!constants || !WebAssembly.validate(poseidonModule(doublesField, 2, 56, 1).code)) return undefined
  const usable = [...fields]
  const rounds: Rounds[] = []
  const [narrow, wide]: [Permutation[], Permutation[]] = [[], []]
  const make = (count: number, vectors: number): Permutation => {
    rounds[count] ??= {
      constants: constants.C[count - 1]!.map(BigInt),
      mds: constants.M[count - 1]!.map((row) => row.map(BigInt)),
      schedules: new Map(),
    }
    const found = permutationOf(usable[0]!, rounds[count], vectors)
    if (found) return found
    if (usable.length === 1) throw new PoseidonModuleError(count)
    usable.shift()
    return make(count, vectors)
  }
  return {
    hash(tag, count, inputs, out) {
      const size = 32 * count
      const total = inputs.length / size
      const tagBytes = fromBigint(BigInt(tag), 32)
      for (let at = 0; at < total; ) {
        // 31 µs for four, 16 for two (measured).
        const permutation =
          total - at > 2 ? (wide[count] ??= make(count, 2)) : (narrow[count] ??= make(count, 1))
        const some = Math.min(permutation.hashes, total - at)
        for (let hash = 0; hash < some; hash++) {
          permutation.enter(hash, 0, tagBytes, 0)
          for (let i = 0; i < count; i++) permutation.enter(hash, i + 1, inputs, (at + hash) * size + 32 * i)
        }
        permutation.permute()
        for (let hash = 0; hash < some; hash++) permutation.leave(hash, out, (at + hash) * 32)
        at += some
      }
    },
  }
}

/** A permutation's definition, and its schedules by field. */
type Rounds = {
  readonly constants: readonly bigint[]
  readonly mds: readonly (readonly bigint[])[]
  readonly schedules: Map<Field, Schedule>
}

/**
 * Two parties must not compute different hashes, and the correctness of a field's products may depend on the
 * machine. A module is therefore used only if each of its hashes agrees with the definition.
 * @returns undefined if the module does not compile or computes other hashes
 */
function permutationOf(field: Field, rounds: Rounds, vectors: number): Permutation | undefined {
  const t = rounds.mds.length
  const { code, layout } = poseidonModule(field, t, rounds.constants.length / t - fullRounds, vectors)
  const module = relaxedModule(code)
  if (!module) return undefined
  const { memory, permute } = new WebAssembly.Instance(module).exports as Exports
  let schedule = rounds.schedules.get(field)
  if (!schedule) {
    schedule = scheduleOf(modulus, rounds.constants, rounds.mds, field.radix)
    rounds.schedules.set(field, schedule)
  }
  const { enter, before, first, partial, last, after, leave } = schedule
  const numbers = new Float64Array(memory.buffer)
  field.writeTables(memory.buffer)
  let at = layout.constants
  const scaled = (value: bigint) => (value * field.radix) % modulus
  for (const { factors, constant } of [
    ...before.flat(),
    ...first,
    ...partial,
    ...last,
    ...after.flat(),
    ...leave,
  ]) {
    field.writeSum(memory.buffer, at, factors.map(scaled), scaled(constant))
    at += factors.length * field.constantBytes + field.addendBytes
  }
  const hashes = 2 * vectors
  const added = enter.map(field.limbsOf)
  const input = (index: number, hash: number) => layout.input / 8 + index * hashes * field.storedLimbs + hash
  const output = layout.output / 8
  const permutation: Permutation = {
    hashes,
    permute,
    enter: (hash, index, bytes, from) =>
      field.enter(numbers, input(index, hash), hashes, bytes, from, added[index]!),
    leave: (hash, bytes, to) => field.leave(numbers, output + hash, hashes, bytes, to),
  }
  return hashesAsDefined(permutation, rounds) ? permutation : undefined
}

/** Compares the hashes of an input whose limbs use all of their bits. */
function hashesAsDefined(permutation: Permutation, { constants, mds }: Rounds): boolean {
  let state = mds.map((_, i) => (3n ** 157n * BigInt(i + 1)) % modulus)
  const inputs = state.map((element) => fromBigint(element, 32))
  for (let hash = 0; hash < permutation.hashes; hash++)
    for (const [i, bytes] of inputs.entries()) permutation.enter(hash, i, bytes, 0)
  permutation.permute()
  const count = constants.length / mds.length
  for (let round = 0; round < count; round++) {
    const isFull = round < fullRounds / 2 || round >= count - fullRounds / 2
    const raised = state.map((element, i) => {
      const x = element + constants[round * mds.length + i]!
      return isFull || i === 0 ? x ** 5n % modulus : x
    })
    state = mds.map((row) => row.reduce((sum, factor, i) => sum + factor * raised[i]!, 0n) % modulus)
  }
  const expected = fromBigint(state[0]!, 32)
  const got = new Uint8Array(32)
  for (let hash = 0; hash < permutation.hashes; hash++) {
    permutation.leave(hash, got, 0)
    if (!equal(got, expected)) return false
  }
  return true
}

async function readConstants(): Promise<Constants | undefined> {
  try {
    const main = createRequire(import.meta.url).resolve('circomlibjs')
    const file = new URL('../src/poseidon_constants.json', `file://${main}`)
    const read: Constants = JSON.parse(await readFile(file, 'utf8'))
    return read.C.length === widest - 1 ? read : undefined
  } catch {
    return undefined
  }
}

class PoseidonModuleError extends OnestepError {
  override name = 'PoseidonModuleError'

  constructor(count: number) {
    super(`No WebAssembly module computes Poseidon of ${count} elements correctly on this machine.`, {
      lines: [
        "Expected: the hash defined by circomlibjs's constants",
        'Fix: use another processor or version of Node, and please report this one',
      ],
    })
  }
}
