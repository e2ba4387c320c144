/**
 * A transaction: checked, paid for, run, and settled.
 *
 * Text: ethereum/execution-specs, `validate_transaction`, `check_transaction` and `process_transaction` of each fork.
 * @module
 */
import {
  type Bool,
  bool,
  concat,
  enter,
  halt,
  select,
  u8,
  u32,
  u64,
  u256,
  uint,
  type Word,
  when,
} from '../../../vm/index.ts'
import { enterCode } from './call.ts'
import { addressPreimage, beginCreation, isTaken } from './create.ts'
import { GAS, MAX_INIT_CODE, type Rules } from './forks.ts'
import { ENDED } from './frame.ts'
import { write } from './journal.ts'
import { keccakThen } from './keccak.ts'
import { callThen, fixed, wordsOf } from './op.ts'
import { type Builder, ENV, REGION, type State } from './state.ts'
import {
  accountKey,
  balanceKey,
  codeHashKey,
  mark,
  part,
  slotId,
  slotMark,
  warmAddressKey,
  warmSlotKey,
  withParts,
} from './world.ts'

/** Why a transaction is refused. */
export const REFUSALS = [
  'its type does not exist at this fork',
  'its gas limit is above the limit of the block',
  'its gas limit is above the limit of a transaction',
  'the most that it pays for gas is below the base fee',
  'its priority fee is above the most that it pays for gas',
  'its nonce is not the next one of the sender',
  'the nonce of the sender cannot grow',
  'the sender is a contract',
  'its gas limit is below what it costs at least',
  'its code is too long',
  'the sender cannot pay for it',
  'it has blobs and creates a contract',
  'it has no blobs, or too many',
  'a blob has another version than 1',
  'the most that it pays for blobs is below their price',
] as const

const TOTAL = 512
const BLOB_GAS = 131_072n
const MAX_GAS = 2 ** 24

/** Exit codes: the transaction ended well, its frame failed or reverted, or it was refused. */
export const EXIT = { well: 0, failed: 1, refused: 2 } as const

function refuseIf(
  s: State,
  tests: readonly (readonly [test: Bool, why: (typeof REFUSALS)[number]])[],
  then: () => void,
): void {
  let why: Word<256> = u256(0)
  for (const [test, reason] of tests.toReversed()) why = select(test, u256(REFUSALS.indexOf(reason) + 1), why)
  when(
    why.ne(0),
    () => {
      s.args[0] = why
      enter('tx.refuse')
    },
    then,
  )
}

export const transaction =
  (rules: Rules) =>
  (vm: Builder): Builder => {
    const types = rules.since('prague') ? 5 : rules.since('cancun') ? 4 : rules.since('london') ? 3 : 2
    const maxBlobs = rules.since('osaka') ? 6 : rules.since('prague') ? 9 : 6
    return (
      vm
        .microcode('tx', (s) => {
          const [type, most, priority] = [s.env[ENV.type], s.env[ENV.maxFee], s.env[ENV.priorityFee]]
          const [limit, base] = [s.env[ENV.txGasLimit], s.env[ENV.baseFee]]
          const priced = base.unsigned(257).add(priority.unsigned(257))
          const price = select(type.lt(2).or(priced.gt(most.unsigned(257))), most, priced.low(256))
          refuseIf(
            s,
            [
              [type.ge(types), 'its type does not exist at this fork'],
              [limit.gt(s.env[ENV.gasLimit]), 'its gas limit is above the limit of the block'],
              ...(rules.since('osaka')
                ? [[limit.gt(MAX_GAS), 'its gas limit is above the limit of a transaction'] as const]
                : []),
              [most.lt(base), 'the most that it pays for gas is below the base fee'],
              [type.ge(2).and(priority.gt(most)), 'its priority fee is above the most that it pays for gas'],
            ],
            () => {
              s.serial = s.serial.add(1)
              s.journalTop = u32(0)
              s.mark = u32(0)
              s.refund = u64(0)
              s.destroyed = u32(0)
              s.depth = uint(11)(0)
              s.sp = uint(11)(0)
              s.top = u256(0)
              s.words = u32(0)
              s.backSize = u32(0)
              s.backWords = u32(0)
              s.creates = bool(0)
              s.isStatic = bool(0)
              s.caller = s.env[ENV.sender].low(160)
              s.value = s.env[ENV.txValue]
              s.dataAt = fixed(0)
              s.dataSize = s.env[ENV.dataSize].low(32)
              s.env[ENV.gasPrice] = price
              enter('tx.sender')
            },
          )
        })
        .microcode('tx.sender', (s) => {
          const account = s.world[accountKey(s.caller)]
          const nonce = part(account, 'nonce') as Word<64>
          refuseIf(
            s,
            [
              [s.env[ENV.nonce].ne(nonce.unsigned(256)), 'its nonce is not the next one of the sender'],
              [nonce.eq(-1), 'the nonce of the sender cannot grow'],
              [part(account, 'codeSize').ne(0), 'the sender is a contract'],
            ],
            () => {
              s.from = fixed(0)
              s.left = s.dataSize
              s.gas = u64(GAS.transaction)
              s.childGas = u64(GAS.transaction)
              enter('tx.data')
            },
          )
        })
        .microcode('tx.data', (s) => {
          when(
            s.left.eq(0),
            () => {
              const creates = s.env[ENV.creates].low(1) as Bool
              const code = wordsOf(s.dataSize.unsigned(33)).mul(
                rules.since('shanghai') ? GAS.initCodeWord : 0,
              )
              const more = select(creates, code.add(GAS.transactionCreate), u64(0))
              s.gas = s.gas.add(more)
              s.index = u32(0)
              const limit = rules.since('shanghai') ? creates.and(s.dataSize.gt(MAX_INIT_CODE)) : bool(0)
              refuseIf(s, [[limit, 'its code is too long']], () => enter('tx.list'))
            },
            () => {
              const word = s.mem.load(s.from, 32)
              let nonZero: Word<8> = u8(0)
              for (let i = 0; i < 32; i++)
                nonZero = nonZero.add(
                  word
                    .bits(8 * i + 7, 8 * i)
                    .ne(0)
                    .unsigned(8),
                )
              const bytes = select(s.left.gt(32), u32(32), s.left)
              const ones = nonZero.unsigned(64)
              const zeros = bytes.unsigned(64).sub(ones)
              s.gas = s.gas.add(zeros.mul(GAS.dataZero)).add(ones.mul(GAS.dataNonZero))
              s.childGas = s.childGas.add(zeros.add(ones.shl(2)).mul(10))
              s.from = s.from.add(32)
              s.left = s.left.sub(bytes)
              enter('tx.data')
            },
          )
        })
        // Pairs of words: an address with 2^160 added, and nothing; or an address and a slot.
        .microcode('tx.list', (s) => {
          const at = concat(uint(11)(REGION.accessList), s.index.low(26), uint(6)(0)) as Word<43>
          const isDone = s.index.unsigned(256).eq(s.env[ENV.accessCount])
          let [address, slot]: Word<256>[] = [u256(0), u256(0)]
          when(isDone.not(), () => {
            address = s.mem.load(at, 32)
            slot = s.mem.load(at.add(32), 32)
          })
          const isAddress = address.bit(160)
          const slotKey = warmSlotKey(address.low(160), slotId(s, slot))
          const key = select(isAddress, warmAddressKey(address.low(160)), slotKey)
          when(
            isDone,
            () => enter('tx.limit'),
            () => {
              s.world[key] = select(isAddress, mark(s), slotMark(s, 0))
              s.gas = s.gas.add(select(isAddress, u64(GAS.accessAddress), u64(GAS.accessSlot)))
              s.index = s.index.add(1)
              enter('tx.list')
            },
          )
        })
        .microcode('tx.limit', (s) => {
          const least = rules.since('prague') ? select(s.gas.lt(s.childGas), s.childGas, s.gas) : s.gas
          const limit = s.env[ENV.txGasLimit]
          refuseIf(
            s,
            [[limit.lt(least.unsigned(256)), 'its gas limit is below what it costs at least']],
            () => {
              s.gas = limit.low(64).sub(s.gas)
              s.env[ENV.floorGas] = rules.since('prague') ? s.childGas.unsigned(256) : u256(0)
              enter('tx.blobs')
            },
          )
        })
        .microcode('tx.blobs', (s) => {
          if (!rules.since('cancun')) return enter('tx.buy')
          const [count, type] = [s.env[ENV.blobCount], s.env[ENV.type]]
          const isBlob = type.eq(3)
          s.index = u32(0)
          refuseIf(
            s,
            [
              [isBlob.and(s.env[ENV.creates].ne(0)), 'it has blobs and creates a contract'],
              [isBlob.and(count.eq(0).or(count.gt(maxBlobs))), 'it has no blobs, or too many'],
              [
                isBlob.and(s.env[ENV.maxBlobFee].lt(s.env[ENV.blobBaseFee])),
                'the most that it pays for blobs is below their price',
              ],
            ],
            () => enter('tx.blob'),
          )
        })
        .microcode('tx.blob', (s) => {
          const isDone = s.index.unsigned(256).eq(s.env[ENV.blobCount])
          const hash = s.env[concat(uint(2)(ENV.blobHashes >> 8), s.index.low(8))]
          refuseIf(s, [[isDone.not().and(hash.high(8).ne(1)), 'a blob has another version than 1']], () => {
            s.index = s.index.add(1)
            enter('tx.blob')
            when(isDone, () => enter('tx.buy'))
          })
        })
        .microcode('tx.buy', (s) => {
          const wide = (word: Word) => word.unsigned(TOTAL)
          const limit = wide(s.env[ENV.txGasLimit])
          const blobGas = wide(s.env[ENV.blobCount]).mul(BLOB_GAS)
          const most = limit
            .mul(wide(s.env[ENV.maxFee]))
            .add(wide(s.value))
            .add(blobGas.mul(wide(s.env[ENV.maxBlobFee])))
          const paid = limit.mul(wide(s.env[ENV.gasPrice])).add(blobGas.mul(wide(s.env[ENV.blobBaseFee])))
          const key = balanceKey(s.caller)
          const balance = s.world[key]
          const account = s.world[accountKey(s.caller)]
          const nonce = part(account, 'nonce')
          refuseIf(s, [[wide(balance).lt(most), 'the sender cannot pay for it']], () => {
            s.world[key] = balance.sub(paid.low(256))
            s.world[accountKey(s.caller)] = withParts(account, { nonce: nonce.add(1), empty: bool(0) })
            enter('tx.warm')
          })
        })
        .microcode('tx.warm', (s) => {
          s.world[warmAddressKey(s.caller)] = mark(s)
          if (rules.since('shanghai')) s.world[warmAddressKey(s.env[ENV.coinbase].low(160))] = mark(s)
          const to = s.env[ENV.to].low(160)
          when(
            s.env[ENV.creates].ne(0),
            () => {
              const { word, size } = addressPreimage(s.caller, s.env[ENV.nonce].low(64))
              s.mem.store(fixed(REGION.scratch), word)
              keccakThen(s, fixed(REGION.scratch), size, 'tx.create')
            },
            () => {
              s.who = to
              enter('tx.pay')
            },
          )
        })
        .microcode('tx.create', (s) => {
          s.who = s.digest.low(160)
          s.from = fixed(0)
          s.left = s.dataSize
          s.args[2] = s.value
          s.args[4] = s.dataSize.unsigned(256)
          const account = s.world[accountKey(s.digest.low(160))]
          s.flag = isTaken(account)
          callThen(s, 'code', 'tx.account')
        })
        .microcode('tx.account', (s) => {
          const key = accountKey(s.who)
          const account = s.world[key]
          s.address = s.who
          when(
            s.flag,
            () => enter('fail'),
            () => {
              write(s, key, withParts(account, { nonce: u64(1), created: s.serial, empty: bool(0) }), account)
              enter('tx.pay')
            },
          )
        })
        .microcode('tx.pay', (s) => {
          const key = balanceKey(s.caller)
          const before = s.world[key]
          write(s, key, before.sub(s.value), before)
          enter('tx.receive')
        })
        .microcode('tx.receive', (s) => {
          const key = balanceKey(s.who)
          const before = s.world[key]
          write(s, key, before.add(s.value), before)
          enter('tx.enter')
        })
        .microcode('tx.enter', (s) => {
          const key = accountKey(s.who)
          const account = s.world[key]
          s.world[warmAddressKey(s.who)] = mark(s)
          when(
            s.env[ENV.creates].ne(0),
            () => {
              s.address = s.caller
              beginCreation(s, account)
            },
            () => {
              s.world[key] = withParts(account, { empty: bool(0) })
              s.address = s.who
              s.incarnation = part(account, 'incarnation')
              enterCode(rules, s, s.who, account)
            },
          )
        })
        .microcode('tx.end', (s) => {
          const isWell = s.kind.eq(ENDED.well)
          const used = s.env[ENV.txGasLimit].low(64).sub(s.gas)
          const most = used.div(rules.refundQuotient)
          const refund = select(isWell, select(s.refund.lt(most), s.refund, most), u64(0))
          const net = used.sub(refund)
          const floor = s.env[ENV.floorGas].low(64)
          const total = rules.since('prague') ? select(net.lt(floor), floor, net) : net
          s.env[ENV.gasUsed] = total.unsigned(256)
          s.env[ENV.status] = isWell.unsigned(256)
          s.gas = total
          enter('tx.refund')
        })
        .microcode('tx.refund', (s) => {
          const key = balanceKey(s.env[ENV.sender].low(160))
          const left = s.env[ENV.txGasLimit].sub(s.gas.unsigned(256))
          s.world[key] = s.world[key].add(left.mul(s.env[ENV.gasPrice]))
          enter('tx.fee')
        })
        .microcode('tx.fee', (s) => {
          const to = s.env[ENV.coinbase].low(160)
          const [key, account] = [balanceKey(to), accountKey(to)]
          const price = s.env[ENV.gasPrice].sub(rules.since('london') ? s.env[ENV.baseFee] : 0)
          const [before, word] = [s.world[key], s.world[account]]
          s.world[key] = before.add(s.gas.unsigned(256).mul(price))
          s.world[account] = withParts(word, { empty: bool(0) })
          enter('tx.destroy')
        })
        .microcode('tx.destroy', (s) => {
          when(
            s.destroyed.eq(0),
            () => {
              const isWell = s.env[ENV.status].ne(0)
              halt(select(isWell, u64(EXIT.well), u64(EXIT.failed)))
            },
            () => {
              s.destroyed = s.destroyed.sub(1)
              const address = s.doomed[s.destroyed.low(20)].low(160)
              s.who = address
              const account = s.world[accountKey(address)]
              const incarnation = part(account, 'incarnation')
              s.world[accountKey(address)] = withParts(u256(0), { incarnation: incarnation.add(1) })
              s.world[balanceKey(address)] = u256(0)
              s.world[codeHashKey(address)] = u256(0)
              enter('tx.destroy')
            },
          )
        })
        .microcode('tx.refuse', (s) => {
          s.env[ENV.refusal] = s.args[0]
          halt(EXIT.refused)
        })
    )
  }
