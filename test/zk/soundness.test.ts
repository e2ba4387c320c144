import { describe, expect, test } from 'vitest'
import { parseR1cs } from '../../src/zk/circuit/r1cs.ts'
import { solutions } from '../../src/zk/circuit/solutions.ts'
import { checkSoundness } from '../../src/zk/circuit/soundness.ts'
import { CircuitTestError, witnessTester } from '../../src/zk/circuit/tester.ts'

/** Gadgets that each miss what a careless author would miss. */
const bad = {
  'no constraint at all': {
    body: 'out <-- a + b;',
    finds: ['main.out'],
  },
  'a bit that need not be one': {
    body: 'signal carry; carry <-- (a + b) >> 8; out <== a + b - carry * 256; Range(9)(out);',
    // No near edit satisfies it: the sum and its bits must move together. The direction finds nothing either.
    finds: [],
    solutions: 2,
  },
  'a quotient without a range': {
    body: 'signal q; signal r; q <-- a \\ b; r <-- a % b; q * b + r === a; out <== q;',
    finds: ['main.out'],
  },
  'a remainder that may exceed its divisor': {
    body: 'signal q; signal r; q <-- a \\ b; r <-- a % b; q * b + r === a; Range(3)(q); Range(3)(r); out <== q;',
    finds: [],
    solutions: 2,
  },
  'two wires that only their sum ties': {
    body: 'signal x; signal y; x <-- a; y <-- b; x + y === a + b; signal s; s <== x * x; out <== s;',
    finds: ['main.out'],
  },
  'a number whose square is what counts, at zero': {
    body: 'signal x; x <-- 0; signal s; s <== x * x; out <== s + a;',
    finds: ['main.x'],
  },
  'a square instead of the number': {
    body: 'signal s; s <== a * a; out <-- a; out * out === s;',
    finds: [],
    solutions: 2,
  },
} as const

describe.each(Object.entries(bad))('D43 an under-constrained gadget is found: %s', (_, gadget) => {
  test('by edits, directions, or exhaustion', async () => {
    const source = `pragma circom 2.1.6; include "range.circom";
      template Bad() { signal input a; signal input b; signal output out; ${gadget.body} }
      component main {public [a, b]} = Bad();`
    const { r1cs, symbols, expectPass } = await witnessTester({ source })
    const witness = expectPass({ a: 7n, b: 2n })
    const { free } = checkSoundness(r1cs, symbols, witness)
    if (gadget.finds.length > 0) for (const name of gadget.finds) expect(free).toContain(name)
    if ('solutions' in gadget) {
      const outputs = new Set(solutions(r1cs, witness).map((solution) => String(solution[1])))
      expect(outputs.size).toBeGreaterThanOrEqual(gadget.solutions)
    }
  })
})

test('a satisfied circuit without freedom has nothing to report, and edits are tried', async () => {
  const source = `pragma circom 2.1.6; template Good() { signal input a; signal output out; out <== a * a; }
    component main {public [a]} = Good();`
  const { r1cs, symbols, expectPass } = await witnessTester({ source })
  const report = checkSoundness(r1cs, symbols, expectPass({ a: 3n }, { out: 9n }))
  expect(report.free).toEqual([])
  expect(report.edits).toBeGreaterThan(20)
})

test('a witness that does not satisfy is no start', async () => {
  const source = `pragma circom 2.1.6; template Good() { signal input a; signal output out; out <== a * a; }
    component main {public [a]} = Good();`
  const tester = await witnessTester({ source })
  const witness = tester.expectPass({ a: 3n })
  expect(() => checkSoundness(tester.r1cs, tester.symbols, tester.editWitness(witness, { out: 8n }))).toThrow(
    RangeError,
  )
  expect(() => tester.expectPass({ a: 3n }, { out: 8n })).toThrow(CircuitTestError)
  expect(() => tester.expectFail({ a: 3n })).toThrow(CircuitTestError)
  expect(() => tester.expectViolation(witness)).toThrow(CircuitTestError)
  expect(() => tester.expectConstraintCount(2)).toThrow(/expected 2 constraints, got 1/)
  expect(() => tester.compute({ b: 3n })).toThrow(/"b" is not an input/)
  expect(() => tester.compute({ a: [3n, 4n] })).toThrow(/1 elements, but got 2/)
  expect(() => tester.compute({})).toThrow(/1 inputs, but got 0/)
})

test('an .r1cs file that is cut or is none', () => {
  expect(() => parseR1cs(new Uint8Array(5))).toThrow(/not a valid .r1cs file/)
  const header = Uint8Array.from('r1cs\x01\0\0\0\x01\0\0\0\x01\0\0\0\xff\0\0\0\0\0\0\0', (letter) =>
    letter.charCodeAt(0),
  )
  expect(() => parseR1cs(header)).toThrow(/section 1 needs 255 bytes/)
})
