/**
 * Calls (Yellow Paper, H.2: f1, f2, f4, fa; EIP-150, EIP-161, EIP-2929).
 *
 * `args`: gas, address, value, place and size of the input, place and size of the output.
 * @module
 */
import {
  type Bool,
  bool,
  enter,
  leave,
  select,
  u8,
  u32,
  u64,
  u256,
  type Word,
  when,
} from '../../../vm/index.ts'
import { accessThen, isPrecompile } from './accounts.ts'
import { delegationWord } from './authorization.ts'
import { takeThen } from './copy.ts'
import { GAS, type Rules } from './forks.ts'
import { begin, clearThen, ENDED, waitThen } from './frame.ts'
import { note, write } from './journal.ts'
import { charge, drop, expand, expansion, fixed, instruction, item, placeOf, push } from './op.ts'
import { type Builder, MAX_DEPTH, type State } from './state.ts'
import { accountKey, balanceKey, isEmpty, part, withParts } from './world.ts'

/** An account that has set its code to that of another one: that one is accessed, too (EIP-7702). */
const delegate =
  (rules: Rules) =>
  (vm: Builder): Builder =>
    rules.since('prague')
      ? vm.microcode('call.delegate', (s) => {
          const word = delegationWord(s, s.world[accountKey(s.who)])
          s.args[7] = word
          when(
            word.ne(0),
            () => accessThen(s, word.low(160), 'call.gas'),
            () => enter('call.gas'),
          )
        })
      : vm

/** Which instruction calls: `kind`. */
const KIND = { call: 0, callcode: 1, delegatecall: 2, staticcall: 3 } as const

/** All of the gas but a 64th (EIP-150). */
export const allButOne64th = (gas: Word<64>): Word<64> => gas.sub(gas.shr(6))

/** A call or a creation that is not made: it puts zero on the stack, and there is no return data. */
export function refuse(s: State): void {
  push(s, u256(0))
  s.backSize = u32(0)
  leave()
}

export const calls =
  (rules: Rules) =>
  (vm: Builder): Builder => {
    const op = (name: keyof typeof KIND, opcode: number) => {
      const hasValue = KIND[name] < KIND.delegatecall
      vm = instruction(rules, vm, name, opcode, { pops: hasValue ? 7 : 6, pushes: 1, gas: 0 }, (s) => {
        s.args[0] = s.top
        s.args[1] = item(s, 1)
        s.args[2] = u256(0)
        s.kind = u8(KIND[name])
        drop(s, 2)
        takeThen(s, hasValue ? 2 : 3, 7, 'call.charge')
      })
    }
    op('call', 0xf1)
    op('callcode', 0xf2)
    op('delegatecall', 0xf4)
    op('staticcall', 0xfa)
    return vm
      .microcode('call.charge', (s) => {
        const input = expansion(s, s.args[3], s.args[4])
        const output = expansion(s, s.args[5], s.args[6], input.words)
        const both = {
          tooFar: input.tooFar
            .or(output.tooFar)
            .or(s.isStatic.and(s.kind.eq(KIND.call)).and(s.args[2].ne(0))),
          cost: input.cost.add(output.cost),
          words: output.words,
        }
        expand(s, both, 0, () => accessThen(s, s.args[1].low(160), 'call.cost'))
      })
      .microcode('call.cost', (s) => {
        const hasValue = s.args[2].ne(0)
        const account = s.world[accountKey(s.who)]
        const isNew = isEmpty(account, s.world[balanceKey(s.who)]).and(s.kind.eq(KIND.call)).and(hasValue)
        const value = select(hasValue, u64(GAS.callValue), u64(0))
        charge(s, value.add(select(isNew, u64(GAS.newAccount), u64(0))), () =>
          enter(rules.since('prague') ? 'call.delegate' : 'call.gas'),
        )
      })
      .with(delegate(rules))
      .microcode('call.gas', (s) => {
        const [asked, value] = [s.args[0], s.args[2]]
        const most = allButOne64th(s.gas)
        const given = select(asked.lt(most.unsigned(256)), asked.low(64), most)
        const stipend = select(value.ne(0), u64(GAS.stipend), u64(0))
        const hasValue = value.ne(0).and(s.kind.le(KIND.callcode))
        const short = hasValue.and(s.world[balanceKey(s.address)].lt(value))
        when(
          short.or(s.depth.eq(MAX_DEPTH)),
          () => {
            s.gas = s.gas.add(stipend)
            refuse(s)
          },
          () => {
            s.gas = s.gas.sub(given)
            s.childGas = given.add(stipend)
            clearThen(s, 'call.wait')
          },
        )
      })
      .microcode('call.wait', (s) => {
        const moves = s.args[2].ne(0).and(s.kind.eq(KIND.call))
        when(
          moves,
          () => waitThen(s, 'call.pay'),
          () => waitThen(s, 'call.begin'),
        )
      })
      .microcode('call.pay', (s) => {
        const key = balanceKey(s.address)
        const before = s.world[key]
        write(s, key, before.sub(s.args[2]), before)
        enter('call.receive')
      })
      .microcode('call.receive', (s) => {
        const key = balanceKey(s.args[1].low(160))
        const before = s.world[key]
        write(s, key, before.add(s.args[2]), before)
        enter('call.begin')
      })
      .microcode('call.begin', (s) => {
        const [to, value] = [s.args[1].low(160), s.args[2]]
        const account = s.world[accountKey(to)]
        const held = holderOf(rules, s, to, account)
        const touches = s.kind.eq(KIND.call).or(s.kind.eq(KIND.staticcall))
        // An account that is empty does not outlive a touch (EIP-161).
        when(touches.and(part(account, 'empty')), () => {
          note(s, accountKey(to), account)
          s.world[accountKey(to)] = withParts(account, { empty: bool(0) })
        })
        s.dataAt = placeOf(s, s.args[3])
        s.dataSize = s.args[4].low(32)
        begin(s)
        s.creates = bool(0)
        s.isStatic = s.isStatic.or(s.kind.eq(KIND.staticcall))
        const isDelegate = s.kind.eq(KIND.delegatecall)
        when(isDelegate.not(), () => {
          s.caller = s.address
          s.value = value
        })
        when(touches, () => {
          s.address = to
          s.incarnation = part(account, 'incarnation')
        })
        enterCode(rules, s, to, held)
      })
  }

/** Whose code a call of an account runs, and whether it is not its own: from Prague on `args[7]` says so. */
export function holderOf(
  rules: Rules,
  s: State,
  address: Word<160>,
  account: Word<256>,
): { holder: Word<256>; isOther: Bool } {
  if (!rules.since('prague')) return { holder: account, isOther: bool(0) }
  const isOther = s.args[7].ne(0)
  return { holder: s.world[accountKey(select(isOther, s.args[7].low(160), address))], isOther }
}

/** Begins with the code of the account `holder`, or a precompile's routine, unless the code is another account's. */
export function enterCode(
  rules: Rules,
  s: State,
  address: Word<160>,
  { holder, isOther }: ReturnType<typeof holderOf>,
): void {
  const size = part(holder, 'codeSize')
  s.codeAt = part(holder, 'codeAt')
  s.pc = part(holder, 'codeAt')
  s.codeSize = size
  leave()
  when(size.eq(0), () => {
    s.from = fixed(0)
    s.left = u32(0)
    s.kind = u8(ENDED.well)
    enter('end')
  })
  const isRoutine = isPrecompile(rules, address)
  when(rules.since('prague') ? isRoutine.and(isOther.not()) : isRoutine, () => enter('precompile'))
  s.who = address
}
