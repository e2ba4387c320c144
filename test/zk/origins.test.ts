/**
 * A witness that does not satisfy names what its author knows: the node of the IR, and the line of the VM.
 */
import { describe, expect, test } from 'vitest'
import { pagesOf, zeroState } from '../../src/state/state.ts'
import { circom } from '../../src/targets/circom/index.ts'
import { batchOrigins, stepOrigins } from '../../src/zk/circuit/origins.ts'
import { proveGroth16, UnsatisfiedError } from '../../src/zk/groth16/prove.ts'
import { tiny } from '../vms/tiny.ts'
import { batchTester } from './batching.ts'
import { small } from './small.ts'
import { stepTester } from './stepping.ts'

const keys = { zkey: '/nowhere', verificationKey: undefined as never }

async function unsatisfied(options: Omit<Parameters<typeof proveGroth16>[0], 'zkey' | 'verificationKey'>) {
  const error = await proveGroth16({ ...options, ...keys }).catch((one) => one)
  expect(error).toBeInstanceOf(UnsatisfiedError)
  return (error as UnsatisfiedError).message
}

describe('a witness that does not satisfy names node and line', () => {
  test('of the instruction that runs, in a step', async () => {
    const tester = await stepTester(tiny)
    const zero = zeroState(tiny.machine)
    // add x1, x2, x3
    const state = {
      ...zero,
      registers: { ...zero.registers, x: (zero.registers.x as bigint[]).with(2, 5n).with(3, 6n) },
      memories: { mem: pagesOf([[0n, Uint8Array.of(0, 0x30, 0x12, 0x01)]]) },
    }
    const { witness, inputs } = tester.expectStep(state)
    void inputs
    const { running } = tester.inputsOf(state)
    expect(running).toEqual(['fetch', 'add'])
    const origin = stepOrigins(tiny, circom(tiny), running)
    const sums = [...tester.symbols.wireOf].filter(
      ([name, wire]) =>
        wire > 0 && /^main\.toBits\d+\.out\[0\]$/.test(name) && origin(name)?.includes('of add'),
    )
    expect(sums.length).toBeGreaterThan(0)
    const [[name, wire]] = sums as [[string, number]]
    const message = await unsatisfied({
      r1cs: tester.r1cs,
      symbols: tester.symbols,
      witness: witness.with(wire, 2n),
      origin,
    })
    expect(message).toMatch(/In: %\d+ = \w+ u32 .*, of add \(.*tiny\.ts:\d+\)/)
    expect(message).toContain(name.replace(/\[0\]$/, ''))
  }, 300_000)

  test('with the slot, in a batch; and the memory argument by its name', async () => {
    const shape = { steps: 8, anyEvery: 4, readLeaves: 2, writeLeaves: 2, readNodes: 3, writeNodes: 5 }
    const tester = await batchTester(small, shape)
    const zero = zeroState(small.machine)
    const bytes = Uint8Array.of(0, 0, 0x58, 0x01, 0, 0, 0x58, 0x01)
    const { witness, run } = tester.expectBatch(
      { ...zero, memories: { ...zero.memories, mem: pagesOf([[0n, bytes]]) } },
      2n,
    )
    const running = run.slots.map((slot) => slot.running)
    expect(running).toEqual([
      ['fetch', 'add'],
      ['fetch', 'add'],
    ])
    const origin = batchOrigins(small, tester.template, shape, running)
    const wireOf = (pattern: RegExp, says: RegExp) =>
      [...tester.symbols.wireOf].find(
        ([name, wire]) => wire > 0 && pattern.test(name) && says.test(origin(name) ?? ''),
      )![1]
    const { r1cs, symbols } = tester
    const edited = (wire: number) => unsatisfied({ r1cs, symbols, witness: witness.with(wire, 2n), origin })
    expect(await edited(wireOf(/^main\.plain\[1\]\.toBits\d+\.out\[\d+\]$/, /of add/))).toMatch(
      /In: slot 1: %\d+ = \w+ u32 .*, of add \(.*small\.ts:\d+\)/,
    )
    expect(await edited(wireOf(/^main\.memory\.taken\[3\]$/, /./))).toMatch(/In: the memory argument/)
  }, 300_000)
})
