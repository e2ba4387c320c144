/**
 * What instructions are made of: the stack, gas, memory, and the failure of a frame.
 * @module
 */
import { type Bool, bool, concat, enter, select, u32, u64, uint, type Word, when } from '../../../vm/index.ts'
import { type Fork, GAS, type Rules } from './forks.ts'
import { type Builder, OFFSET_BITS, place, placeIn, STACK_LIMIT, type State } from './state.ts'

/** Ends the frame exceptionally: all gas is gone, and what it did is undone. */
export const fail = (): void => enter('fail')

export type Instruction = {
  /** Items taken from the stack, and items put there. */
  readonly pops: number
  readonly pushes: number
  /** Gas that it always costs. */
  readonly gas: number
  /** The fork that brought it. */
  readonly since?: Fork
}

/**
 * An instruction: it fails if the stack has too few items or would get too many, or if gas is short; else it is paid
 * for, and `body` runs. The body moves `sp` itself, by `push`, `pop` and `replace`.
 */
export function instruction(
  rules: Rules,
  builder: Builder,
  text: string,
  opcode: number,
  { pops, pushes, gas, since }: Instruction,
  body: (s: State) => void,
): Builder {
  if (!rules.has(since)) return builder
  const encoding: string = opcode.toString(2).padStart(8, '0')
  const prefer = { over: ['undefined'] }
  return builder.op(
    text,
    encoding,
    (s) => {
      let bad: Bool = s.gas.lt(gas)
      if (pops > 0) bad = bad.or(s.sp.lt(pops))
      if (pushes > pops) bad = bad.or(s.sp.gt(STACK_LIMIT + pops - pushes))
      when(bad, fail, () => {
        if (gas > 0) s.gas = s.gas.sub(gas)
        body(s)
      })
    },
    prefer,
  )
}

/** The place in `stack` of item `n` from the top; the top itself is a register. */
export function slotOf(s: State, n: number): Word<21> {
  return concat(s.depth, s.sp.sub(n + 1).low(10)) as Word<21>
}

/** Item `n` from the top. */
export const item = (s: State, n: number): Word<256> => (n === 0 ? s.top : s.stack[slotOf(s, n)])

/**
 * Replaces the `taken` topmost items by one. The slot under the new top stays where it is, so nothing is stored.
 * @param taken - at least one
 */
export function replace(s: State, taken: number, value: Word): void {
  if (taken > 1) s.sp = s.sp.sub(taken - 1)
  s.top = value.width === 256 ? value : value.unsigned(256)
}

/** Puts an item on the stack. Below an empty stack lies a slot that no item can have. */
export function push(s: State, value: Word): void {
  s.stack[slotOf(s, 0)] = s.top
  s.sp = s.sp.add(1)
  s.top = value.width === 256 ? value : value.unsigned(256)
}

/** Takes `taken` items off the stack. */
export function drop(s: State, taken: number): void {
  s.top = item(s, taken)
  s.sp = s.sp.sub(taken)
}

/** Charges gas known only now. @param then - runs if there is enough */
export function charge(s: State, cost: Word<64>, then: () => void): void {
  when(s.gas.lt(cost), fail, () => {
    s.gas = s.gas.sub(cost)
    then()
  })
}

/** Words that so many bytes take. */
export const wordsOf = (size: Word<33>): Word<64> => size.add(31).high(28).unsigned(64)

export type Expansion = {
  /** More than any amount of gas pays for. */
  readonly tooFar: Bool
  readonly cost: Word<64>
  /** Words in use afterwards. */
  readonly words: Word<32>
}

/** Gas that so much memory costs in all (Yellow Paper, H.1). */
const memoryGas = (words: Word<32>): Word<64> => {
  const wide = words.unsigned(64)
  return wide.mul(GAS.memoryWord).add(wide.mul(wide).shr(9))
}

/**
 * What it takes to have memory up to the end of a range. An empty one takes nothing, wherever it lies.
 *
 * Ranges that end beyond 2^32 bytes cost 2^45 gas and more: they fail.
 */
export function expansion(s: State, offset: Word<256>, size: Word<256> | number, from?: Word<32>): Expansion {
  const before = from ?? s.words
  const far = offset.high(256 - OFFSET_BITS).ne(0)
  const bytes = typeof size === 'number' ? uint(33)(size) : size.low(33)
  const end = offset.low(32).unsigned(34).add(bytes.unsigned(34))
  const needed = end.add(31).bits(33, 5).unsigned(32)
  const isEmpty = typeof size === 'number' ? bool(size === 0 ? 1 : 0) : size.eq(0)
  const big = typeof size === 'number' ? bool(0) : size.high(256 - 33).ne(0)
  const beyond = end.gt(1n << BigInt(OFFSET_BITS))
  const grows = isEmpty.not().and(needed.gt(before))
  const words = select(grows, needed, before)
  const cost = select(grows, memoryGas(needed).sub(memoryGas(before)), u64(0))
  return { tooFar: isEmpty.not().and(far.or(big).or(beyond)), cost, words }
}

/** Charges for memory and more. @param then - runs if there is enough gas; the memory is in use then */
export function expand(
  s: State,
  { tooFar, cost, words }: Expansion,
  more: Word<64> | number,
  then: () => void,
): void {
  const total = typeof more === 'number' && more === 0 ? cost : cost.add(more)
  when(tooFar.or(s.gas.lt(total)), fail, () => {
    s.gas = s.gas.sub(total)
    s.words = words
    then()
  })
}

/** Where an offset of the frame's memory lies in `mem`. */
export const placeOf = (s: State, offset: Word<256>): Word<43> =>
  concat(s.depth.add(1), offset.low(OFFSET_BITS)) as Word<43>

/** The same in the region of the frame that is called next, or was last. */
export const placeInCalled = (s: State, offset: Word | number): Word<43> =>
  concat(s.depth.add(2), typeof offset === 'number' ? u32(offset) : offset.low(OFFSET_BITS)) as Word<43>

export const fixed = (region: number, offset = 0): Word<43> => place(placeIn(region, offset))

/** Goes on with `routine`, and afterwards with `then`: the routine ends with `resume`. */
export function call(s: State, routine: string, then: string): void {
  enter(then)
  s.after = s.micro
  enter(routine)
}

/** As `call`, for routines that call others: they end with `resumeThen`. */
export function callThen(s: State, routine: string, then: string): void {
  enter(then)
  s.next = s.micro
  enter(routine)
}

/** Ends a routine. */
export const resume = (s: State): void => {
  s.micro = s.after
}
export const resumeThen = (s: State): void => {
  s.micro = s.next
}

export const isTrue = (test: Bool): Word<256> => test.unsigned(256)
