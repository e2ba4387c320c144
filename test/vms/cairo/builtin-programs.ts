/**
 * Programs at their end, each with a segment of one builtin: their runs are that builtin's check. And one that jumps in
 * ways that compiled programs seldom do.
 */
import type { Program } from '../../../src/run/program.ts'
import { programOf } from '../../../src/vms/cairo/files/initial.ts'
import { adviceOf, type Signature } from '../../../src/vms/cairo/prover/advice.ts'
import {
  GENERATOR,
  inverse,
  multiple,
  multiplyAdd,
  ORDER,
  type Point,
} from '../../../src/vms/cairo/prover/curve.ts'
import { keccakF } from '../../../src/vms/cairo/prover/keccak-f.ts'
import { POINTS, pedersen, SHIFT } from '../../../src/vms/cairo/prover/pedersen.ts'
import { hades } from '../../../src/vms/cairo/prover/poseidon.ts'
import { encode, IMM } from './machine.ts'

/** `jmp rel 0`. */
export const LOOP: bigint = encode({ op1: IMM, pc: 2, dst: 1, op0: 1, off: [-1, -1, 1] })

/** What a builtin's check needs beside its segment. */
export type Beside = {
  readonly cells?: readonly (readonly [address: number, value: bigint])[]
  readonly signature?: Signature
  /** In the place of what the prover would advise. */
  readonly advice?: readonly bigint[]
}

/** Where a builtin's segment begins. */
export const BEGIN = 1000

/** @param stop - where the program left the end of the segment; by default behind its last cell */
export function builtinProgram(
  name: string,
  cells: readonly (bigint | undefined)[],
  stop: number = cells.length,
  { cells: others = [], signature, advice }: Beside = {},
): Program {
  const held = cells.flatMap((value, i) => (value === undefined ? [] : [[BEGIN + i, value] as const]))
  const builtins = [{ name, begin: BEGIN, stop: BEGIN + stop }]
  const known = new Map([...held, ...others])
  return programOf({
    pc: 100,
    ap: 200,
    fp: 300,
    cells: [[100, LOOP], [101, 0n], [299, 0n], [199, BigInt(BEGIN + stop)], ...held, ...others],
    builtins,
    advice: advice ?? adviceOf(builtins, known, new Map(signature && [[BEGIN, signature]])),
  })
}

/** The signature of a message by a secret key, with a number used once. */
export function sign(message: bigint, secret: bigint, once: bigint): { key: bigint; signature: Signature } {
  const r = multiple(once, GENERATOR)!.x
  const s = (inverse(once, ORDER) * (message + r * secret)) % ORDER
  return { key: multiple(secret, GENERATOR)!.x, signature: { r, s } }
}

/** Values and offsets of an operation on numbers of 384 bits, and the cells of its instance. */
export function modularInstance(p: bigint, a: bigint, b: bigint, c: bigint) {
  const digits = (value: bigint) => [0, 96, 192, 288].map((at) => BigInt.asUintN(96, value >> BigInt(at)))
  const values = [...digits(a), ...digits(b), ...digits(c)]
  const cells = [
    ...values.map((value, i) => [3000 + i, value] as const),
    ...[0n, 4n, 8n].map((offset, i) => [4000 + i, offset] as const),
  ]
  return { instance: [...digits(p), 3000n, 4000n, 1n], cells }
}

/** One instance of each builtin, and each with its last cell wrong. */
export function builtinPrograms(): Program[] {
  const q = POINTS[0][0]
  const { x, y } = multiplyAdd(SHIFT, 34n, q) as Point
  const { key, signature } = sign(1234n, 567n, 89n)
  const [p, a, b] = [2n ** 383n - 31n, 2n ** 382n + 1n, 2n ** 382n + 2n ** 100n]
  const [sum, product] = [modularInstance(p, a, b, (a + b) % p), modularInstance(p, a, b, (a * b) % p)]
  const lanes = [1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n]
  const arena: Beside = { cells: [2000n, 2003n, 1n, 2004n, 2010n, 0n].map((value, i) => [1500 + i, value]) }
  const instances: readonly (readonly [string, readonly bigint[], Beside?])[] = [
    ['system', []],
    ['output', [7n]],
    ['range_check', [2n ** 128n - 1n]],
    ['range_check96', [2n ** 96n - 1n]],
    ['bitwise', [12n, 10n, 8n, 6n, 14n]],
    ['pedersen', [5n, 7n, pedersen(5n, 7n)]],
    ['poseidon', [1n, 2n, 3n, ...hades([1n, 2n, 3n])]],
    ['ec_op', [SHIFT.x, SHIFT.y, q.x, q.y, 34n, x, y]],
    ['ecdsa', [key, 1234n], { signature }],
    ['keccak', [...lanes, ...keccakF(lanes)!]],
    ['add_mod', sum.instance, sum],
    [
      'mul_mod',
      [...product.instance.slice(0, 6), 2n, ...product.instance.slice(0, 5), 4003n, 1n],
      { cells: [...product.cells, ...[0n, 4n, 8n].map((offset, i) => [4003 + i, offset] as const)] },
    ],
    ['segment_arena', [1500n, 0n, 0n, 1500n, 2n, 2n], arena],
  ]
  const others = instances.flatMap(([name, cells, beside]) => [
    builtinProgram(name, cells, cells.length, beside),
    ...(cells.length === 0
      ? []
      : [builtinProgram(name, cells.with(-1, cells.at(-1)! + 2n ** 200n), cells.length, beside)]),
  ])
  return [...others, returnedProgram([0n, 1500n, 1502n]), returnedProgram([2n, 1500n, 1502n])]
}

/** A Cairo 1 entry point that returned a panic flag, and begin and end of an array. */
export function returnedProgram(returned: readonly bigint[]): Program {
  return programOf({
    pc: 100,
    ap: 200,
    fp: 300,
    cells: [
      [100, LOOP],
      [101, 0n],
      [299, 0n],
      ...returned.map((value, i) => [197 + i, value] as const),
      [1500, 7n],
      [1501, 8n],
    ],
    builtins: [{ name: 'returned', begin: 0 }],
  })
}
