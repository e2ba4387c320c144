/**
 * The stateless executor of blocks (revm and alloy-trie in Rust) beside the EVM's machine: blocks made of state tests, whose
 * root after is also the one that ethereum/tests expects.
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { describe, expect, test } from 'vitest'
import { toHex, utf8 } from '../../../src/bytes/bytes.ts'
import { decodeRlp, encodeRlp, quantity, type Rlp } from '../../../src/ethereum/rlp.ts'
import { blockInput } from '../../../src/vms/evm/host/block-input.ts'
import type { BlockProgram } from '../../../src/vms/evm/host/types.ts'
import { part } from '../../rotation.ts'
import { account, code, contract } from '../evm/assembler.ts'
import { blockOf } from '../evm/blocks.ts'
import { BLOCKS, chosenBlocks, MOST_GAS, stateTestFiles } from '../evm/chosen-blocks.ts'
import { KEYS, signedBytes } from '../evm/signing.ts'
import { padded, verdictOf } from './stateless.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const files = stateTestFiles()

test.skipIf(files.length === 0)('blocks of state tests', { timeout: 36_000_000 }, () => {
  let [count, same, steps] = [0, 0, 0n]
  const left: string[] = []
  for (const { test: of, block } of chosenBlocks(files, 7)) {
    if (count === BLOCKS) break
    let made: ReturnType<typeof blockInput>
    try {
      made = blockInput(block, { witness: 'accessed' })
    } catch (error) {
      left.push(`${of.name}: ${(error as Error).message.split('\n')[0]}`)
      continue
    }
    if (made.gasUsed > MOST_GAS) {
      left.push(`${of.name} ${of.index}: ${made.gasUsed} gas`)
      continue
    }
    let verdict = verdictOf(padded(made.input))
    if (verdict.code === 2) {
      // What frames accessed that reverted.
      left.push(`${of.name} ${of.index}: ${verdict.refusal}`)
      verdict = verdictOf(padded(blockInput(block).input))
    }
    const { code, lines, refusal } = verdict
    const { before, after, receipts, gasUsed } = made
    expect({ code, refusal, ...lines }, `${of.name} ${of.index}`).toMatchObject({
      ...{ code: 0, refusal: '', before, after, receipts, gas: String(gasUsed) },
    })
    count++
    steps += verdict.steps
    if (after === toHex(of.expected.root)) same++
    else left.push(`${of.name} ${of.index}: its root is not that of the test`)
  }
  console.log(
    `wasm: ${count} blocks agree with the EVM's machine, ${same} with the roots of ethereum/tests, in ${steps} steps` +
      `${slow ? '' : '; 300 with ONESTEP_SLOW=1'}; ${left.length} notes:\n${left.slice(0, 40).join('\n')}`,
  )
  expect(count).toBe(BLOCKS)
})

/** Parts of an input, by their places. */
const PART = { chain: 0, fork: 1, block: 2, headers: 3, codes: 4, nodes: 5 } as const
const HEADER = {
  stateRoot: 3,
  transactionsRoot: 4,
  receiptsRoot: 5,
  bloom: 6,
  gasLimit: 9,
  gasUsed: 10,
  time: 11,
  baseFee: 15,
} as const

type List = readonly Rlp[]

const replaced = (list: Rlp, at: number, by: Rlp): List =>
  (list as List).map((one, i) => (i === at ? by : one))
const without = (list: Rlp, at: number): List => (list as List).filter((_, i) => i !== at)
const flipped = (bytes: Rlp, at = 0): Uint8Array =>
  (bytes as Uint8Array).map((byte, i) => (i === at ? byte ^ 1 : byte))

/** Every second one, the others on the next day. */
const some = <T>(all: readonly T[]): readonly T[] => (slow ? all : all.filter((_, i) => i % 2 === part % 2))
if (!slow) console.log('wasm: half of the changed inputs of blocks; all of them with ONESTEP_SLOW=1')

describe('inputs that somebody changed', () => {
  const [ALICE] = KEYS
  /** Storage whose branch collapses as the slot 1 is cleared: the other slot is then the only one. */
  const clearing = contract(code(0, 1, 'sstore'), {
    storage: new Map([
      [1n, 1n],
      [2n, 5n],
    ]),
  })
  const block: BlockProgram = {
    ...blockOf('cancun', {
      transactions: [signedBytes({ to: 0xccccn })],
      withdrawals: [{ address: 0xddddn, amount: 1n }],
    }),
    accounts: new Map([
      [ALICE!.address, account({ balance: 10n ** 20n })],
      [0xccccn, clearing],
    ]),
  }
  const { input, after } = blockInput(block, { witness: 'accessed' })
  const parts = decodeRlp(input) as List
  const run = (changed: List) => {
    const { code, refusal, lines } = verdictOf(padded(encodeRlp(changed)))
    return code === 0 ? lines.after : `${code} ${refusal}`
  }
  const edited = (at: number, change: (one: List) => Rlp) => replaced(parts, at, change(parts[at] as List))
  const header = (at: number, value: Rlp) =>
    edited(PART.block, (of) => replaced(of, 0, replaced(of[0]!, at, value)))

  test('a witness without a node, or with another in its place, is refused', { timeout: 900_000 }, () => {
    expect(run(parts)).toBe(after)
    const nodes = parts[PART.nodes] as readonly Uint8Array[]
    expect(nodes.length).toBeGreaterThan(3)
    for (const [i, node] of some([...nodes.entries()])) {
      const name = toHex(keccak_256(node))
      const missing = `2 witness: no trie node ${name}`
      expect(run(edited(PART.nodes, (of) => without(of, i))), `without node ${i}`).toBe(missing)
      if (i < 2)
        expect(run(edited(PART.nodes, (of) => replaced(of, i, flipped(node, node.length - 1))))).toBe(missing)
    }
    expect(run(edited(PART.nodes, (of) => [...of].reverse()))).toBe(after)
    expect(run(edited(PART.codes, () => []))).toMatch(/^2 witness: no code 0x/)
  })

  test('a header that is not what the execution gives is refused', { timeout: 900_000 }, () => {
    const word = new Uint8Array(32).fill(7)
    for (const [at, value, reason] of some([
      [HEADER.stateRoot, word, /^1 block: its root of the state is 0x0707.*, expected 0x/],
      [HEADER.receiptsRoot, word, /^1 block: its root of receipts/],
      [HEADER.bloom, new Uint8Array(256).fill(1), /^1 block: its bloom filter/],
      [HEADER.gasUsed, quantity(21_000), /^1 block: its gas is 21000, expected/],
      [HEADER.transactionsRoot, word, /^1 block: its root of transactions/],
      [HEADER.gasLimit, quantity(40_000_000), /^1 block: its gas limit differs too much/],
      [HEADER.time, quantity(1), /^1 block: its time is not after/],
      [HEADER.baseFee, quantity(11), /^1 block: its base fee/],
    ] as const))
      expect(run(header(at, value))).toMatch(reason)
    const longer = edited(PART.block, (of) => replaced(of, 0, [...(of[0] as List), word, word]))
    expect(run(longer)).toMatch(/a hash of requests before Prague/)
    expect(run(edited(PART.headers, () => []))).toMatch(/^2 witness: the parent's header is missing/)
    expect(
      run(edited(PART.headers, (of) => replaced(of, 0, replaced(of[0]!, HEADER.stateRoot, word)))),
    ).toMatch(/^2 witness: header 0 is not the parent/)
    expect(run(edited(PART.block, (of) => replaced(of, 1, without(of[1]!, 0))))).toMatch(
      /root of transactions/,
    )
    expect(run(replaced(parts, PART.chain, quantity(5)))).toMatch(/^1 block: transaction 0: .*chain/i)
    expect(run(replaced(parts, PART.fork, utf8('paris')))).toMatch(/^2 witness: the input: the fork/)
    expect(run(parts.slice(0, 5))).toMatch(/^2 witness: the input: 6 items expected, got 5/)
  })
})
