/**
 * Blocks against @ethereumjs/vm: receipts and their root, bloom filters, requests, and the state after them.
 */
import { createBlock } from '@ethereumjs/block'
import { createTxFromRLP } from '@ethereumjs/tx'
import { Address } from '@ethereumjs/util'
import { runBlock } from '@ethereumjs/vm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBigint, toHex } from '../../../src/bytes/bytes.ts'
import { blockOutcome, logsBloom, receiptsRoot, transactionsRoot } from '../../../src/vms/evm/host/block.ts'
import { accountsOf, ethereumStateRoot } from '../../../src/vms/evm/host/outcome.ts'
import type { BlockProgram } from '../../../src/vms/evm/host/types.ts'
import type { Fork } from '../../../src/vms/evm/machine/forks.ts'
import { COINBASE, code, contract, deploying, end, TARGET } from './assembler.ts'
import { blockOf, COUNTER } from './blocks.ts'
import { commonOf, headerOf, theirVm } from './ethereumjs.ts'
import { randomCode } from './random.ts'
import { KEYS, signedBytes, type Unsigned } from './signing.ts'
import { CONSOLIDATIONS, WITHDRAWALS } from './system-contracts.ts'

const slow = process.env.ONESTEP_SLOW === '1'
async function compare(program: BlockProgram): Promise<void> {
  const state = end(program)
  const ours = blockOutcome(state)
  expect(ours.refusal).toBeUndefined()
  const common = commonOf(program)
  const vm = await theirVm(program)
  const transactions = program.transactions.map((bytes) => createTxFromRLP(bytes, { common }))
  const withdrawals = program.withdrawals.map(({ address, amount }, index) => ({
    ...{ index: BigInt(index), validatorIndex: 0n, amount },
    address: new Address(fromBigint(address, 20)),
  }))
  const block = createBlock(
    {
      header: {
        ...headerOf(program),
        parentHash: fromBigint(program.block.blockHashes.get(program.block.number - 1n) ?? 0n, 32),
        ...(program.fork === 'shanghai' ? {} : { parentBeaconBlockRoot: fromBigint(program.beaconRoot, 32) }),
      },
      transactions,
      withdrawals,
    },
    { common, skipConsensusFormatValidation: true },
  )
  const theirs = await runBlock(vm, {
    ...{ block, generate: true, skipBlockValidation: true, skipHeaderValidation: true },
    skipHardForkValidation: true,
  })
  const requests = Object.fromEntries((theirs.requests ?? []).map(({ type, data }) => [type, toHex(data)]))
  expect({
    ...{ gasUsed: ours.gasUsed, receipts: toHex(receiptsRoot(ours.receipts)) },
    bloom: toHex(logsBloom(ours.receipts.flatMap(({ logs }) => logs))),
    root: toHex(ethereumStateRoot(accountsOf(state))),
    transactions: toHex(transactionsRoot(program.transactions)),
    withdrawals: toHex(ours.requests.withdrawals),
    consolidations: toHex(ours.requests.consolidations),
  }).toEqual({
    ...{ gasUsed: theirs.gasUsed, receipts: toHex(theirs.receiptsRoot) },
    bloom: toHex(theirs.logsBloom),
    root: toHex(theirs.stateRoot),
    transactions: toHex(await block.genTxTrie()),
    withdrawals: requests[1] ?? '0x',
    consolidations: requests[2] ?? '0x',
  })
}

const [ALICE, BOB] = KEYS
const withdrawal = (address: bigint, amount: bigint) => ({ address, amount })

describe.each(['shanghai', 'cancun', 'prague'] as const)('%s', (fork) => {
  test('no transactions: what the block does itself', async () => {
    await compare(blockOf(fork, {}))
  })

  test('transactions of several senders and types, and withdrawals', async () => {
    const transactions = [
      signedBytes({ to: TARGET, value: 3n }),
      signedBytes({ type: 2, to: TARGET, nonce: 1n, priorityFee: 2n, maxFee: 30n }),
      signedBytes({ type: 1, data: deploying(COUNTER), accessList: [{ address: 5n, slots: [1n] }] }, BOB),
      signedBytes({ to: 0x1001n, gasLimit: 60_000n, nonce: 2n }),
      signedBytes({ to: BOB.address, nonce: 3n, value: 10n ** 18n, gasLimit: 21_000n }),
    ]
    const withdrawals = [
      withdrawal(TARGET, 5n),
      withdrawal(0x4444n, 7n),
      withdrawal(0x4444n, 2n ** 40n),
      withdrawal(0x5555n, 0n),
      withdrawal(COINBASE, 1n),
    ]
    await compare(blockOf(fork, { transactions, withdrawals }))
  })
})

test('prague: requests of withdrawal and consolidation, more than a block takes; code that is set', async () => {
  const bytes = (size: number, seed: number) =>
    Uint8Array.from({ length: size }, (_, i) => (seed + 31 * i) & 255)
  const queue = (i: number, to: bigint, size: number) =>
    signedBytes({ to, nonce: BigInt(i), value: 10n ** 6n, data: bytes(size, i) })
  const transactions = [
    ...Array.from({ length: 18 }, (_, i) => queue(i, WITHDRAWALS, 56)),
    ...Array.from({ length: 3 }, (_, i) => queue(18 + i, CONSOLIDATIONS, 96)),
    signedBytes(
      { type: 4, to: ALICE.address, authorized: [{ key: ALICE, address: TARGET, nonce: 21n }], value: 1n },
      BOB,
    ),
    signedBytes({ type: 2, to: ALICE.address, nonce: 1n }, BOB),
  ]
  await compare(blockOf('prague', { transactions }))
})

test('what makes a block invalid is its end', () => {
  const refusal = (parts: Partial<BlockProgram>, fork: Fork = 'prague') =>
    blockOutcome(end(blockOf(fork, parts)))
  const good = signedBytes({ to: TARGET })
  const { refusal: nonce, receipts } = refusal({ transactions: [good, good] })
  expect([nonce, receipts.length]).toEqual(['its nonce is not the next one of the sender', 1])
  const large = (nonceOf: bigint) => signedBytes({ to: TARGET, gasLimit: 29_980_000n, nonce: nonceOf })
  expect(refusal({ transactions: [large(0n), large(1n)] }).refusal).toMatch(/above the limit of the block/)
  expect(refusal({ transactions: [good, Uint8Array.of(0xc0)] }).refusal).toMatch(/not the encoding/)
  const blobs = (nonceOf: bigint, count: number) =>
    signedBytes({
      ...{ type: 3, to: TARGET, nonce: nonceOf, maxBlobFee: 9n },
      blobHashes: Array.from({ length: count }, () => 1n << 248n),
    })
  expect(refusal({ transactions: [blobs(0n, 5), blobs(1n, 4)] }).refusal).toBeUndefined()
  expect(refusal({ transactions: [blobs(0n, 5), blobs(1n, 5)] }).refusal).toMatch(/no blobs, or too many/)
  expect(refusal({ transactions: [blobs(0n, 5), blobs(1n, 4)] }, 'cancun').refusal).toMatch(/too many/)
  const without = (address: bigint) => {
    const { accounts } = blockOf('prague', {})
    return refusal({ accounts: new Map([...accounts].filter(([at]) => at !== address)) })
  }
  expect(without(WITHDRAWALS).refusal).toBe('a contract that the block calls is not there')
  expect(without(CONSOLIDATIONS).refusal).toBe('a contract that the block calls is not there')
  const { accounts } = blockOf('prague', {})
  const failing = new Map([...accounts, [WITHDRAWALS, contract(code('invalid'))] as const])
  expect(refusal({ accounts: failing }).refusal).toBe('a contract that the block calls fails')
})

test('random blocks, as @ethereumjs runs them', { timeout: 3_600_000 }, async () => {
  const drawn = fc.record({
    to: fc.constantFrom<bigint | undefined>(TARGET, TARGET, 0x1001n, 0x1003n, 0x1005n, 4n, undefined),
    key: fc.constantFrom(...KEYS),
    type: fc.constantFrom(0, 1, 2),
    data: fc.uint8Array({ maxLength: 60 }),
    value: fc.constantFrom(0n, 1n),
    gasLimit: fc.constantFrom(80_000n, 300_000n),
  })
  const block = fc.record({ run: randomCode('prague'), drawn: fc.array(drawn, { maxLength: 5 }) })
  await fc.assert(
    fc.asyncProperty(block, async ({ run, drawn: all }) => {
      const nonces = new Map<unknown, bigint>()
      const transactions = all.map(({ key, ...tx }) => {
        const nonce = nonces.get(key) ?? 0n
        nonces.set(key, nonce + 1n)
        return signedBytes({ ...(tx as Unsigned), nonce }, key)
      })
      await compare(blockOf('prague', { transactions, withdrawals: [withdrawal(TARGET, 9n)] }, run))
    }),
    { numRuns: slow ? 200 : 5 },
  )
})
