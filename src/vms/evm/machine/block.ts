/**
 * A whole block: calls of the contracts that it keeps for itself, its transactions in order, withdrawals, and calls that
 * collect requests.
 *
 * `env[stage]`: 0 the roots of the beacon chain (EIP-4788), 1 hashes of blocks (EIP-2935), 2 transactions and
 * withdrawals (EIP-4895), 3 and 4 requests of withdrawal and consolidation (EIP-7002, EIP-7251), 5 the end.
 *
 * Text: ethereum/execution-specs, `apply_body` of each fork.
 * @module
 */
import {
  bool,
  concat,
  enter,
  halt,
  select,
  u32,
  u64,
  u256,
  uint,
  type Word,
  when,
} from '../../../vm/index.ts'
import { enterCode, holderOf } from './call.ts'
import { copyThen } from './copy.ts'
import type { Rules } from './forks.ts'
import { ENDED } from './frame.ts'
import { call, fixed } from './op.ts'
import { refuseTransaction } from './refusals.ts'
import { EXIT } from './settlement.ts'
import { needShown } from './shown.ts'
import { type Builder, ENV, RECEIPT, REGION, type State } from './state.ts'
import { CALLED } from './system-calls.ts'
import { accountKey, balanceKey, part, withParts } from './world.ts'

const SYSTEM = 0xfffffffffffffffffffffffffffffffffffffffen
const SYSTEM_GAS = 30_000_000
const GWEI = 1_000_000_000

const STAGE = { transactions: 2, firstRequest: 3, end: 5 } as const

/** Bytes of the region of requests for each kind. */
const REQUEST_BITS = 20

const wordIn = (region: number, index: Word<32>): Word<43> =>
  concat(uint(11)(region), index.low(27), uint(5)(0)) as Word<43>

/** Makes the memory of the outermost frame zero. */
function cleanThen(s: State, then: string): void {
  s.to = fixed(1)
  s.count = s.backWords
  s.words = u32(0)
  s.backWords = u32(0)
  call(s, 'clear', then)
}

export const blocks =
  (rules: Rules) =>
  (vm: Builder): Builder =>
    vm
      .microcode('block', (s) => {
        const stage = s.env[ENV.stage]
        let [who, isCalled]: [Word<160>, Word<1>] = [uint(160)(0), bool(0)]
        for (const [at, address, fork] of CALLED) {
          if (!rules.since(fork)) continue
          who = select(stage.eq(at), uint(160)(address), who)
          isCalled = isCalled.or(stage.eq(at))
        }
        const parent = s.env[concat(uint(2)(ENV.blockHashes >> 8), s.env[ENV.number].low(8).sub(1))]
        const data = select(stage.eq(0), s.env[ENV.beaconRoot], parent)
        const calls = isCalled.and(s.env[ENV.systemCalls].ne(0))
        s.env[ENV.stage] = stage.add(1)
        s.mem.store(fixed(REGION.scratch), data)
        s.dataAt = fixed(REGION.scratch)
        s.dataSize = select(stage.lt(STAGE.transactions), u32(32), u32(0))
        s.who = who
        enter('block')
        when(calls, () => enter('block.call'))
        when(stage.eq(STAGE.transactions), () => enter('block.next'))
        when(stage.eq(STAGE.end), () => halt(EXIT.well))
      })
      .microcode('block.call', (s) => {
        needShown(rules, s, () => s.who)
        const account = s.world[accountKey(s.who)]
        const price = s.env[ENV.baseFee]
        s.serial = s.serial.add(1)
        s.journalTop = u32(0)
        s.mark = u32(0)
        s.refund = u64(0)
        s.destroyed = u32(0)
        s.depth = uint(11)(0)
        s.sp = uint(11)(0)
        s.top = u256(0)
        s.backSize = u32(0)
        s.creates = bool(0)
        s.isStatic = bool(0)
        s.gas = u64(SYSTEM_GAS)
        s.caller = uint(160)(SYSTEM)
        s.value = u256(0)
        s.address = s.who
        s.incarnation = part(account, 'incarnation')
        s.env[ENV.sender] = u256(SYSTEM)
        s.env[ENV.gasPrice] = price
        s.args[7] = u256(0)
        enter('block.called')
        s.outer = s.micro
        enter('block.enter')
        when(part(account, 'codeSize').eq(0), () => {
          // Requests have to be collected; the others may begin when their contract is there.
          when(
            s.dataSize.eq(0),
            () => refuseTransaction(s, 'a contract that the block calls is not there'),
            () => enter('block'),
          )
        })
      })
      .microcode('block.enter', (s) =>
        enterCode(rules, s, s.who, holderOf(rules, s, s.who, s.world[accountKey(s.who)])),
      )
      .microcode('block.called', (s) => {
        const index = s.env[ENV.stage].sub(STAGE.firstRequest + 1)
        const isRequest = s.env[ENV.stage].gt(STAGE.firstRequest)
        when(
          isRequest,
          () =>
            when(
              s.kind.ne(ENDED.well),
              () => refuseTransaction(s, 'a contract that the block calls fails'),
              () => {
                s.env[index.low(1).unsigned(10).add(ENV.requestSizes)] = s.backSize.unsigned(256)
                const to = concat(
                  uint(11)(REGION.requests),
                  uint(31 - REQUEST_BITS)(0),
                  index.low(1),
                  uint(REQUEST_BITS)(0),
                )
                const size = s.backSize
                copyThen(s, { from: s.backAt, fromLeft: size, to: to as Word<43>, left: size }, 'block.clean')
              },
            ),
          () => enter('block.clean'),
        )
      })
      .microcode('block.clean', (s) => cleanThen(s, 'block'))
      .microcode('block.next', (s) => {
        const at = s.env[ENV.nextAt].low(32)
        const place = concat(uint(11)(REGION.transactions), at) as Word<43>
        const size = s.mem.load(place, 32).low(32)
        s.env[ENV.nextAt] = at.add(32).add(size).unsigned(256)
        s.from = place.add(32)
        s.left = size
        s.index = u32(0)
        when(
          size.eq(0),
          () => enter('block.withdraw'),
          () => enter('tx.bytes'),
        )
      })
      .microcode('block.receipt', (s) => {
        const count = s.env[ENV.transactionCount]
        const used = s.env[ENV.blockGas].add(s.env[ENV.gasUsed])
        const blobs = s.env[ENV.blobsUsed].add(s.env[ENV.blobCount])
        const receipt = concat(
          uint(256 - RECEIPT.status[1] - 1)(0),
          s.env[ENV.status].low(1),
          s.env[ENV.type].low(8),
          s.logTop,
          used.low(64),
        )
        s.mem.store(wordIn(REGION.receipts, count.low(32)), receipt as Word<256>)
        s.env[ENV.transactionCount] = count.add(1)
        s.env[ENV.blockGas] = used
        s.env[ENV.blobsUsed] = blobs
        cleanThen(s, 'block.next')
      })
      .microcode('block.withdraw', (s) => {
        const word = s.mem.load(wordIn(REGION.withdrawals, s.index), 32)
        const to = word.low(160)
        const [key, account] = [balanceKey(to), accountKey(to)]
        const [before, held] = [s.world[key], s.world[account]]
        when(
          s.index.unsigned(256).eq(s.env[ENV.withdrawalCount]),
          () => enter('block'),
          () => {
            needShown(rules, s, () => to)
            s.world[key] = before.add(word.bits(223, 160).unsigned(256).mul(GWEI))
            s.world[account] = withParts(held, { empty: bool(0) })
            s.index = s.index.add(1)
            enter('block.withdraw')
          },
        )
      })
