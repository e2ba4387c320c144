/**
 * Logs and self-destruction (Yellow Paper, H.2: a0s and ff; EIP-6780).
 * @module
 */
import { bool, concat, enter, select, u8, u32, u64, u256, uint, type Word, when } from '../../../vm/index.ts'
import { isPrecompile } from './accounts.ts'
import { copyThen, takeThen } from './copy.ts'
import { GAS, type Rules } from './forks.ts'
import { ENDED, endWith } from './frame.ts'
import { KIND, note, noteRegisters, write } from './journal.ts'
import { charge, expand, expansion, fail, fixed, instruction, placeOf } from './op.ts'
import { needMark } from './shown.ts'
import { type Builder, REGION, type State } from './state.ts'
import { accountKey, balanceKey, isEmpty, mark, part, warmAddressKey, withParts } from './world.ts'

const word = (s: State, index: Word | number): Word =>
  concat(s.logTop.low(21), typeof index === 'number' ? uint(3)(index) : index)

export const logs =
  (rules: Rules) =>
  (vm: Builder): Builder => {
    for (let topics = 0; topics <= 4; topics++) {
      const gas = GAS.log + topics * GAS.logTopic
      vm = instruction(
        rules,
        vm,
        `log${topics}`,
        0xa0 + topics,
        { pops: 2 + topics, pushes: 0, gas },
        (s) => {
          when(s.isStatic, fail, () => {
            s.kind = u8(topics)
            takeThen(s, 0, 2 + topics, 'log')
          })
        },
      )
    }
    return vm
      .microcode('log', (s) => {
        const [offset, size] = [s.args[0], s.args[1]]
        const data = size.low(33).unsigned(64).mul(GAS.logByte)
        expand(s, expansion(s, offset, size), data, () => {
          noteRegisters(s, KIND.logs, concat(s.logBytes, s.logTop))
          s.logs[word(s, 0)] = concat(s.address, s.logBytes, size.low(32), s.kind.unsigned(32))
          s.index = u32(0)
          enter('log.topic')
        })
      })
      .microcode('log.topic', (s) => {
        const isDone = s.index.eq(s.kind.unsigned(32))
        when(
          isDone,
          () => {
            s.logTop = s.logTop.add(1)
            const size = s.args[1].low(32)
            const at = s.logBytes
            s.logBytes = at.add(size)
            copyThen(
              s,
              {
                from: placeOf(s, s.args[0]),
                fromLeft: size,
                to: concat(uint(11)(REGION.logs), at) as Word<43>,
                left: size,
              },
              undefined,
            )
          },
          () => {
            s.logs[word(s, s.index.low(3).add(1))] = s.args[s.index.low(3).add(2)]
            s.index = s.index.add(1)
            enter('log.topic')
          },
        )
      })
  }

/** `args`: 0 the balance. */
export const selfDestruct =
  (rules: Rules) =>
  (vm: Builder): Builder =>
    instruction(rules, vm, 'selfdestruct', 0xff, { pops: 1, pushes: 0, gas: GAS.selfDestruct }, (s) => {
      when(s.isStatic, fail, () => {
        const to = s.top.low(160)
        const key = warmAddressKey(to)
        const before = s.world[key]
        const isWarm = before.eq(mark(s)).or(isPrecompile(rules, to))
        s.args[0] = s.world[balanceKey(s.address)]
        s.who = to
        charge(s, select(isWarm, u64(0), u64(GAS.coldAccount)), () => {
          needMark(rules, before)
          when(isWarm.not(), () => write(s, key, mark(s), before))
          enter('destroy.cost')
        })
      })
    })
      .microcode('destroy.cost', (s) => {
        const account = s.world[accountKey(s.who)]
        const isNew = isEmpty(account, s.world[balanceKey(s.who)]).and(s.args[0].ne(0))
        charge(s, select(isNew, u64(GAS.newAccount), u64(0)), () => {
          when(part(account, 'empty'), () => {
            note(s, accountKey(s.who), account)
            s.world[accountKey(s.who)] = withParts(account, { empty: bool(0) })
          })
          enter('destroy.pay')
        })
      })
      .microcode('destroy.pay', (s) => {
        write(s, balanceKey(s.address), u256(0), s.args[0])
        enter('destroy.receive')
      })
      .microcode('destroy.receive', (s) => {
        const key = balanceKey(s.who)
        const before = s.world[key]
        write(s, key, before.add(s.args[0]), before)
        enter('destroy')
      })
      .microcode('destroy', (s) => {
        const account = s.world[accountKey(s.address)]
        const isDestroyed = rules.since('cancun') ? part(account, 'created').eq(s.serial) : bool(1)
        const isSelf = s.who.eq(s.address)
        // EIP-3529 took the refund away.
        if (!rules.since('london')) {
          const serial = s.serial.low(46)
          when(part(account, 'doomed').ne(serial), () => {
            s.refund = s.refund.add(GAS.selfDestructRefund)
            write(s, accountKey(s.address), withParts(account, { doomed: serial }), account)
          })
        }
        when(isDestroyed, () => {
          noteRegisters(s, KIND.destroyed, s.destroyed)
          s.doomed[s.destroyed.low(20)] = s.address.unsigned(256)
          s.destroyed = s.destroyed.add(1)
        })
        when(
          isDestroyed.and(isSelf),
          () => enter('destroy.burn'),
          () => endWith(s, ENDED.well, fixed(0), u32(0)),
        )
      })
      .microcode('destroy.burn', (s) => {
        const key = balanceKey(s.address)
        write(s, key, u256(0), s.world[key])
        endWith(s, ENDED.well, fixed(0), u32(0))
      })
