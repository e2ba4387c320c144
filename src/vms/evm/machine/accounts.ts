/**
 * Access to accounts, and what is read of them (EIP-2929).
 * @module
 */
import { type Bool, enter, leave, select, u64, u256, type Word, when } from '../../../vm/index.ts'
import { copyThen, tail, takeThen } from './copy.ts'
import { GAS, type Rules } from './forks.ts'
import { write } from './journal.ts'
import { call, charge, expand, expansion, instruction, placeOf, push, resume, wordsOf } from './op.ts'
import { needMark } from './shown.ts'
import type { Builder, State } from './state.ts'
import { accountKey, balanceKey, codeHashKey, isEmpty, mark, part, warmAddressKey } from './world.ts'

/** Keccak-256 of no bytes. */
export const EMPTY_HASH = 0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470n

/** Whether an address is a precompile's. */
export const isPrecompile = (rules: Rules, address: Word<160>): Bool => {
  const low = address.ne(0).and(address.le(rules.lastPrecompile))
  return rules.since('osaka') ? low.or(address.eq(0x100)) : low
}

/** Pays for the access to `who`, and goes on. */
export function accessThen(s: State, address: Word<160>, then: string): void {
  s.who = address
  call(s, 'access', then)
}

export const accounts =
  (rules: Rules) =>
  (vm: Builder): Builder => {
    const reads = (name: string, opcode: number, then: (s: State) => void) => {
      vm = instruction(rules, vm, name, opcode, { pops: 1, pushes: 1, gas: 0 }, (s) =>
        accessThen(s, s.top.low(160), `${name}.read`),
      ).microcode(`${name}.read`, (s) => {
        leave()
        then(s)
      })
    }
    reads('balance', 0x31, (s) => {
      s.top = s.world[balanceKey(s.who)]
    })
    reads('extcodesize', 0x3b, (s) => {
      s.top = part(s.world[accountKey(s.who)], 'codeSize').unsigned(256)
    })
    reads('extcodehash', 0x3f, (s) => {
      const account = s.world[accountKey(s.who)]
      const hasCode = part(account, 'codeSize').ne(0)
      s.top = select(isEmpty(account, s.world[balanceKey(s.who)]), u256(0), u256(EMPTY_HASH))
      when(hasCode, () => enter('extcodehash.code'))
    })
    vm = vm.microcode('extcodehash.code', (s) => {
      s.top = s.world[codeHashKey(s.who)]
      leave()
    })
    vm = instruction(rules, vm, 'selfbalance', 0x47, { pops: 0, pushes: 1, gas: GAS.low }, (s) =>
      push(s, s.world[balanceKey(s.address)]),
    )
    vm = instruction(rules, vm, 'extcodecopy', 0x3c, { pops: 4, pushes: 0, gas: 0 }, (s) =>
      takeThen(s, 0, 4, 'extcodecopy.take'),
    )
      .microcode('extcodecopy.take', (s) => accessThen(s, s.args[0].low(160), 'extcodecopy.copy'))
      .microcode('extcodecopy.copy', (s) => {
        const [to, offset, size] = [s.args[1], s.args[2], s.args[3]]
        const account = s.world[accountKey(s.who)]
        const code = part(account, 'codeAt').unsigned(43)
        const more = wordsOf(size.low(33)).mul(GAS.copyWord)
        expand(s, expansion(s, to, size), more, () => {
          const source = tail(code, part(account, 'codeSize') as Word<32>, offset)
          copyThen(s, { ...source, to: placeOf(s, to), left: size.low(32), fromCode: true }, undefined)
        })
      })
    return vm.microcode('access', (s) => {
      const key = warmAddressKey(s.who)
      const before = s.world[key]
      const isWarm = before.eq(mark(s)).or(isPrecompile(rules, s.who))
      charge(s, select(isWarm, u64(GAS.warm), u64(GAS.coldAccount)), () => {
        needMark(rules, before)
        when(isWarm.not(), () => write(s, key, mark(s), before))
        resume(s)
      })
    })
  }
