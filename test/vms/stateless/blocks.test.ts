/**
 * Blocks from root to root: what the machine computes beside the roots of ethereum/tests and of the EVM's own machine, and
 * witnesses that somebody changed.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { toHex } from '../../../src/bytes/bytes.ts'
import { quantity, type Rlp } from '../../../src/ethereum/rlp.ts'
import { blockInput } from '../../../src/vms/evm/host/block-input.ts'
import { NOT_SHOWN } from '../../../src/vms/evm/machine/shown.ts'
import { statelessInput } from '../../../src/vms/stateless/load.ts'
import { part } from '../../rotation.ts'
import { BLOCKS, chosenBlocks, MOST_GAS, stateTestFiles } from '../evm/chosen-blocks.ts'
import { KEYS } from '../evm/signing.ts'
import { block, CALLED, EMPTY, HEIR, pragueBlock, SENDER } from './block.ts'
import { endOn, inputOf, type List, PART, partsOf } from './run.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const files = stateTestFiles()

test.skipIf(files.length === 0)('blocks of state tests lead to their roots', { timeout: 36_000_000 }, () => {
  let [count, same] = [0, 0]
  const left: string[] = []
  for (const { test: of, block } of chosenBlocks(files, 5)) {
    if (count === BLOCKS) break
    const name = `${of.name} ${of.index}`
    let made: ReturnType<typeof blockInput>
    try {
      made = blockInput(block, { witness: 'accessed' })
    } catch (error) {
      left.push(`${name}: ${(error as Error).message.split('\n')[0]}`)
      continue
    }
    if (made.gasUsed > MOST_GAS) {
      left.push(`${name}: ${made.gasUsed} gas`)
      continue
    }
    const { status, lines, refusal } = endOn(statelessInput(block))
    const { before, after, receipts, gasUsed } = made
    expect({ status, refusal, ...lines }, name).toMatchObject({
      ...{ status: 'exit 0', refusal: '', before, after, receipts, gas: String(gasUsed) },
    })
    count++
    if (after === toHex(of.expected.root)) same++
    else left.push(`${name}: its root is not that of the test`)
  }
  console.log(
    `stateless: ${count} blocks, ${same} with the roots of ethereum/tests${slow ? '' : '; 300 with ONESTEP_SLOW=1'}; ` +
      `${left.length} notes:\n${left.slice(0, 40).join('\n')}`,
  )
  expect(count).toBe(BLOCKS)
})

/** Every third one, the others on the next days. */
const some = <T>(all: readonly T[]): readonly T[] => (slow ? all : all.filter((_, i) => i % 3 === part % 3))
if (!slow) console.log('stateless: a third of the changed witnesses; all of them with ONESTEP_SLOW=1')

describe('witnesses that somebody changed', () => {
  const { before, after, receipts } = blockInput(block)
  const { parts, list } = partsOf(statelessInput(block))
  const SIZE = statelessInput(block).length + 2000
  const addressOf = (entry: Rlp) => toHex((entry as List)[0] as Uint8Array)
  const verdict = (changed: List, of: List = list) => {
    const { status, lines, refusal } = endOn(inputOf(changed, of, SIZE))
    return status === 'exit 0'
      ? `${lines.before} ${lines.after} ${lines.receipts}`
      : `${status} ${refusal}`.trim()
  }
  const right = `${before} ${after} ${receipts}`

  test('the fixture is this block', () => {
    expect(readFileSync('fixtures/stateless/block.rlp').equals(statelessInput(block))).toBe(true)
  })

  test('the list has all that the block accesses, frames that revert included', () => {
    const all = list.map(addressOf)
    for (const address of [EMPTY, EMPTY + 1n, EMPTY + 2n, CALLED, HEIR, 0xccccn, 0xddddn, SENDER!.address])
      expect(all).toContain(`0x${address.toString(16).padStart(40, '0')}`)
    expect(verdict(parts)).toBe(right)
    // More than it needs changes nothing, but what is shown has to be in the witness.
    const more: List = [...list, [new Uint8Array(20).fill(9), []]]
    expect([right, 'exit 2']).toContain(verdict(parts, more).replace(/ witness: .*/, ''))
    expect(verdict(parts, [...list].reverse())).toBe(right)
    expect(verdict(parts, [...list, ...list])).toBe(right)
  })

  test('without an account or a slot that is accessed, it stops', { timeout: 900_000 }, () => {
    // Precompiles are looked up by other executors only.
    const isCalled = (entry: Rlp) => !/^0x0{37}(0..|100)$/.test(addressOf(entry))
    const missing = list.flatMap((entry, i) => {
      const [address, slots] = entry as [Uint8Array, List]
      const whole: List = list.filter((_, j) => j !== i)
      const bySlot = slots.map((_, k): [string, List] => [
        `slot ${k} of ${addressOf(entry)}`,
        list.map((one, j) => (j === i ? [address, slots.filter((__, l) => l !== k)] : one)),
      ])
      return isCalled(entry) ? [[addressOf(entry), whole] as [string, List], ...bySlot] : bySlot
    })
    expect(missing.length).toBeGreaterThan(12)
    for (const [name, short] of some(missing)) expect(verdict(parts, short), name).toBe(NOT_SHOWN)
  })

  test('a block of another fork than the machine is refused', () => {
    const { status, refusal } = endOn(inputOf(parts, list), 'prague')
    expect(`${status} ${refusal}`).toBe(
      'exit 2 witness: the machine follows the rules of another fork than CANCUN',
    )
  })

  test('a block of Prague, with code that accounts set for themselves', () => {
    const { before: first, after: last, receipts: root } = blockInput(pragueBlock)
    const of = partsOf(statelessInput(pragueBlock))
    const end = endOn(inputOf(of.parts, of.list))
    expect(end).toMatchObject({ status: 'exit 0', lines: { before: first, after: last, receipts: root } })
    const [, authority] = KEYS
    for (const address of [authority!.address, CALLED, EMPTY + 2n]) {
      const short = of.list.filter(
        (entry) => addressOf(entry) !== `0x${address.toString(16).padStart(40, '0')}`,
      )
      expect(short.length).toBe(of.list.length - 1)
      expect(endOn(inputOf(of.parts, short)).status).toBe(NOT_SHOWN)
    }
  })

  test('a witness without a node or code, or with another in its place, is refused', {
    timeout: 900_000,
  }, () => {
    const replaced = (at: number, by: Rlp): List => parts.map((one, i) => (i === at ? by : one))
    const nodes = parts[PART.nodes] as readonly Uint8Array[]
    for (const i of some([...nodes.keys()])) {
      const without = nodes.filter((_, j) => j !== i)
      expect(verdict(replaced(PART.nodes, without)), `without node ${i}`).toMatch(
        /^exit 2 witness: no trie node 0x/,
      )
    }
    const flipped = nodes.map((node) => node.map((byte, at) => (at === node.length - 1 ? byte ^ 1 : byte)))
    expect(verdict(replaced(PART.nodes, flipped))).toMatch(/^exit 2 witness: no trie node 0x/)
    expect(verdict(replaced(PART.codes, []))).toMatch(/^exit 2 witness: no code 0x/)
    expect(verdict(replaced(PART.chain, quantity(5)))).toMatch(/^exit 1 block: the EVM refuses transaction 0/)
  })
})
