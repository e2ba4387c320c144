/**
 * A transaction: checked, paid for, and run. `settlement.ts` is what follows its frame.
 *
 * Text: ethereum/execution-specs, `validate_transaction`, `check_transaction` and `process_transaction` of each fork.
 * @module
 */
import {
  type Bool,
  bool,
  concat,
  enter,
  select,
  u8,
  u32,
  u64,
  u256,
  uint,
  type Word,
  when,
} from '../../../vm/index.ts'
import { delegation, delegationWord } from './authorization.ts'
import { enterCode, holderOf } from './call.ts'
import { addressPreimage, beginCreation, isTaken } from './create.ts'
import { GAS, MAX_INIT_CODE, type Rules } from './forks.ts'
import { write } from './journal.ts'
import { keccakThen } from './keccak.ts'
import { callThen, fixed, wordsOf } from './op.ts'
import { refuseIf } from './refusals.ts'
import { settlement } from './settlement.ts'
import { ifShown, needShown } from './shown.ts'
import { typesOf } from './signed.ts'
import { first } from './stack.ts'
import { type Builder, ENV, REGION } from './state.ts'
import {
  accountKey,
  balanceKey,
  mark,
  part,
  slotId,
  slotMark,
  warmAddressKey,
  warmSlotKey,
  withParts,
} from './world.ts'

const TOTAL = 512
const BLOB_GAS = 131_072n
const MAX_GAS = 2 ** 24
/** Blobs of a transaction from Osaka on (EIP-7594). */
const MAX_BLOBS = 6

/** A recipient that has set its code to that of another account: that one is warm (EIP-7702). */
const delegate =
  (rules: Rules) =>
  (vm: Builder): Builder =>
    rules.since('prague')
      ? vm.microcode('tx.delegate', (s) => {
          const word = delegationWord(s, s.world[accountKey(s.who)])
          when(s.env[ENV.creates].eq(0), () => {
            s.args[7] = word
            when(word.ne(0), () => {
              needShown(rules, s, () => word.low(160))
              s.world[warmAddressKey(word.low(160))] = mark(s)
            })
          })
          enter('tx.enter')
        })
      : vm

export const transaction =
  (rules: Rules) =>
  (vm: Builder): Builder => {
    const types = typesOf(rules)
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
              [
                limit.gt(s.env[ENV.gasLimit].sub(s.env[ENV.blockGas])),
                'its gas limit is above the limit of the block',
              ],
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
              s.dataAt = s.env[ENV.dataAt].low(43)
              s.dataSize = s.env[ENV.dataSize].low(32)
              s.env[ENV.gasPrice] = price
              s.env[ENV.authorizationRefund] = u256(0)
              enter('tx.sender')
            },
          )
        })
        .microcode('tx.sender', (s) => {
          needShown(rules, s, () => s.caller)
          const account = s.world[accountKey(s.caller)]
          const nonce = part(account, 'nonce') as Word<64>
          const isOwn = rules.since('prague') ? delegation(s, account).isSet : bool(0)
          refuseIf(
            s,
            [
              [s.env[ENV.nonce].ne(nonce.unsigned(256)), 'its nonce is not the next one of the sender'],
              [nonce.eq(-1), 'the nonce of the sender cannot grow'],
              [part(account, 'codeSize').ne(0).and(isOwn.not()), 'the sender is a contract'],
            ],
            () => {
              s.from = s.dataAt
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
              const authorized = rules.since('prague')
                ? s.env[ENV.authorizationCount].low(64).mul(GAS.authorization)
                : u64(0)
              s.gas = s.gas.add(more).add(authorized)
              s.index = u32(0)
              const limit = rules.since('shanghai') ? creates.and(s.dataSize.gt(MAX_INIT_CODE)) : bool(0)
              refuseIf(s, [[limit, 'its code is too long']], () => enter('tx.list'))
            },
            () => {
              const word = first(s.mem.load(s.from, 32), s.left)
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
              ifShown(rules, s, key, () => {
                s.world[key] = select(isAddress, mark(s), slotMark(s, 0))
              })
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
          const many = count.gt(s.env[ENV.maxBlobs].sub(s.env[ENV.blobsUsed]))
          const tooMany = rules.since('osaka') ? many.or(count.gt(MAX_BLOBS)) : many
          const creates = s.env[ENV.creates].ne(0)
          const authorizes = () => creates.or(s.env[ENV.authorizationCount].eq(0)).and(type.eq(4))
          refuseIf(
            s,
            [
              [isBlob.and(creates), 'it has blobs and creates a contract'],
              [isBlob.and(count.eq(0).or(tooMany)), 'it has no blobs, or too many'],
              ...(rules.since('prague')
                ? [[authorizes(), 'it has no authorizations, or creates a contract'] as const]
                : []),
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
          needShown(rules, s, () => s.env[ENV.coinbase].low(160))
          s.world[warmAddressKey(s.caller)] = mark(s)
          if (rules.since('shanghai')) s.world[warmAddressKey(s.env[ENV.coinbase].low(160))] = mark(s)
          const to = s.env[ENV.to].low(160)
          enter('tx.end')
          s.outer = s.micro
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
              if (rules.since('prague'))
                when(s.env[ENV.authorizationCount].ne(0), () => enter('authorizations'))
            },
          )
        })
        .microcode('tx.create', (s) => {
          s.who = s.digest.low(160)
          s.from = s.dataAt
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
          needShown(rules, s, () => s.who)
          const key = balanceKey(s.who)
          const before = s.world[key]
          write(s, key, before.add(s.value), before)
          enter(rules.since('prague') ? 'tx.delegate' : 'tx.enter')
        })
        .with(delegate(rules))
        .microcode('tx.enter', (s) => {
          const key = accountKey(s.who)
          const account = s.world[key]
          const held = holderOf(rules, s, s.who, account)
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
              enterCode(rules, s, s.who, held)
            },
          )
        })
        .with(settlement(rules))
    )
  }
