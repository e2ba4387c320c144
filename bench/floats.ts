/**
 * What floating point costs: an operation of f64 in the executor, by WebAssembly's instructions and by its body; bytes and
 * gas of the contract; constraints of the step circuit. Each is that of a machine with one instruction, less that of the
 * same machine which only copies.
 * @module
 */
import { type Floats, FORMATS, floats } from '../src/float/index.ts'
import { fastKeccak256 } from '../src/hash/index.ts'
import { wasmExecutor } from '../src/run/wasm.ts'
import { zeroState } from '../src/state/state.ts'
import { proveStepFrom } from '../src/testing/index.ts'
import { u8, u64, type Vm, vm, type Word } from '../src/vm/index.ts'
import { startAnvil } from '../test/chain/anvil.ts'
import { callOf, Verifiers } from '../test/targets/solidity/chain.ts'
import { stepTester } from '../test/zk/stepping.ts'
import { cpuSeconds, median, type Row } from './measure.ts'

type Body = (a: Word, b: Word, own: Floats) => Word

const OPERATIONS: readonly (readonly [name: string, body: Body])[] = [
  ['add', (a, b, own) => own.add(a, b, 0).value],
  ['mul', (a, b, own) => own.mul(a, b, 0).value],
  ['div', (a, b, own) => own.div(a, b, 0).value],
  ['sqrt', (a, _, own) => own.sqrt(a, 0).value],
  ['fma', (a, b, own) => own.fma(a, b, a, 0).value],
  ['toI64', (a, _, own) => own.toI64(a, 1).value],
  ['nearest.add', (a, b, own) => own.nearest.add(a, b)],
  ['nearest.mul', (a, b, own) => own.nearest.mul(a, b)],
  ['nearest.div', (a, b, own) => own.nearest.div(a, b)],
  ['nearest.sqrt', (a, _, own) => own.nearest.sqrt(a)],
  ['nearest.lt', (a, b, own) => own.nearest.lt(a, b).unsigned(64)],
]

/** The operands stay near one: their fractions change from step to step. */
const machineOf = (body: Body, own: Floats): Vm =>
  vm('one')
    .state({ pc: u8, a: u64, b: u64, sum: u64 })
    .fetch((s) => s.pc)
    .op('one', '00000000', (s) => {
      s.sum = s.sum.xor(body(s.a, s.b, own) as Word<64>)
      s.a = s.a.xor(s.b.shr(12))
      s.b = s.b.xor(s.a.low(52).unsigned(64).shl(7).low(52).unsigned(64))
    })
    .otherwise('none')

const own = floats(FORMATS.f64)
/** The same bodies under a name for which no target has a form. */
const soft = floats({ ...FORMATS.f64, name: 'soft' })
const ONE = { a: 0x3ff8123456789abcn, b: 0x3ff4fedcba987654n }

/** A quarter of an hour, most of it compilers. */
export async function floatRows(): Promise<Row[]> {
  // Without the floor of EIP-7623.
  const node = await startAnvil({ args: ['--hardfork', 'cancun'] })
  const verifiers = new Verifiers(node)
  const hash = await fastKeccak256()
  const nanoseconds = async (body: Body, from: Floats, steps: bigint) => {
    const one = machineOf(body, from)
    const executor = wasmExecutor(one.machine)
    const zero = zeroState(one.machine)
    executor.restore({ ...zero, registers: { ...zero.registers, ...ONE } })
    executor.run(steps)
    const seconds: number[] = []
    for (let i = 0; i < 5; i++) seconds.push(await cpuSeconds(() => executor.run(steps)))
    return (median(seconds) / Number(steps)) * 1e9
  }
  const sizesOf = async (body: Body) => {
    const one = machineOf(body, own)
    const zero = zeroState(one.machine)
    const artifact = await verifiers.add(one)
    const data = callOf(proveStepFrom(one, { ...zero, registers: { ...zero.registers, ...ONE } }, hash))
    const gas = await node.client.estimateGas({ to: verifiers.addressOf(one), data })
    const { r1cs } = await stepTester(one)
    return { bytes: artifact.deployedBytecode.length / 2, gas: Number(gas), constraints: r1cs.constraints }
  }
  const rows: Row[] = []
  try {
    const copy: Body = (a) => a
    const [ns, base] = [await nanoseconds(copy, own, 20_000_000n), await sizesOf(copy)]
    for (const [name, body] of OPERATIONS) {
      const [native, byBody] = [
        await nanoseconds(body, own, 10_000_000n),
        await nanoseconds(body, soft, 1_000_000n),
      ]
      const { bytes, gas, constraints } = await sizesOf(body)
      const round = (value: number) => Math.round(value * 10) / 10
      rows.push({
        name: `f64.${name}`,
        value: round(native - ns),
        unit: 'ns',
        baseline: 'its body',
        ratio: (byBody - ns) / Math.max(native - ns, 0.1),
        note: `body ${round(byBody - ns)} ns; contract ${bytes - base.bytes} bytes, ${gas - base.gas} gas; circuit ${constraints - base.constraints} constraints`,
      })
    }
  } finally {
    await node.stop()
  }
  return rows
}
