/**
 * The gadgets that only step circuits use.
 */
import fc from 'fast-check'
import { describe } from 'vitest'
import { testGadget, word } from '../../circuits/gadget.ts'

const bits = (value: bigint, width: number) =>
  Array.from({ length: width }, (_, i) => (value >> BigInt(i)) & 1n)
const bool = fc.bigInt(0n, 1n)

describe('step gadgets', () => {
  for (const [k, constraints] of [
    [0, 133],
    [2, 131],
    [4, 129],
  ] as const) {
    testGadget({
      file: 'leaf_cut.circom',
      template: 'LeafCut',
      params: [k],
      constraints,
      arbitrary: fc.tuple(word(128), word(128), fc.bigInt(0n, 31n)),
      inputs: ([low, high, at]) => ({ low, high, place: bits(at, 5).slice(k) }),
      outputs: ([low, high, at]) => {
        const half = at < 16n ? high : low
        const size = 1n << BigInt(k)
        const offset = (at % 16n) & ~(size - 1n)
        const cut = BigInt.asUintN(8 * 2 ** k, half >> (8n * (16n - offset - size)))
        return { half, bits: bits(cut, 8 << k) }
      },
      runs: 50,
      soundnessRuns: 5,
    })
  }
  testGadget({
    file: 'mux_tree.circom',
    template: 'MuxTree',
    params: [3],
    constraints: 7,
    arbitrary: fc.tuple(fc.array(word(250), { minLength: 8, maxLength: 8 }), fc.nat(7)),
    inputs: ([list, at]) => ({ in: list, index: bits(BigInt(at), 3) }),
    outputs: ([list, at]) => ({ out: list[at]! }),
  })
  testGadget({
    file: 'one_hot.circom',
    template: 'OneHot',
    params: [3],
    constraints: 7,
    arbitrary: fc.tuple(bool, fc.nat(7)),
    inputs: ([active, at]) => ({ active, index: bits(BigInt(at), 3) }),
    outputs: ([active, at]) => ({ out: Array.from({ length: 8 }, (_, i) => (i === at ? active : 0n)) }),
  })
  testGadget({
    file: 'modulo.circom',
    template: 'Modulo',
    params: [16, 8, 251],
    constraints: 25,
    arbitrary: word(16),
    inputs: (value) => ({ in: value }),
    outputs: (value) => ({ out: value % 251n }),
  })
})
