/**
 * Hooks that call other contracts, programs or not, and create them: CALL, DELEGATECALL, STATICCALL, CREATE and CREATE2
 * of the EVM, at their price.
 * @module
 */
import { enter, select, u64, u256, type Word } from '../../../vm/index.ts'
import { copyThen } from '../copy.ts'
import { goOn, wait } from '../frames.ts'
import {
  arg,
  gasOfInk,
  inner,
  instruct,
  lend,
  outer,
  putBytes,
  putNumber,
  type S,
  setResult,
  wordAt,
} from '../state.ts'
import { addressAt } from './accounts.ts'
import { type Backs, type Hook, type Hooks, i32, i64, inMemory, readInk, toEvm, toProgram } from './hook.ts'

/** Bytes go to the frame's memory from the start on; then the instruction is next. */
function hand(s: S, at: Word, size: Word, then: string): void {
  lend(s, size)
  copyThen(s, 'out', { inner: inner(s, at), outer: outer(s, 0), left: size }, then)
}

/** A call: the address, the input and its size, the value if it has one, the gas, and where the size of the output goes. */
const calls = (hasValue: boolean, then: string): Hook => {
  const last = hasValue ? 5 : 4
  return {
    params: [i32, i32, i32, ...(hasValue ? [i32] : []), i64, i32],
    result: i32,
    bytes: (s) => readInk(arg(s, 2)),
    run: (s) =>
      inMemory(
        s,
        [
          [arg(s, 0), 20],
          [arg(s, 1), arg(s, 2)],
          ...(hasValue ? [[arg(s, 3), 32] as const] : []),
          [arg(s, last), 4],
        ],
        () => hand(s, arg(s, 1), arg(s, 2), then),
      ),
  }
}

/** A creation: the code and its size, the value, the salt if it has one, where the address and the size of the output go. */
const creates = (hasSalt: boolean, then: string): Hook => {
  const [address, size] = hasSalt ? [4, 5] : [3, 4]
  return {
    params: [i32, i32, i32, ...(hasSalt ? [i32] : []), i32, i32],
    bytes: (s) => readInk(arg(s, 1)),
    run: (s) =>
      inMemory(
        s,
        [
          [arg(s, 0), arg(s, 1)],
          [arg(s, 2), 32],
          ...(hasSalt ? [[arg(s, 3), 32] as const] : []),
          [arg(s, address), 20],
          [arg(s, size), 4],
        ],
        () => hand(s, arg(s, 0), arg(s, 1), then),
      ),
  }
}

const CODE = { call: 13, delegatecall: 14, staticcall: 15, create: 16, create2: 17 } as const

export const callHooks: Hooks = {
  call_contract: calls(true, 'call'),
  delegate_call_contract: calls(false, 'call.delegate'),
  static_call_contract: calls(false, 'call.static'),
  create1: creates(false, 'create'),
  create2: creates(true, 'create.salted'),
}

const [NONE, START] = [() => u256(0), () => u256(0)]

/** The pointers that the hook needs when it goes on, until the frame waits. */
function keep(s: S, size: Word, address?: Word): void {
  s.left = size.low(32) as Word<32>
  if (address) s.inner = address.low(32).unsigned(s.inner.width) as never
  enter('call.wait')
}

/** A call's items: gas, address, value, input, output. */
const instructCall = (code: number, hasValue: boolean) => (s: S) => {
  const [gas, pointer] = hasValue ? [4, 5] : [3, 4]
  gasOfInk(s)
  instruct(s, code, [
    arg(s, gas),
    addressAt(s, arg(s, 0)),
    ...(hasValue ? [wordAt(s, arg(s, 3))] : []),
    START(),
    arg(s, 2).low(32),
    NONE(),
    NONE(),
  ])
  keep(s, arg(s, pointer))
}

const instructCreate = (code: number, hasSalt: boolean) => (s: S) => {
  gasOfInk(s)
  instruct(s, code, [
    wordAt(s, arg(s, 2)),
    START(),
    arg(s, 1).low(32),
    ...(hasSalt ? [wordAt(s, arg(s, 3))] : []),
  ])
  keep(s, arg(s, hasSalt ? 5 : 4), arg(s, hasSalt ? 4 : 3))
}

export const callRoutines = {
  call: instructCall(CODE.call, true),
  'call.delegate': instructCall(CODE.delegatecall, false),
  'call.static': instructCall(CODE.staticcall, false),
  create: instructCreate(CODE.create, false),
  'create.salted': instructCreate(CODE.create2, true),
  'call.wait': (s: S) => {
    wait(s, [s.left, s.inner])
    toEvm()
  },
}

/** What Arbitrum returns for a call that reverted or failed. */
const CALL_FAILED = 2

const called = (s: S): void => {
  const [size] = goOn(s)
  putNumber(s, size, s.evm.backSize)
  setResult(s, select(s.evm.top.eq(0), u64(CALL_FAILED), u64(0)))
  toProgram()
}

const created = (s: S): void => {
  const [size, address] = goOn(s)
  putNumber(s, size, s.evm.backSize)
  putBytes(s, address, s.evm.top.low(160).unsigned(256).shl(96) as Word<256>, 20)
  toProgram()
}

export const callBacks: Backs = {
  call: { opcode: 0xf1, back: called },
  delegatecall: { opcode: 0xf4, back: called },
  staticcall: { opcode: 0xfa, back: called },
  create: { opcode: 0xf0, back: created },
  create2: { opcode: 0xf5, back: created },
}
