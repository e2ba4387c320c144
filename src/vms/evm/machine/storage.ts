/**
 * Storage and transient storage (EIP-2200, EIP-2929, EIP-3529, EIP-1153).
 * @module
 */
import { enter, leave, select, u64, u256, type Word, when } from '../../../vm/index.ts'
import { GAS, type Rules } from './forks.ts'
import { write } from './journal.ts'
import { charge, drop, fail, instruction, item } from './op.ts'
import { needMark } from './shown.ts'
import type { Builder, State } from './state.ts'
import { originalKey, type SlotId, slotId, slotMark, storageKey, transientKey, warmSlotKey } from './world.ts'

/** EIP-2200: with no more gas than a call's stipend, storage cannot be written. */
const SENTRY = GAS.stipend

/** The slot that is written. */
const asked = (s: State): SlotId => s.args[0].low(40)

/** Gas, signed. */
const i64 = (value: number): Word<64> => u64(BigInt.asUintN(64, BigInt(value)))

export const storage =
  (rules: Rules) =>
  (vm: Builder): Builder => {
    vm = instruction(rules, vm, 'sload', 0x54, { pops: 1, pushes: 1, gas: 0 }, (s) => {
      const slot = slotId(s, s.top)
      const key = warmSlotKey(s.address, slot)
      const before = s.world[key]
      const value = s.world[storageKey(s.incarnation, s.address, slot)]
      const isWarm = before.or(1).eq(slotMark(s, 1))
      charge(s, select(isWarm, u64(GAS.warm), u64(GAS.coldSlot)), () => {
        needMark(rules, before)
        when(isWarm.not(), () => write(s, key, slotMark(s, 0), before))
        s.top = value
      })
    })
    // args: the slot's number, the new value; then the present one and that from before the transaction.
    vm = instruction(rules, vm, 'sstore', 0x55, { pops: 2, pushes: 0, gas: 0 }, (s) => {
      const slot = slotId(s, s.top)
      when(s.isStatic.or(s.gas.le(SENTRY)), fail, () => {
        const key = warmSlotKey(s.address, slot)
        const before = s.world[key]
        const isWarm = before.or(1).eq(slotMark(s, 1))
        charge(s, select(isWarm, u64(0), u64(GAS.coldSlot)), () => {
          needMark(rules, before)
          s.args[0] = slot.unsigned(256)
          s.args[1] = item(s, 1)
          s.flag = before.eq(slotMark(s, 1))
          drop(s, 2)
          when(isWarm.not(), () => write(s, key, slotMark(s, 0), before))
          enter('sstore.read')
        })
      })
    })
      .microcode('sstore.read', (s) => {
        const current = s.world[storageKey(s.incarnation, s.address, asked(s))]
        let original: Word<256> = u256(0)
        when(s.flag, () => {
          original = s.world[originalKey(s.address, asked(s))]
        })
        s.args[2] = current
        s.args[3] = select(s.flag, original, current)
        enter('sstore.pay')
      })
      .microcode('sstore.pay', (s) => {
        const [value, current, original] = [s.args[1], s.args[2], s.args[3]]
        const changes = value.ne(current)
        const isClean = current.eq(original)
        const cost = select(
          changes.and(isClean),
          select(original.eq(0), u64(GAS.sset), u64(GAS.sreset)),
          u64(GAS.warm),
        )
        const clears = value.eq(0).and(original.ne(0))
        const uncleared = select(current.eq(0).and(original.ne(0)), i64(-rules.clearRefund), u64(0))
        const cleared = select(clears.and(current.ne(0)), u64(rules.clearRefund), u64(0))
        const reset = select(
          value.eq(original),
          select(original.eq(0), u64(GAS.sset - GAS.warm), u64(GAS.sreset - GAS.warm)),
          u64(0),
        )
        const refund = select(isClean, cleared, uncleared.add(cleared).add(reset))
        charge(s, cost, () => {
          leave()
          when(changes, () => {
            s.refund = s.refund.add(refund)
            when(
              s.flag,
              () => enter('sstore.write'),
              () => enter('sstore.first'),
            )
          })
        })
      })
      .microcode('sstore.first', (s) => {
        const key = warmSlotKey(s.address, asked(s))
        write(s, key, slotMark(s, 1), slotMark(s, 0))
        s.world[originalKey(s.address, asked(s))] = s.args[2]
        enter('sstore.write')
      })
      .microcode('sstore.write', (s) => {
        write(s, storageKey(s.incarnation, s.address, asked(s)), s.args[1], s.args[2])
        leave()
      })
    const shape = { pops: 1, pushes: 1, gas: GAS.warm, since: 'cancun' } as const
    vm = instruction(rules, vm, 'tload', 0x5c, shape, (s) => {
      s.top = s.world[transientKey(s, slotId(s, s.top))]
    })
    return instruction(rules, vm, 'tstore', 0x5d, { ...shape, pops: 2, pushes: 0 }, (s) => {
      when(s.isStatic, fail, () => {
        const [key, value] = [transientKey(s, slotId(s, s.top)), item(s, 1)]
        const before = s.world[key]
        drop(s, 2)
        write(s, key, value, before)
      })
    })
  }
