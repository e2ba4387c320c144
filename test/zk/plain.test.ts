/**
 * What a batch takes for a plain step is what the VM does: the machine of plain steps, evaluated beside the VM itself.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import { type Machine, slotSize } from '../../src/ir/machine.ts'
import { evaluateStep, type Step } from '../../src/ir/step.ts'
import { LiveState } from '../../src/state/access.ts'
import { pagesOf, type State, zeroState } from '../../src/state/state.ts'
import { circomBatch } from '../../src/targets/circom/index.ts'
import { rv32, rv32im, rv64, rv64im } from '../../src/vms/riscv/index.ts'
import { tiny } from '../vms/tiny.ts'
import { small } from './small.ts'

/** Bytes of memory that hold something. */
const SIZE = 1024

/** A state about to run an instruction: words of it everywhere, registers that are addresses for the most part. */
function stateOf(machine: Machine, seed: { op: number; rest: bigint; values: bigint[]; pc: bigint }): State {
  const { pattern } = machine.instructions[seed.op % machine.instructions.length]!
  const all = (1n << BigInt(machine.wordWidth)) - 1n
  const word = pattern.match | (seed.rest & all & ~pattern.mask)
  const size = machine.wordWidth / 8
  const [memory] = machine.memories
  const data = new Uint8Array(SIZE)
  for (let i = 0; i < SIZE; i++) {
    const at = memory!.endian === 'little' ? i % size : size - 1 - (i % size)
    data[i] = Number((word >> BigInt(8 * at)) & 255n)
  }
  const zero = zeroState(machine)
  let next = 0
  const value = (bits: number) => BigInt.asUintN(bits, seed.values[next++ % seed.values.length]!)
  const registers = Object.fromEntries(
    machine.registers.map(({ name, type, count }) => {
      if (type.kind !== 'bits') throw new Error('felts are not in these VMs')
      const { width } = type
      if (name === 'micro') return [name, 0n]
      if (name === 'pc') return [name, BigInt.asUintN(width, seed.pc)]
      return [name, count === undefined ? value(width) : Array.from({ length: count }, () => value(width))]
    }),
  )
  return {
    ...zero,
    registers: { ...zero.registers, ...registers },
    memories: { ...zero.memories, [memory!.name]: pagesOf([[0n, data]]) },
  }
}

/** What a step stores, in order. */
const stored = ({ outcome }: Step) =>
  outcome.kind === 'trap'
    ? outcome.reason
    : outcome.stores.map(({ memory, address, value }) => `${memory} ${address} ${value}`)

const values = fc.oneof(
  { weight: 4, arbitrary: fc.bigInt(0n, BigInt(SIZE) - 1n) },
  fc.bigInt(0n, (1n << 64n) - 1n),
  fc.constantFrom(0n, 1n, (1n << 31n) - 1n, 1n << 31n, (1n << 32n) - 1n, 1n << 63n, (1n << 64n) - 1n),
)

const slow = process.env.ONESTEP_SLOW === '1'
if (!slow) console.log('plain steps: 1,000 of each VM; ONESTEP_SLOW=1: 40,000')
const vms = [small, tiny, rv32im, rv64im, rv32, rv64]

test.each(vms)(
  'D43 a plain step of $name is one that the VM makes',
  ({ machine }) => {
    const { plain } = circomBatch({ machine })
    const slot = BigInt(slotSize(machine.memories[0]!))
    let made = 0
    let others = 0
    fc.assert(
      fc.property(
        fc.record({
          op: fc.nat(),
          rest: fc.bigInt(0n, (1n << 64n) - 1n),
          values: fc.array(values, { minLength: 7, maxLength: 7 }),
          pc: fc.bigInt(0n, BigInt(SIZE - 32) / slot),
        }),
        (seed) => {
          const state = stateOf(machine, seed)
          const [before, told] = [new LiveState(machine, state), new LiveState(machine, state)]
          const claimed = evaluateStep(plain.machine, told)
          if (claimed.outcome.kind === 'trap' || plain.excluded.has(claimed.name!)) {
            others++
            return
          }
          const real = evaluateStep(machine, before)
          // Fetching at an address that is not aligned: the cell says so, not the step.
          if (real.word === undefined && real.outcome.kind === 'trap') return
          made++
          expect(stored(claimed)).toEqual(stored(real))
          before.apply(real)
          told.apply(claimed)
          expect(before.status.kind).toBe('running')
          expect(toHex(told.header())).toBe(toHex(before.header()))
          if (machine.microcode.length > 0) expect(before.get('micro')).toBe(0n)
        },
      ),
      { numRuns: slow ? 40_000 : 1_000 },
    )
    expect(made).toBeGreaterThan(slow ? 4_000 : 100)
    expect(others).toBeGreaterThan(0)
  },
  600_000,
)
