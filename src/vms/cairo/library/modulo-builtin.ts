/**
 * `ModBuiltinRunner.fill_memory`: the values that a circuit of additions and multiplications modulo p leaves to the
 * prover. Numbers have four digits of 96 bits, and an instance does one operation.
 * @module
 */
import { addressOf } from '../hints/ids.ts'
import { HintFailure, list, modulo, native, number, thing, type Value } from '../hints/values.ts'
import { type HintMachine, machineOf } from '../hints/world.ts'
import { DIGIT_BITS, DIGITS } from '../machine/modular.ts'
import { euclid } from './numbers.ts'

/** More operations than the library allows. */
const MOST = 100_000n
/** Cells of an instance: p, the address of the values, that of the offsets, and how many operations are left. */
const SIZE = 7n
const [VALUES, OFFSETS, COUNT] = [4n, 5n, 6n]

const BITS = BigInt(DIGIT_BITS)
const DIGIT = 1n << BITS
const LIMIT = 1n << (BITS * BigInt(DIGITS))

/** One of the builtins: which cell of an operation does not follow from the others, and what it is. */
type Operation = {
  readonly name: string
  apply(a: bigint, b: bigint): bigint
  /** How many times p the result may leave out. */
  readonly most: bigint
  /** The operand that gives `result` together with `known`, or undefined for the complement of a zero divisor. */
  operand(known: bigint, result: bigint, p: bigint): { value: bigint; isDivisorOfZero: boolean }
}

const ADD: Operation = {
  name: 'add_mod',
  apply: (a, b) => a + b,
  most: 2n,
  operand(known, result, p) {
    if (known > result + p)
      throw new HintFailure(`add_mod: addend greater than sum + p: ${known} > ${result} + ${p}`)
    return { value: known <= result ? result - known : result + p - known, isDivisorOfZero: false }
  },
}

const MULTIPLY: Operation = {
  name: 'mul_mod',
  apply: (a, b) => a * b,
  most: LIMIT,
  operand(known, result, p) {
    const { factor, gcd } = euclid(known, p)
    if (gcd !== 1n) return { value: p / gcd, isDivisorOfZero: true }
    const value = modulo(result * factor, p)
    const k = (known * value - result) / p
    if (k >= LIMIT) throw new HintFailure('mul_mod: a quotient that is too large')
    // The smallest value for which nothing negative is left out.
    return { value: k >= 0n ? value : value + p * ((known - 1n - k) / known), isDivisorOfZero: false }
  },
}

type Instance = {
  readonly at: bigint
  readonly operation: Operation
  readonly p: bigint
  readonly count: bigint
}

function readNumber(machine: HintMachine, at: bigint): bigint | undefined {
  let value = 0n
  for (let i = 0n; i < BigInt(DIGITS); i++) {
    if (!machine.has(at + i)) return undefined
    const digit = machine.read(at + i)
    if (digit >= DIGIT)
      throw new HintFailure(`the digit ${digit} of a number at ${at} has more than ${BITS} bits`)
    value |= digit << (BITS * i)
  }
  return value
}

function writeNumber(machine: HintMachine, at: bigint, value: bigint): void {
  if (value < 0n || value >= LIMIT) throw new HintFailure(`${value} does not fit ${DIGITS} digits`)
  for (let i = 0n; i < BigInt(DIGITS); i++) machine.write(at + i, (value >> (BITS * i)) % DIGIT)
}

/** The one of a, b and c of an operation that is not known. */
function fill(
  machine: HintMachine,
  { at, operation, p }: Instance,
  index: bigint,
): 'done' | 'missing' | 'zero' {
  const [values, offsets] = [machine.read(at + VALUES), machine.read(at + OFFSETS)]
  const places = [0n, 1n, 2n].map((i) => values + machine.read(offsets + 3n * index + i))
  const [a, b, c] = places.map((place) => readNumber(machine, place))
  if (a !== undefined && b !== undefined) {
    if (c !== undefined) return 'done'
    const whole = operation.apply(a, b)
    const left = whole < operation.most * p ? modulo(whole, p) : whole - (operation.most - 1n) * p
    writeNumber(machine, places[2], left)
    return 'done'
  }
  const known = a ?? b
  if (known === undefined || c === undefined) return 'missing'
  const { value, isDivisorOfZero } = operation.operand(known, c, p)
  writeNumber(machine, places[a === undefined ? 0 : 1], value)
  return isDivisorOfZero ? 'zero' : 'done'
}

/** The instances behind the first, each with one operation less; and offsets for those that nobody gave. */
function fillInputs(machine: HintMachine, { at, count }: Instance, total: bigint): void {
  if (total > MOST) throw new HintFailure(`more than ${MOST} operations`)
  const offsets = machine.read(at + OFFSETS)
  for (let i = 1n; i < total; i++) {
    const here = at + SIZE * i
    for (let digit = 0n; digit < BigInt(DIGITS); digit++)
      machine.write(here + digit, machine.read(at + digit))
    machine.write(here + VALUES, machine.read(at + VALUES))
    machine.write(here + OFFSETS, offsets + 3n * i)
    machine.write(here + COUNT, total - i)
  }
  for (let i = count; i < total; i++)
    for (let j = 0n; j < 3n; j++) machine.write(offsets + 3n * i + j, machine.read(offsets + j))
}

function instance(
  machine: HintMachine,
  operation: Operation,
  given: Value | undefined,
): Instance | undefined {
  if (given === undefined || given === null) return undefined
  const [address, , amount] = list(given)
  const [at, count] = [addressOf(address), number(amount)]
  if (count === 0n) return undefined
  if (count > MOST) throw new HintFailure(`more than ${MOST} operations`)
  const p = readNumber(machine, at)
  if (!p) throw new HintFailure(`${operation.name} without a modulus at ${at}`)
  return { at, operation, p, count }
}

function fillMemory(machine: HintMachine, add: Instance | undefined, multiply: Instance | undefined): void {
  if (!add && !multiply) throw new HintFailure('fill_memory without operations')
  if (add) fillInputs(machine, add, machine.read(add.at + COUNT))
  let [added, multiplied, whole]: [bigint, bigint, bigint | undefined] = [0n, 0n, undefined]
  while (added < (add?.count ?? 0n) || multiplied < (multiply?.count ?? 0n)) {
    if (add && added < add.count && fill(machine, add, added) === 'done') {
      added++
      continue
    }
    const result = multiply && multiplied < multiply.count ? fill(machine, multiply, multiplied) : 'missing'
    if (result === 'missing')
      throw new HintFailure(`the values cannot be filled in: ${added} sums and ${multiplied} products are`)
    if (result === 'zero') whole ??= multiplied
    multiplied++
  }
  if (!multiply) return
  const isGiven = machine.has(multiply.at + COUNT)
  const total = whole ?? (isGiven ? machine.read(multiply.at + COUNT) : multiply.count)
  machine.write(multiply.at + COUNT, total)
  fillInputs(machine, whole === undefined ? multiply : { ...multiply, count: total }, total)
}

/** `starkware.cairo.lang.builtins.modulo.mod_builtin_runner`. */
export const MODULO_BUILTIN: { readonly [name: string]: Value } = {
  ModBuiltinRunner: thing('ModBuiltinRunner', {
    fill_memory: native('fill_memory', ['memory', 'add_mod', 'mul_mod'], (memory, add, multiply) => {
      const machine = machineOf(memory)
      fillMemory(machine, instance(machine, ADD, add), instance(machine, MULTIPLY, multiply))
      return null
    }),
  }),
}
