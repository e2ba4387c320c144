/**
 * Accesses that straddle two leaves, or the end of a memory: the step circuit of a VM that is aligned nowhere.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { fromBigint, toBigint } from '../../src/bytes/bytes.ts'
import { LiveState } from '../../src/state/access.ts'
import { rootOf, stateRoot } from '../../src/state/commitment.ts'
import { packHeader } from '../../src/state/layout.ts'
import type { State } from '../../src/state/state.ts'
import { checkSoundness } from '../../src/zk/circuit/soundness.ts'
import { addresses, crooked, ops, random, stateOf } from './crooked.ts'
import { editor } from './edits.ts'
import { type StepTester, stepTester } from './stepping.ts'

const slow = process.env.ONESTEP_SLOW === '1'
if (!slow) console.log('unaligned accesses: every edit of one witness; ONESTEP_SLOW=1: of one an instruction')
let tester: StepTester
beforeAll(async () => {
  tester = await stepTester(crooked)
  console.log(
    `step of crooked: ${tester.r1cs.constraints} constraints, ${tester.template.inputs.leaves.length} leaves`,
  )
}, 300_000)

describe('unaligned accesses in a step circuit', () => {
  test.each(ops)(
    '%s: agrees with the evaluator at every address',
    (op) => {
      const every = slow || /^(big\.)?(load|store)/.test(op) ? 1 : 5
      for (let at = 0; at < addresses(op); at += every) tester.expectComputed(stateOf(op, at))
      tester.expectStep(stateOf(op, addresses(op) - 1, { pc: 62 }))
    },
    120_000,
  )

  test('a trap leaves both leaves as they were', () => {
    expect(tester.expectStep(stateOf('unless', 30, { y: 0n })).status).toEqual({
      kind: 'trapped',
      reason: 'nothing to store',
    })
  })

  test('the second leaf is opened where an access reaches it, and nowhere else', () => {
    const opened = (op: string, at: number) => {
      const inputs = inputsOf(stateOf(op, at, { pc: 0 }))
      return tester.template.inputs.leaves.filter(({ name }) =>
        inputs[`${name}Leaf`]!.some((half) => half > 0n),
      ).length
    }
    // One of them is the instruction's.
    expect([28, 30, 32, 62].map((at) => opened('load4', at))).toEqual([2, 3, 2, 3])
    expect([24, 25, 31, 60].map((at) => opened('store8', at))).toEqual([2, 3, 3, 3])
    expect([0, 1].map((at) => opened('store32', at))).toEqual([2, 3])
  })

  type Inputs = { [name: string]: bigint[] & bigint[][] }
  const inputsOf = (state: State) => tester.inputsOf(state).inputs as unknown as Inputs
  const rootsOf = ({ roots }: Inputs) => (roots as bigint[]).map((root) => fromBigint(root, 32))

  /** A state with other bytes in a memory. */
  function changed(state: State, memory: string, bytes: { readonly [address: number]: number }): State {
    const page = state.memories[memory]!.get(0n)!.slice()
    for (const [at, difference] of Object.entries(bytes)) page[Number(at)]! ^= difference
    return { ...state, memories: { ...state.memories, [memory]: new Map([[0n, page]]) } }
  }

  test.each([
    ['load2', 31, 32],
    ['load4', 29, 32],
    ['load8', 27, 33],
    ['load16', 63, 1],
    ['load32', 40, 7],
    ['increment', 30, 33],
    ['chase', 63, 0],
  ])('D43 %s at %i: a byte at %i that is not in the tree is refused', (op, address, at) => {
    const honest = stateOf(op, address)
    const lie = changed(honest, 'mem', { [at]: 8 })
    const [inputs, forged] = [inputsOf(honest), inputsOf(lie)]
    const live = new LiveState(crooked.machine, lie)
    live.step()
    const before = stateRoot(
      crooked.machine,
      tester.hash,
      packHeader(crooked.machine, honest),
      rootsOf(inputs),
    )
    const after = stateRoot(crooked.machine, tester.hash, live.header(), rootsOf(inputs))
    const claim = tester.claim({ before, after })
    tester.expectPass(inputs as never)
    const ports = tester.template.inputs.leaves.map(({ name }) => [`${name}Leaf`, `${name}Children`])
    let other = 0
    for (const [leaf, children] of ports) {
      if (String(inputs[leaf!]) === String(forged[leaf!])) continue
      const one = { ...inputs, [leaf!]: forged[leaf!], [children!]: forged[children!] }
      tester.expectFail({ ...one, ...claim } as never)
      tester.expectFail(one as never)
      other++
    }
    expect(other).toBeGreaterThan(0)
    tester.expectFail({ ...forged, roots: inputs.roots, ...claim } as never)
  })

  test.each([
    ['store2', 31, [31, 32]],
    ['store4', 30, [30, 33]],
    ['store8', 25, [31, 32]],
    ['store16', 60, [63, 0]],
    ['store32', 33, [33, 0]],
    ['push', 28, [29, 32]],
  ] as const)('D43 %s at %i: no other bytes after it, in either leaf', (op, address, [first, second]) => {
    const state = stateOf(op, address)
    const { inputs, statement } = tester.expectStep(state)
    const live = new LiveState(crooked.machine, state)
    live.step()
    const after = live.snapshot()
    const difference = (at: number) => state.memories.mem!.get(0n)![at]! ^ after.memories.mem!.get(0n)![at]!
    // One leaf or both as they were; a byte more, inside the access and beside it.
    const lies = [
      { [first]: difference(first) || 1 },
      { [second]: difference(second) || 1 },
      { [first]: 255, [second]: 1 },
      { [(address + 63) % 64]: 1 },
      { [(address + 34) % 64]: 1 },
    ]
    const idle = (name: string) => ({
      [`${name}Leaf`]: [0n, 0n],
      [`${name}Children`]: [Array.from({ length: 4 }, () => toBigint(tester.hash.zero(0)))],
    })
    for (const lie of lies) {
      const forged = {
        ...inputs,
        ...tester.claim({
          ...statement,
          after: rootOf(crooked.machine, tester.hash, changed(after, 'mem', lie)),
        }),
      }
      tester.expectFail(forged)
      for (const { name } of tester.template.inputs.leaves) tester.expectFail({ ...forged, ...idle(name) })
    }
  })

  test('D43 no edited witness satisfies it', () => {
    const { tryEdits } = editor(tester.r1cs, tester.symbols)
    for (const op of ops) {
      const { witness } = tester.expectStep(stateOf(op, 31))
      expect(
        tryEdits(witness, 2000, (limit) => random.below(limit)),
        op,
      ).toEqual([])
    }
    for (const op of slow ? ops : ['increment']) {
      const report = checkSoundness(tester.r1cs, tester.symbols, tester.expectStep(stateOf(op, 30)).witness)
      expect(report.free, op).toEqual([])
      expect(report.edits).toBeGreaterThan(10_000)
    }
  }, 600_000)
})
