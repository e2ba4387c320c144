/**
 * What an op of its own saves against the same value out of older ops, for counts of bits and rotations: steps of the
 * interpreter, bytes and gas of the contract, constraints of the step circuit. Each is that of a machine with one
 * instruction, less that of the same machine which only copies.
 * @module
 */
import { fastKeccak256 } from '../src/hash/index.ts'
import { wasmExecutor } from '../src/run/wasm.ts'
import { zeroState } from '../src/state/state.ts'
import { proveStepFrom } from '../src/testing/index.ts'
import { concat, select, u8, u64, uint, type Vm, vm, type Word } from '../src/vm/index.ts'
import { startAnvil } from '../test/chain/anvil.ts'
import { callOf, Verifiers } from '../test/targets/solidity/chain.ts'
import { stepTester } from '../test/zk/stepping.ts'
import { cpuSeconds, median, type Row } from './measure.ts'

const STEPS = 20_000_000n

type Body = (a: Word, b: Word) => Word

/** Sums of 1, 2, 4, … bits side by side, as in Hacker's Delight, section 5-1. */
function ones(a: Word): Word {
  const { width } = a
  let sum = a
  for (let size = 1; size < width; size *= 2) {
    const mask = ((1n << BigInt(width)) - 1n) / ((1n << BigInt(size)) + 1n)
    sum = sum.and(mask).add(sum.shr(size).and(mask))
  }
  return sum
}
function smeared(a: Word): Word {
  let all = a
  for (let by = 1; by < a.width; by *= 2) all = all.or(all.shr(by))
  return all
}
/** Zeros above, by halves: section 5-3. */
function leading(a: Word): Word {
  let [rest, count] = [a, a.and(0)]
  for (let size = a.width / 2; size >= 1; size /= 2) {
    const empty = rest.high(size).eq(0)
    count = count.or(select(empty, a.and(0).or(size), 0))
    rest = select(empty, concat(rest.low(rest.width - size), rest.low(size).and(0)), rest)
  }
  return select(a.eq(0), a.and(0).or(a.width), count)
}

const PAIRS: readonly (readonly [name: string, op: Body, older: Body])[] = [
  ['popcount', (a) => a.popcount(), ones],
  ['clz', (a) => a.clz(), leading],
  ['clz, by popcount', (a) => a.clz(), (a) => smeared(a).not().popcount()],
  ['ctz, by popcount', (a) => a.ctz(), (a) => a.not().and(a.sub(1)).popcount()],
  ['rotl', (a, b) => a.rotl(b), (a, b) => a.shl(b.and(a.width - 1)).or(a.shr(b.neg().and(a.width - 1)))],
]

const machineOf = (width: number, body: Body): Vm => {
  const type = width === 64 ? u64 : uint(width)
  return vm('one')
    .state({ pc: u8, a: type, b: type })
    .fetch((s) => s.pc)
    .op('one', '00000000', (s) => {
      s.a = body(s.a, s.b).xor(s.b) as never
      s.b = s.b.add(0x9e3779b97f4a7c15n) as never
    })
    .otherwise('none')
}

/** Five minutes, most of it compilers. */
export async function wordOps(): Promise<Row[]> {
  // Without the floor of EIP-7623.
  const node = await startAnvil({ args: ['--hardfork', 'cancun'] })
  const verifiers = new Verifiers(node)
  const hash = await fastKeccak256()
  const costOf = async (width: number, body: Body) => {
    const one = machineOf(width, body)
    const executor = wasmExecutor(one.machine)
    const zero = zeroState(one.machine)
    const state = { ...zero, registers: { ...zero.registers, a: 12345678901n, b: 98765432109n } }
    executor.restore(state)
    executor.run(STEPS)
    const seconds: number[] = []
    for (let i = 0; i < 5; i++) seconds.push(await cpuSeconds(() => executor.run(STEPS)))
    const artifact = await verifiers.add(one)
    const data = callOf(proveStepFrom(one, state, hash))
    const gas = await node.client.estimateGas({ to: verifiers.addressOf(one), data })
    const { r1cs } = await stepTester(one)
    return {
      ns: (median(seconds) / Number(STEPS)) * 1e9,
      bytes: artifact.deployedBytecode.length / 2,
      gas: Number(gas),
      constraints: r1cs.constraints,
    }
  }
  const rows: Row[] = []
  try {
    for (const width of [64, 256]) {
      const copy = await costOf(width, (a) => a)
      for (const [name, op, older] of PAIRS) {
        const [own, other] = [await costOf(width, op), await costOf(width, older)]
        const less = (key: keyof typeof copy) =>
          `${Math.round((own[key] - copy[key]) * 10) / 10} against ${Math.round((other[key] - copy[key]) * 10) / 10}`
        rows.push({
          name: `${name} of ${width} bits`,
          value: own.constraints - copy.constraints,
          unit: 'constraints',
          note: `constraints ${less('constraints')}; ns a step ${less('ns')}; bytes of contract ${less('bytes')}; gas ${less('gas')}`,
        })
      }
    }
  } finally {
    await node.stop()
  }
  return rows
}
