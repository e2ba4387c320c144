/**
 * The memory argument of batches: what it accepts, and lies that each stand against one line of it. Every lie is shown
 * to pass where that line is missing, so that it is known to be whole but for that.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fromBigint, toBigint } from '../../src/bytes/bytes.ts'
import { poseidon } from '../../src/hash/poseidon.ts'
import { checkSoundness } from '../../src/zk/circuit/soundness.ts'
import { witnessTester } from '../../src/zk/circuit/tester.ts'

const hash = await poseidon()
const text = readFileSync(new URL('../../circuits/batch_memory.circom', import.meta.url), 'utf8')
/** Accesses; leaves and nodes that are read, and that may change; one memory of 16 leaves, words of 32 bits. */
const [N, READ, WRITE, READ_NODES, WRITE_NODES] = [4, 1, 2, 1, 3]
const PLACE = 16

const tester = (edit: (source: string) => string = (source) => source) =>
  witnessTester({
    source: `${edit(text)}
component main {public [seed]} = BatchMemory(${N}, [${new Array(N).fill(PLACE)}], [${new Array(N).fill(1)}], 32, 8, ${READ}, ${WRITE}, ${READ_NODES}, ${WRITE_NODES}, 1, [1]);
`,
  })

/** The circuit without a line. */
const without = (line: string) => (source: string) => {
  expect(source).toContain(line)
  return source.replace(line, '')
}

type Words = readonly bigint[]
type LeafSlot = { used?: bigint; id: bigint; words: Words; after?: Words; times?: Words }
type NodeSlot = {
  used?: bigint
  id: bigint
  opened?: readonly bigint[]
  children: readonly bigint[]
  after?: readonly bigint[]
}
type Access = { id: bigint; before: bigint; after?: bigint; gap?: bigint }
type Lie = {
  accesses?: readonly Access[]
  readLeaves?: readonly LeafSlot[]
  writeLeaves?: readonly LeafSlot[]
  readNodes?: readonly NodeSlot[]
  writeNodes?: readonly NodeSlot[]
  root?: { before: bigint; after: bigint; opened?: bigint }
  idleTime?: bigint
}

const digestOf = (words: Words) => toBigint(hash.leaf(concatWords(words)))
const nodeOf = (children: readonly bigint[]) => {
  const bytes = new Uint8Array(128)
  for (const [i, child] of children.entries()) bytes.set(fromBigint(child, 32), 32 * i)
  return toBigint(hash.node(bytes))
}
function concatWords(words: Words): Uint8Array {
  const bytes = new Uint8Array(32)
  for (const [i, one] of words.entries()) bytes.set(fromBigint(one, 4), 4 * i)
  return bytes
}
const zeros = (count: number): bigint[] => new Array<bigint>(count).fill(0n)
const wordsWith = (first: bigint) => [first, 101n, 102n, 103n, 104n, 105n, 106n, 107n]
const cell = (leaf: bigint, word = 0) => 32n * leaf + 4n * BigInt(word)

/** Leaves 16 and 17 below node 4, leaf 20 below node 5, both below the root, node 1. */
const [L16, L17, L20] = [wordsWith(5n), wordsWith(6n), wordsWith(7n)]
const filler = (level: number) => toBigint(hash.zero(level))
const node4 = (first: Words = L16, second: Words = L17) => [
  digestOf(first),
  digestOf(second),
  filler(0),
  filler(0),
]
const node5 = (first: Words = L20) => [digestOf(first), filler(0), filler(0), filler(0)]
const top = (a = node4(), b = node5()) => [nodeOf(a), nodeOf(b), filler(1), filler(1)]

/** Inputs as told; what is left out is unused. Times follow from the order of accesses. */
function inputsOf(lie: Lie) {
  const accesses = Array.from({ length: N }, (_, i): Access => lie.accesses?.[i] ?? { id: 0n, before: 0n })
  const last = new Map<bigint, bigint>()
  const gap = accesses.map((access, i) => {
    const time = last.get(access.id) ?? 0n
    last.set(access.id, BigInt(i + 1))
    return access.gap ?? BigInt(i) - time
  })
  const noLeaf: LeafSlot = { used: 0n, id: 0n, words: zeros(8) }
  const noNode: NodeSlot = { used: 0n, id: 0n, children: zeros(4) }
  const fill = <T>(list: readonly T[] | undefined, count: number, none: T): T[] =>
    Array.from({ length: count }, (_, i) => list?.[i] ?? none)
  const leaves = [...fill(lie.readLeaves, READ, noLeaf), ...fill(lie.writeLeaves, WRITE, noLeaf)]
  const nodes = [...fill(lie.readNodes, READ_NODES, noNode), ...fill(lie.writeNodes, WRITE_NODES, noNode)]
  const times = ({ used = 1n, id, times: told }: LeafSlot) =>
    told ?? Array.from({ length: 8 }, (_, word) => (used === 0n ? 0n : (last.get(cell(id, word)) ?? 0n)))
  const root = lie.root ?? { before: nodeOf(top()), after: nodeOf(top()) }
  return {
    seed: [99n, 98n, 97n],
    id: accesses.map(({ id }) => id),
    place: accesses.map(({ id }) => id),
    before: accesses.map(({ before }) => before),
    after: accesses.map(({ before, after = before }) => after),
    gap,
    idleTime: lie.idleTime ?? last.get(0n) ?? 0n,
    leafUsed: leaves.map(({ used = 1n }) => used),
    leafId: leaves.map(({ id }) => id),
    leafWords: leaves.map(({ words }) => words),
    leafWordsAfter: leaves.slice(READ).map(({ words, after = words }) => after),
    leafTimes: leaves.map(times),
    nodeUsed: nodes.map(({ used = 1n }) => used),
    nodeId: nodes.map(({ id }) => id),
    nodeOpened: nodes.map(({ opened = zeros(4) }) => opened),
    nodeChildren: nodes.map(({ children }) => children),
    nodeChildrenAfter: nodes.slice(READ_NODES).map(({ children, after = children }) => after),
    rootOpened: [root.opened ?? 1n],
    rootBefore: [root.before],
    rootAfter: [root.after],
  }
}

const changed = wordsWith(50n)
/** Leaf 16 is read and written, leaf 20 read. */
const honest: Lie = {
  accesses: [
    { id: cell(16n), before: 5n },
    { id: cell(20n, 1), before: 101n },
    { id: cell(16n), before: 5n, after: 50n },
    { id: 0n, before: 0n },
  ],
  readLeaves: [{ id: 20n, words: L20 }],
  writeLeaves: [{ id: 16n, words: L16, after: changed }],
  readNodes: [{ id: 5n, opened: [1n, 0n, 0n, 0n], children: node5() }],
  writeNodes: [
    { id: 4n, opened: [1n, 0n, 0n, 0n], children: node4(), after: node4(changed) },
    { id: 1n, opened: [1n, 1n, 0n, 0n], children: top(), after: top(node4(changed)) },
  ],
  root: { before: nodeOf(top()), after: nodeOf(top(node4(changed))) },
}
/** Nothing is written: leaf 16 alone, in a slot where it might be. */
const reading = (words: Words, access: Access): Lie => ({
  accesses: [access],
  writeLeaves: [{ id: 16n, words }],
  writeNodes: [
    { id: 4n, opened: [1n, 0n, 0n, 0n], children: node4(words) },
    { id: 1n, opened: [1n, 0n, 0n, 0n], children: top(node4(words)) },
  ],
  root: { before: nodeOf(top(node4(words))), after: nodeOf(top(node4(words))) },
})

const real = await tester()

describe('BatchMemory', () => {
  test('accepts what happened, and whatever leaves are opened besides', () => {
    real.expectPass(inputsOf(honest))
    real.expectPass(inputsOf(reading(L16, { id: cell(16n), before: 5n })))
    // Nothing is touched at all.
    const root = nodeOf(top())
    real.expectPass(inputsOf({ root: { before: root, after: root, opened: 0n } }))
    // Written, and written back.
    real.expectPass(
      inputsOf({
        ...reading(L16, { id: cell(16n), before: 5n, after: 8n }),
        accesses: [
          { id: cell(16n), before: 5n, after: 8n },
          { id: cell(16n), before: 8n, after: 5n },
        ],
      }),
    )
    console.log(
      `batch memory: ${real.r1cs.constraints} constraints for ${N} accesses, ${READ + WRITE} leaves`,
    )
  })

  test('A38 refuses any single change of what is claimed', () => {
    const inputs = inputsOf(honest)
    let tried = 0
    const edit = (value: unknown): unknown[] => {
      if (!Array.isArray(value)) return [(value as bigint) + 1n, (value as bigint) - 1n]
      return value.flatMap((one, i) => edit(one).map((other) => value.with(i, other)))
    }
    for (const [name, value] of Object.entries(inputs)) {
      // What `seed` is, and a place that is not its access's, are for the caller.
      if (name === 'seed' || name === 'place') continue
      for (const [i, other] of edit(value).entries()) {
        // Of what nobody uses, the content does not matter.
        if (unusedIn(inputs, name, i)) continue
        real.expectFail({ ...inputs, [name]: other } as typeof inputs)
        tried++
      }
    }
    expect(tried).toBeGreaterThan(150)
  })

  test('D43 no edited witness satisfies it', () => {
    const report = checkSoundness(real.r1cs, real.symbols, real.expectPass(inputsOf(honest)))
    expect(report.free).toEqual([])
  }, 300_000)
})

/** Whether an edit, two to an element, is of a slot that is not used; then ids and contents are free. */
function unusedIn(inputs: ReturnType<typeof inputsOf>, name: string, edit: number): boolean {
  const at = Math.floor(edit / 2)
  const leaf = (i: number) => inputs.leafUsed[i] === 0n
  const nodeSlot = (i: number) => inputs.nodeUsed[i] === 0n
  if (name === 'leafId') return leaf(at)
  if (name === 'nodeId') return nodeSlot(at)
  if (name === 'nodeChildren' || name === 'nodeChildrenAfter') {
    const slot = Math.floor(at / 4) + (name === 'nodeChildren' ? 0 : READ_NODES)
    return nodeSlot(slot)
  }
  // Words of an unused read leaf; those of one that may change must at least be the same after.
  return name === 'leafWords' && leaf(Math.floor(at / 8)) && Math.floor(at / 8) < READ
}

describe('lies, each of which one line stands against', () => {
  const lies: { title: string; lie: Lie; line: string }[] = [
    {
      title: 'a leaf that is not in the tree, in a slot that is said to be unused',
      // Leaf 17 holds 6; the read sees 66.
      lie: {
        ...reading(L16, { id: cell(17n), before: 66n }),
        readLeaves: [{ used: 0n, id: 17n, words: wordsWith(66n), times: [1n, ...zeros(7)] }],
      },
      line: '(1 - leafUsed[i]) * touched === 0;',
    },
    {
      title: 'an unused slot that hands a leaf another content to begin with',
      // The unused slot takes 5 out and puts 9 in: reading 9 leaves 9, and the tree changes by a read.
      lie: {
        accesses: [{ id: cell(16n), before: 9n }],
        writeLeaves: [
          { id: 16n, words: L16, after: wordsWith(9n) },
          { used: 0n, id: 16n, words: wordsWith(9n), after: L16 },
        ],
        writeNodes: [
          { id: 4n, opened: [1n, 0n, 0n, 0n], children: node4(), after: node4(wordsWith(9n)) },
          { id: 1n, opened: [1n, 0n, 0n, 0n], children: top(), after: top(node4(wordsWith(9n))) },
        ],
        root: { before: nodeOf(top()), after: nodeOf(top(node4(wordsWith(9n)))) },
      },
      line: '(1 - leafUsed[i]) * (leafAfter[i] - leafBefore[i]) === 0;',
    },
    {
      title: 'a leaf below a node that hangs from nothing',
      lie: {
        accesses: [{ id: cell(17n), before: 66n }],
        readLeaves: [{ id: 17n, words: wordsWith(66n) }],
        readNodes: [{ used: 0n, id: 4n, opened: [0n, 1n, 0n, 0n], children: node4(L16, wordsWith(66n)) }],
        root: { before: nodeOf(top()), after: nodeOf(top()), opened: 0n },
      },
      line: '(1 - nodeUsed[i]) * opened === 0;',
    },
    {
      title: 'a child that changes although it is not opened',
      lie: {
        ...honest,
        writeNodes: [
          { id: 4n, opened: [1n, 0n, 0n, 0n], children: node4(), after: node4(changed, wordsWith(3n)) },
          {
            id: 1n,
            opened: [1n, 1n, 0n, 0n],
            children: top(),
            after: top(node4(changed, wordsWith(3n))),
          },
        ],
        root: { before: nodeOf(top()), after: nodeOf(top(node4(changed, wordsWith(3n)))) },
      },
      line: '(1 - nodeOpened[i][c]) * (nodeChildrenAfter[i - readNodes][c] - nodeChildren[i][c]) === 0;',
    },
    {
      title: 'a memory that changes although it is not opened',
      lie: { root: { before: nodeOf(top()), after: 123n, opened: 0n } },
      line: '(1 - rootOpened[m]) * (rootAfter[m] - rootBefore[m]) === 0;',
    },
    {
      title: 'a read that sees what is written later',
      lie: {
        ...honest,
        accesses: [
          // Takes what the third access puts at time 3: a gap of -3.
          { id: cell(16n), before: 50n, gap: -3n },
          { id: cell(20n, 1), before: 101n, gap: 1n },
          { id: cell(16n), before: 5n, after: 50n, gap: 2n },
          { id: 0n, before: 0n },
        ],
        writeLeaves: [{ id: 16n, words: L16, after: changed, times: [1n, ...zeros(7)] }],
      },
      line: '            gap[i] === 0;\n',
    },
    {
      title: 'the write of an access that is not there',
      lie: { ...honest, accesses: [honest.accesses![0]!, honest.accesses![1]!] },
      line: 'taken[n + cells + 1] === put[n + cells + 1];',
    },
    {
      title: 'a read of what was there before a write: the value is put in once and taken twice',
      lie: {
        ...honest,
        accesses: [
          { id: cell(16n), before: 5n, after: 50n },
          { id: cell(16n), before: 5n, gap: 1n },
          { id: cell(20n, 1), before: 101n, gap: 2n },
          { id: 0n, before: 0n },
        ],
        writeLeaves: [{ id: 16n, words: L16, after: changed, times: [1n, ...zeros(7)] }],
        readLeaves: [{ id: 20n, words: L20, times: [0n, 3n, ...zeros(6)] }],
      },
      line: 'taken[n + cells + 1] === put[n + cells + 1];',
    },
    {
      title: 'a leaf opened twice: as it is, and as it shall be read',
      lie: {
        accesses: [
          { id: cell(16n), before: 5n, after: 50n },
          { id: cell(16n), before: 5n, gap: 1n },
        ],
        readLeaves: [{ id: 16n, words: L16, times: [2n, ...zeros(7)] }],
        writeLeaves: [{ id: 16n, words: L16, after: changed, times: [1n, ...zeros(7)] }],
        writeNodes: honest.writeNodes!.map((one) => ({ ...one, opened: [1n, 0n, 0n, 0n] })),
        root: honest.root!,
      },
      line: 'slots[leaves + nodes] === children[4 * nodes + memories];',
    },
    {
      title: 'a leaf of another place',
      lie: {
        accesses: [{ id: cell(17n), before: 5n }],
        writeLeaves: [{ id: 17n, words: L16 }],
        writeNodes: reading(L16, { id: 0n, before: 0n }).writeNodes!,
        root: { before: nodeOf(top()), after: nodeOf(top()) },
      },
      line: 'slots[leaves + nodes] === children[4 * nodes + memories];',
    },
    {
      title: 'roots the wrong way round',
      lie: { ...honest, root: { before: honest.root!.after, after: honest.root!.before } },
      line: 'slots[leaves + nodes] === children[4 * nodes + memories];',
    },
  ]
  test.each(lies)(
    'A38 $title',
    async ({ lie, line }) => {
      const inputs = inputsOf(lie)
      real.expectFail(inputs)
      const broken = await tester(without(line))
      broken.expectPass(inputs)
    },
    120_000,
  )

  test('a cell of no leaf cannot keep anything', () => {
    const written = [
      { id: 0n, before: 0n, after: 7n },
      { id: 0n, before: 7n },
    ]
    real.expectFail(inputsOf({ ...honest, accesses: written }))
    real.expectFail(inputsOf({ ...reading(L16, { id: 0n, before: 7n }) }))
  })

  test('A38 D43 words out of range, flags that are no bits', () => {
    const inputs = inputsOf(reading(L16, { id: cell(16n), before: 5n }))
    // The same leaf as a number, and so the same digest.
    const aliased = [L16[0]! - 1n, L16[1]! + (1n << 32n), ...L16.slice(2)]
    const alias = { ...inputs, leafWords: inputs.leafWords.map((words, i) => (i === READ ? aliased : words)) }
    const after = inputs.leafWordsAfter.map((words, i) => (i === 0 ? aliased : words))
    real.expectFail({ ...alias, leafWordsAfter: after, before: [4n, 0n, 0n, 0n], after: [4n, 0n, 0n, 0n] })
    for (const name of ['leafUsed', 'nodeUsed', 'rootOpened'] as const) {
      real.expectFail({ ...inputs, [name]: inputs[name].map((flag) => (flag === 1n ? 2n : flag)) })
    }
  })
})
