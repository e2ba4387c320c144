import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mainSource } from '../../src/zk/compile.ts'
import { countProducts } from '../../src/zk/r1cs.ts'
import { checkSoundness } from '../../src/zk/soundness.ts'
import { witnessTester } from '../../src/zk/tester.ts'

const n = 10
const cells = 3
const names = ['seed', 'address', 'before', 'after', 'time', 'cellAddress', 'initial', 'final', 'finalTime']
const tester = await witnessTester({
  source: mainSource('memory_argument.circom', 'MemoryArgument', [n, cells, 20, 32], names),
})

type Access = { cell: number; write: bigint | undefined }

/** Runs accesses over cells, as the machine would. */
function runAccesses(initial: readonly bigint[], accesses: readonly Access[]) {
  const cellAddress = [5n, 700n, (1n << 20n) - 1n]
  const final = [...initial]
  const finalTime = initial.map(() => 0n)
  const log = accesses.map(({ cell, write }, i) => {
    const access = {
      address: cellAddress[cell]!,
      before: final[cell]!,
      after: write ?? final[cell]!,
      time: finalTime[cell]!,
    }
    final[cell] = access.after
    finalTime[cell] = BigInt(i + 1)
    return access
  })
  const column = (key: keyof (typeof log)[number]) => log.map((access) => access[key])
  return {
    seed: 99n,
    address: column('address'),
    before: column('before'),
    after: column('after'),
    time: column('time'),
    cellAddress,
    initial: [...initial],
    final,
    finalTime,
  }
}

const value = fc.bigInt(0n, (1n << 32n) - 1n)
const run = fc
  .tuple(
    fc.array(value, { minLength: cells, maxLength: cells }),
    fc.array(fc.record({ cell: fc.nat(cells - 1), write: fc.option(value, { nil: undefined }) }), {
      minLength: n,
      maxLength: n,
    }),
  )
  .map(([initial, accesses]) => runAccesses(initial, accesses))

describe('MemoryArgument', () => {
  test('costs about 48 constraints an access', async () => {
    const more = await witnessTester({
      source: mainSource('memory_argument.circom', 'MemoryArgument', [n + 30, cells, 20, 32], names),
    })
    const each = (countProducts(more.r1cs) - countProducts(tester.r1cs)) / 30
    console.log(`memory argument: ${each.toFixed(1)} constraints an access`)
    expect(each).toBeLessThan(61)
  })

  test('accepts what a machine does', () => {
    fc.assert(
      fc.property(run, (inputs) => {
        tester.expectPass(inputs)
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })

  test('A38 refuses any single change of the log', () => {
    const columns = ['before', 'after', 'time', 'address', 'initial', 'final', 'finalTime'] as const
    fc.assert(
      fc.property(
        run,
        fc.constantFrom(...columns),
        fc.nat(n - 1),
        fc.bigInt(1n, 7n),
        (inputs, column, at, delta) => {
          const list = [...inputs[column]]
          const i = at % list.length
          list[i] = list[i]! + delta
          tester.expectFail({ ...inputs, [column]: list })
        },
      ),
      { numRuns: 300, endOnFailure: true },
    )
  })

  test('refuses accesses in another order, a read from the future, a value never written', () => {
    const inputs = runAccesses(
      [1n, 2n, 3n],
      [
        { cell: 0, write: 10n },
        { cell: 0, write: undefined },
        { cell: 0, write: 20n },
        ...Array.from({ length: n - 3 }, () => ({ cell: 1, write: undefined })),
      ],
    )
    tester.expectPass(inputs)
    const swapped = (list: readonly bigint[]) => [list[0]!, list[2]!, list[1]!, ...list.slice(3)]
    tester.expectFail({
      ...inputs,
      before: swapped(inputs.before),
      after: swapped(inputs.after),
      time: swapped(inputs.time),
    })
    // The second access takes what the third one puts: the multisets agree, the clock does not.
    const future = { ...inputs, before: [...inputs.before], after: [...inputs.after], time: [...inputs.time] }
    future.before[1] = 20n
    future.after[1] = 20n
    future.time[1] = 3n
    future.before[2] = 10n
    future.time[2] = 1n
    future.final = [20n, ...inputs.final.slice(1)]
    future.finalTime = [2n, ...inputs.finalTime.slice(1)]
    tester.expectFail(future)
    tester.expectFail({ ...inputs, final: [21n, ...inputs.final.slice(1)] })
  })

  test('D43 no edited witness satisfies it', () => {
    fc.assert(
      fc.property(run, (inputs) => {
        expect(checkSoundness(tester.r1cs, tester.symbols, tester.compute(inputs)).free).toEqual([])
      }),
      { numRuns: 3, endOnFailure: true },
    )
  })
})

describe('StrictlyAscending', () => {
  test('accepts ascending numbers and nothing else', async () => {
    const { expectPass, expectFail, expectConstraintCount } = await witnessTester({
      source: mainSource('strictly_ascending.circom', 'StrictlyAscending', [4, 16], ['in']),
    })
    expectConstraintCount(48)
    expectPass({ in: [0n, 1n, 2n, 65535n] })
    expectPass({ in: [3n, 700n, 701n, 9000n] })
    for (const list of [
      [1n, 1n, 2n, 3n],
      [2n, 1n, 3n, 4n],
      [0n, 1n, 2n, 2n],
      [5n, 4n, 3n, 2n],
    ]) {
      expectFail({ in: list })
    }
  })
})
