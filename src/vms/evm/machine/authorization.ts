/**
 * Code that accounts have set for themselves (EIP-7702): the authorizations of a transaction, and what a call of such an
 * account runs.
 *
 * Registers of the loop: `from` and `env[authorizationsSize]` what is left of the list. `args[2]` and `args[3]` lie
 * around what is signed.
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
  u256,
  uint,
  type Word,
  when,
} from '../../../vm/index.ts'
import { GAS, type Rules } from './forks.ts'
import { keccakThen } from './keccak.ts'
import { callThen, fixed } from './op.ts'
import { headerOf } from './rlp.ts'
import { needShown } from './shown.ts'
import { HALF_ORDER, signerKnown } from './signature.ts'
import { type Builder, ENV, REGION, type State } from './state.ts'
import { AUTHORIZATION_ROW, FIELDS_BITS } from './transaction-fields.ts'
import {
  accountKey,
  balanceKey,
  codeHashKey,
  isEmpty,
  mark,
  part,
  warmAddressKey,
  withParts,
} from './world.ts'

/** What code begins with that names another account's: its address follows. */
const DESIGNATOR = 0xef0100
const DESIGNATOR_BYTES = 23
/** The byte before what is signed. */
const MAGIC = 5

/** Whether an account's code names another account's, and which. */
export function delegation(s: State, account: Word<256>): { isSet: Bool; to: Word<160> } {
  const code = s.code.load(part(account, 'codeAt') as Word<32>, 32)
  const isSet = part(account, 'codeSize').eq(DESIGNATOR_BYTES).and(code.high(24).eq(DESIGNATOR))
  return { isSet, to: code.bits(231, 72) as Word<160> }
}

/** A delegation as a word, zero if there is none. */
export function delegationWord(s: State, account: Word<256>): Word<256> {
  const { isSet, to } = delegation(s, account)
  return select(isSet, to.unsigned(256).or(1n << 160n), u256(0))
}

export const authorizations =
  (rules: Rules) =>
  (vm: Builder): Builder => {
    if (!rules.since('prague')) return vm
    return vm
      .microcode('authorizations', (s) => {
        s.from = s.env[ENV.authorizationsAt].low(43)
        s.env[ENV.authorizationRefund] = u256(0)
        enter('authorization')
      })
      .microcode('authorization', (s) => {
        const { header, size, whole } = headerOf(s.mem.load(s.from, 32))
        const left = s.env[ENV.authorizationsSize]
        const [dataAt, dataSize] = [s.env[ENV.dataAt].low(43), s.env[ENV.dataSize].low(32)]
        const to = s.env[ENV.to].low(160)
        s.env[ENV.authorizationsSize] = left.sub(whole.unsigned(256))
        s.from = s.from.add(header.unsigned(43))
        s.left = size.low(32)
        s.args[2] = s.from.unsigned(256)
        s.index = u32(AUTHORIZATION_ROW << FIELDS_BITS)
        callThen(s, 'rlp.fields', 'authorization.check')
        when(left.eq(0), () => {
          s.env[ENV.authorizationsSize] = u256(0)
          // The transaction's frame must not see what the last recovery returned.
          s.backSize = u32(0)
          s.dataAt = dataAt
          s.dataSize = dataSize
          s.who = to
          enter('tx.end')
          s.outer = s.micro
          enter('tx.pay')
        })
      })
      .microcode('authorization.check', (s) => {
        const chain = s.env[ENV.authorizedChain]
        const parity = s.env[ENV.authorizedParity]
        const isVoid = chain
          .ne(0)
          .and(chain.ne(s.env[ENV.chainId]))
          .or(s.env[ENV.authorizedNonce].eq((1n << 64n) - 1n))
          .or(parity.gt(1))
          .or(s.env[ENV.authorizedS].gt(HALF_ORDER))
        s.kind = u8(MAGIC)
        s.args[3] = s.args[1]
        s.args[4] = parity.add(27)
        s.args[5] = s.env[ENV.authorizedR]
        s.args[6] = s.env[ENV.authorizedS]
        s.args[7] = u256(0)
        // The next one, behind what was read.
        s.env[ENV.authorizationsAt] = s.from.unsigned(256)
        enter('authorization.signer')
        s.outer = s.micro
        enter('signature')
        when(isVoid, () => enter('authorization.next'))
      })
      .microcode('authorization.signer', (s) => {
        s.who = s.digest.low(160)
        when(
          s.backSize.eq(0),
          () => signerKnown(s, 'authorization.next'),
          () => signerKnown(s, 'authorization.account'),
        )
      })
      .microcode('authorization.account', (s) => {
        needShown(rules, s, () => s.who)
        const key = accountKey(s.who)
        const account = s.world[key]
        const isFree = part(account, 'codeSize').eq(0).or(delegation(s, account).isSet)
        const isNext = part(account, 'nonce').unsigned(256).eq(s.env[ENV.authorizedNonce])
        const isThere = isEmpty(account, s.world[balanceKey(s.who)]).not().or(part(account, 'empty'))
        const refund = s.env[ENV.authorizationRefund]
        const to = s.env[ENV.authorized].low(160)
        s.world[warmAddressKey(s.who)] = mark(s)
        enter('authorization.next')
        when(isFree.and(isNext), () => {
          s.env[ENV.authorizationRefund] = refund.add(select(isThere, u256(GAS.authorizationRefund), u256(0)))
          const nonce = part(account, 'nonce').add(1)
          const parts = { nonce, empty: bool(0), codeAt: u32(0), codeSize: u32(0) }
          s.world[key] = withParts(account, parts)
          s.mem.store(fixed(REGION.scratch), concat(uint(24)(DESIGNATOR), to, uint(72)(0)))
          when(
            to.eq(0),
            () => enter('authorization.clear'),
            () => keccakThen(s, fixed(REGION.scratch), u32(DESIGNATOR_BYTES), 'authorization.hash'),
          )
        })
      })
      .microcode('authorization.clear', (s) => {
        s.world[codeHashKey(s.who)] = u256(0)
        enter('authorization.next')
      })
      .microcode('authorization.hash', (s) => {
        s.world[codeHashKey(s.who)] = s.digest
        s.from = fixed(REGION.scratch)
        s.left = u32(DESIGNATOR_BYTES)
        callThen(s, 'code', 'authorization.code')
      })
      .microcode('authorization.code', (s) => {
        const key = accountKey(s.who)
        const parts = { codeAt: s.args[7].low(32), codeSize: u32(DESIGNATOR_BYTES) }
        s.world[key] = withParts(s.world[key], parts)
        enter('authorization.next')
      })
      .microcode('authorization.next', (s) => {
        s.from = s.env[ENV.authorizationsAt].low(43)
        enter('authorization')
      })
  }
