/**
 * Divisions and modular products of words of 256 and 512 bits as the executor makes them: steps of an interpreter, less
 * one that only copies.
 * @module
 */
import { wasmExecutor } from '../src/run/wasm.ts'
import { zeroState } from '../src/state/state.ts'
import { u8, u256, vm, type Word } from '../src/vm/index.ts'
import { cpuSeconds, median, type Row } from './measure.ts'

const STEPS = 1_000_000n
const PRIME = 2n ** 256n - 2n ** 32n - 977n

type Body = (a: Word, b: Word, n: Word) => Word

const BODIES: readonly (readonly [name: string, body: Body, b: bigint, n: bigint])[] = [
  ['256 by 256 bits, quotient of one limb', (a, b) => a.div(b).xor(a), 2n ** 200n - 3n, 1n],
  ['256 by 128 bits', (a, b) => a.div(b).xor(a), 2n ** 127n + 12345n, 1n],
  ['256 by 60 bits', (a, b) => a.rem(b).xor(a), 2n ** 60n - 93n, 1n],
  ['product of 512 bits modulo 256', (a, b, n) => a.mulmod(b, n), 3n ** 150n, PRIME],
  ['sum of 257 bits modulo 256', (a, b, n) => a.addmod(b, n), 3n ** 150n, PRIME],
]

export async function wide(): Promise<Row[]> {
  const time = async (body: Body, b: bigint, n: bigint): Promise<number> => {
    const { machine } = vm('wide')
      .state({ pc: u8, a: u256, b: u256, n: u256 })
      .fetch((s) => s.pc)
      .op('one', '00000000', (s) => {
        s.a = body(s.a, s.b, s.n) as never
      })
      .otherwise('none')
    const executor = wasmExecutor(machine)
    const zero = zeroState(machine)
    executor.restore({ ...zero, registers: { ...zero.registers, a: 7n ** 91n, b, n } })
    executor.run(STEPS / 4n)
    const seconds: number[] = []
    for (let i = 0; i < 5; i++) seconds.push((await cpuSeconds(() => executor.run(STEPS))) / Number(STEPS))
    return median(seconds)
  }
  const copy = await time((a, b) => a.xor(b), 5n, 1n)
  const rows: Row[] = []
  for (const [name, body, b, n] of BODIES) {
    const seconds = (await time(body, b, n)) - copy
    rows.push({ name, value: 1 / seconds / 1e6, unit: 'M/s', note: `${(seconds * 1e9).toFixed(0)} ns` })
  }
  return rows
}
