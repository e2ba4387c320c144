/**
 * Products modulo a prime as the compiler makes them, against wasmcurves, which ffjavascript and so snarkjs stand on.
 * Each is called from a loop of WebAssembly that feeds its result back, so that a call from JavaScript is not part
 * of it. Theirs are in Montgomery form; ours come and go as plain numbers, as the IR means them.
 * @module
 */
import { createRequire } from 'node:module'
import { fromBigint, toBigint } from '../src/bytes/bytes.ts'
import {
  type Code,
  type Local,
  ModuleBuilder,
  type Signature,
  type ValueType,
} from '../src/targets/wasm/encode.ts'
import { functionsOf } from '../src/targets/wasm/functions.ts'
import { limbsOf } from '../src/targets/wasm/modular.ts'
import { cpuSeconds, median, type Row, spreadOf } from './measure.ts'

const ROUNDS = 7
const COUNT = 1_000_000
const PRIMES: readonly (readonly [string, bigint])[] = [
  ['BN254 scalars', 21888242871839275222246405745257275088548364400416034343698204186575808495617n],
  ['Starknet', 2n ** 251n + 17n * 2n ** 192n + 1n],
  ['secp256k1', 2n ** 256n - 2n ** 32n - 977n],
  ['Goldilocks', 2n ** 64n - 2n ** 32n + 1n],
]

/** Ten seconds. */
export async function words(): Promise<Row[]> {
  const rows: Row[] = []
  for (const [name, modulus] of PRIMES) {
    const [ours, theirs] = [mine(modulus), peer(modulus)]
    const [x, y] = [3n ** 150n % modulus, 5n ** 100n % modulus]
    if (ours.check(x, y) !== theirs.check(x, y)) throw new Error(`the products modulo ${name} differ`)
    const [a, b]: [number[], number[]] = [[], []]
    for (let round = 0; round < ROUNDS; round++) {
      a.push((await cpuSeconds(ours.run)) / COUNT)
      b.push((await cpuSeconds(theirs.run)) / COUNT)
    }
    rows.push({
      name: `product modulo ${name}`,
      value: 1 / median(a) / 1e6,
      unit: 'M/s',
      baseline: 'wasmcurves, Montgomery form',
      ratio: median(b) / median(a),
      spread: spreadOf(a),
      note: `${(median(a) * 1e9).toFixed(0)} ns against ${(median(b) * 1e9).toFixed(0)}`,
    })
  }
  return rows
}

type Side = { run(): void; check(x: bigint, y: bigint): bigint }

const imports = { frameToRead: () => 0, frameToWrite: () => 0 }

function mine(modulus: bigint): Side {
  const n = limbsOf(modulus)
  const module = new ModuleBuilder()
  const multiply = functionsOf(module).operation('fmul', [n, n, n], modulus)
  const i64s: ValueType[] = new Array<ValueType>(n).fill('i64')
  const signature: Signature = { params: [...i64s, ...i64s, 'i32'], results: i64s }
  const index = module.define(signature, (code: Code) => {
    const loop = code.loop()
    for (let i = 0; i < 2 * n; i++) code.get(i)
    code.call(multiply)
    for (let i = n - 1; i >= 0; i--) code.set(i)
    const left: Local = { index: 2 * n, type: 'i32' }
    code.get(left).i32(1).op('i32.sub').tee(left).brIf(loop).end()
    for (let i = 0; i < n; i++) code.get(i)
  })
  module.exportFunction('times', index)
  const memory = new WebAssembly.Memory({ initial: 1 })
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module.finish()), {
    env: { ...imports, memory },
  })
  const times = exports.times as (...args: (bigint | number)[]) => bigint | bigint[]
  const limbs = (x: bigint) => Array.from({ length: n }, (_, i) => BigInt.asIntN(64, x >> BigInt(64 * i)))
  const call = (x: bigint, y: bigint, count: number) => {
    const result = times(...limbs(x), ...limbs(y), count)
    return [result].flat().reduce((sum, limb, i) => sum | (BigInt.asUintN(64, limb) << BigInt(64 * i)), 0n)
  }
  return { run: () => void call(3n, 5n, COUNT), check: (x, y) => call(x, y, 1) }
}

/** A loop around their product, written with their builder. */
function peer(modulus: bigint): Side {
  const library = createRequire(createRequire(import.meta.url).resolve('ffjavascript'))
  const { buildF1m } = library('wasmcurves')
  const { ModuleBuilder: Builder } = library('wasmbuilder')
  const module = new Builder()
  module.setMemory(10)
  buildF1m(module, modulus)
  const size = 8 * limbsOf(modulus)
  const [at, by] = [module.alloc(size), module.alloc(size)]
  const loop = module.addFunction('loop')
  loop.addParam('count', 'i32')
  const c = loop.getCodeBuilder()
  loop.addCode(
    c.block(
      c.loop(
        c.br_if(1, c.i32_eqz(c.getLocal('count'))),
        c.call('f1m_mul', c.i32_const(at), c.i32_const(by), c.i32_const(at)),
        c.setLocal('count', c.i32_sub(c.getLocal('count'), c.i32_const(1))),
        c.br(0),
      ),
    ),
  )
  module.exportFunction('loop')
  const memory = new WebAssembly.Memory({ initial: 10 })
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(module.build())), {
    env: { memory },
  })
  const times = exports.loop as (count: number) => void
  const bytes = new Uint8Array(memory.buffer)
  const r = 1n << BigInt(8 * size)
  const put = (to: number, value: bigint) => bytes.set(fromBigint((value * r) % modulus, size).reverse(), to)
  const unit = power(r % modulus, modulus - 2n, modulus)
  put(at, 3n)
  put(by, 5n)
  return {
    run: () => times(COUNT),
    check(x, y) {
      put(at, x)
      put(by, y)
      times(1)
      return (toBigint(bytes.slice(at, at + size).reverse()) * unit) % modulus
    },
  }
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n
  for (let [square, left] = [base, exponent]; left > 0n; left >>= 1n, square = (square * square) % modulus)
    if (left & 1n) result = (result * square) % modulus
  return result
}
