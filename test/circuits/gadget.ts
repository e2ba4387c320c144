import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mainSource } from '../../src/zk/circuit/compile.ts'
import { countProducts } from '../../src/zk/circuit/r1cs.ts'
import { solutions } from '../../src/zk/circuit/solutions.ts'
import { checkSoundness } from '../../src/zk/circuit/soundness.ts'
import { type WitnessTester, witnessTester } from '../../src/zk/circuit/tester.ts'
import type { CircuitInputs } from '../../src/zk/circuit/witness.ts'

export type Gadget<T> = {
  file: string
  template: string
  params: readonly unknown[]
  /** Constraints with a product, at --O2. */
  constraints: number
  /** Values of the arguments of `inputs` and `outputs`. */
  arbitrary: fc.Arbitrary<T>
  inputs: (values: T) => CircuitInputs
  /** What the gadget computes, by other means. */
  outputs: (values: T) => CircuitInputs
  /** Inputs that it must refuse. */
  refused?: readonly CircuitInputs[]
  runs?: number
  soundnessRuns?: number
  /** For how many inputs to look for every witness, not just near ones: for small widths only. */
  exhaust?: number
}

/** Whether to run what takes minutes. Says so when it does not. */
export const slow = process.env.ONESTEP_SLOW === '1'
if (!slow) console.log('circuits: some widths are left out; ONESTEP_SLOW=1 runs them')

/** A word of w bits, with the edges more often than chance has them. */
export function word(w: number): fc.Arbitrary<bigint> {
  const max = (1n << BigInt(w)) - 1n
  const edges = [0n, 1n, 2n, max >> 1n, (max >> 1n) + 1n, max - 1n, max].filter((x) => x <= max)
  return fc.oneof(
    { arbitrary: fc.constantFrom(...edges), weight: 1 },
    { arbitrary: fc.bigInt(0n, max), weight: 2 },
    {
      arbitrary: fc.integer({ min: 1, max: w }).chain((bits) => fc.bigInt(0n, (1n << BigInt(bits)) - 1n)),
      weight: 1,
    },
  )
}

/** Meaning, cost and soundness of one gadget. */
export function testGadget<T>(gadget: Gadget<T>): void {
  const { file, template, params, constraints, runs = 200, soundnessRuns = 10 } = gadget
  const title = `${template}(${params.join(', ')})`
  let tester: Promise<WitnessTester> | undefined
  // All inputs public: private ones may be simplified away, and could not be held fixed.
  const load = () => {
    const names = Object.keys(gadget.inputs(fc.sample(gadget.arbitrary, 1)[0]!))
    return (tester ??= witnessTester({ source: mainSource(file, template, params, names) }))
  }

  test(`${title}: ${constraints} constraints`, async () => {
    expect(countProducts((await load()).r1cs)).toBe(constraints)
  })
  test(`${title}: computes what SMT-LIB says`, async () => {
    const { expectPass, expectFail } = await load()
    fc.assert(
      fc.property(gadget.arbitrary, (values) => {
        expectPass(gadget.inputs(values), gadget.outputs(values))
      }),
      { numRuns: runs, endOnFailure: true },
    )
    for (const inputs of gadget.refused ?? []) expectFail(inputs)
  })
  test(`D43 ${title}: no edited witness satisfies it`, async () => {
    const { r1cs, symbols, compute } = await load()
    fc.assert(
      fc.property(gadget.arbitrary, (values) => {
        expect(checkSoundness(r1cs, symbols, compute(gadget.inputs(values))).free).toEqual([])
      }),
      { numRuns: soundnessRuns, endOnFailure: true },
    )
  })
  if (!gadget.exhaust) return
  test(`D43 ${title}: outputs are unique, by exhaustion`, async () => {
    const { r1cs, compute } = await load()
    fc.assert(
      fc.property(gadget.arbitrary, (values) => {
        const witness = compute(gadget.inputs(values))
        const found = solutions(r1cs, witness)
        expect(found.length).toBeGreaterThan(0)
        for (const solution of found) {
          expect(solution.slice(1, 1 + r1cs.outputs)).toEqual(witness.slice(1, 1 + r1cs.outputs))
        }
      }),
      { numRuns: gadget.exhaust!, endOnFailure: true },
    )
  })
}
