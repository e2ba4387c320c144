/**
 * How a transaction ends: refunds, the fee, accounts that it destroyed, and the exit of the machine.
 *
 * Text: ethereum/execution-specs, `process_transaction` of each fork.
 * @module
 */
import { bool, enter, halt, select, u64, u256, when } from '../../../vm/index.ts'
import type { Rules } from './forks.ts'
import { ENDED } from './frame.ts'
import { type Builder, ENV } from './state.ts'
import { accountKey, balanceKey, codeHashKey, part, withParts } from './world.ts'

/** Exit codes: the transaction ended well, its frame failed or reverted, or it was refused. */
export const EXIT = { well: 0, failed: 1, refused: 2 } as const

export const settlement =
  (rules: Rules) =>
  (vm: Builder): Builder =>
    vm
      .microcode('tx.end', (s) => {
        const isWell = s.kind.eq(ENDED.well)
        const used = s.env[ENV.txGasLimit].low(64).sub(s.gas)
        const most = used.div(rules.refundQuotient)
        const frames = select(isWell, s.refund, u64(0))
        const all = rules.since('prague') ? frames.add(s.env[ENV.authorizationRefund].low(64)) : frames
        const refund = select(all.lt(most), all, most)
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
            when(
              s.env[ENV.isBlock].ne(0),
              () => enter('block.receipt'),
              () => halt(select(isWell, u64(EXIT.well), u64(EXIT.failed))),
            )
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
