/**
 * How a program's frame begins, waits for others, and ends.
 * @module
 */
import { concat, enter, resume, u8, u32, uint, type Word, when } from '../../vm/index.ts'
import { ENDED, WAITING } from '../evm/machine/frame.ts'
import { place } from '../evm/machine/state.ts'
import { REGISTER } from '../wasm/machine/isa.ts'
import { INK_PRICE } from './prices.ts'
import {
  HOOK_BITS,
  HOOK_CODE,
  HOOKS_BITS,
  inkOfGas,
  outer,
  PROGRAM,
  RESULT_OFFSET,
  RUN,
  type S,
} from './state.ts'

const part = (word: Word, [high, low]: readonly [number, number]): Word => word.bits(high, low)

const isHookCode = (pc: Word) =>
  pc.high(32 - HOOKS_BITS - HOOK_BITS).eq(HOOK_CODE / 2 ** (HOOKS_BITS + HOOK_BITS))

/** The address of whoever runs, as a key. */
const self = (s: S): Word<256> => s.evm.address.unsigned(256)

/**
 * Where the EVM fails: at the end of a hook's code the bridge goes on; at the beginning of a program's code a program
 * begins; and what else fails, fails.
 */
export function fail(s: S): void {
  const at = s.evm.pc.sub(1)
  const program = s.programs[at.unsigned(256)] as Word<256>
  // After the last number there is 0: a program that would begin then fails, as its memory would be another's.
  const isProgram = program.ne(0).and(at.eq(s.evm.codeAt)).and(s.nextInstance.ne(0))
  const ofHook = isHookCode(s.evm.pc)
  when(
    ofHook.and(s.evm.pc.low(HOOK_BITS).eq(2)),
    () => {
      enter('back.0')
      s.micro = s.micro.add(s.evm.pc.bits(HOOKS_BITS + HOOK_BITS - 1, HOOK_BITS).unsigned(s.micro.width))
    },
    () =>
      when(
        isProgram,
        () => enter('begin'),
        () =>
          when(
            ofHook,
            () => enter('frame.fail'),
            () => endWith(s, ENDED.failed),
          ),
      ),
  )
}

function endWith(s: S, how: number | Word, size: Word | number = 0): void {
  if (how === ENDED.failed) s.evm.gas = 0 as never
  s.evm.kind = (typeof how === 'number' ? u8(how) : how) as Word<8>
  s.evm.from = typeof size === 'number' ? place(0) : outer(s, RESULT_OFFSET)
  s.evm.left = typeof size === 'number' ? u32(size) : (size as Word<32>)
  resume('evm', 'end')
}

/**
 * Whether the frame opens the program at its address: not if a program there delegated to this one. The frame below has
 * the same address then, and another caller than itself.
 */
function opens(s: S): Word<256> {
  const below = s.evm.frames[concat(s.evm.depth.sub(1), uint(3)(WAITING.code)) as never] as Word<256>
  const isDelegated = below.bits(255, 96).eq(s.evm.address).and(s.evm.caller.ne(s.evm.address))
  const isOfProgram = (s.programs[below.bits(63, 32).unsigned(256)] as Word<256>).ne(0)
  return isDelegated.and(isOfProgram).not().unsigned(256)
}

/** The program is no longer open. */
const close = (s: S): void => {
  s.open[self(s)] = s.open[self(s)].sub(opens(s))
}

/** Leaves the frame of a program: it returned, it trapped, or there was not enough ink. */
export const ends = {
  'frame.fail': (s: S) => {
    close(s)
    endWith(s, ENDED.failed)
  },
  'frame.revert': (s: S) => {
    close(s)
    s.evm.gas = s.wasm.ink.div(INK_PRICE)
    endWith(s, ENDED.reverted)
  },
  'frame.end': (s: S) => {
    close(s)
    s.evm.gas = s.wasm.ink.div(INK_PRICE)
    const well = (s.wasm.r[0] as Word).low(32).eq(0)
    endWith(s, well.not().unsigned(8), s.resultSize)
  },
}

export const begins = {
  begin(s: S) {
    const program = s.programs[s.evm.codeAt.unsigned(256)] as Word<256>
    s.run = part(program, PROGRAM.run) as Word<32>
    s.runsLeft = part(program, PROGRAM.runs) as Word<32>
    s.template = part(program, PROGRAM.template).low(s.template.width) as never
    s.wasm.pc = part(program, PROGRAM.pc) as Word<32>
    s.wasm.pages[0] = part(program, PROGRAM.pages) as Word<32>
    s.wasm.fp = u32(0)
    s.wasm.instance = s.nextInstance
    s.nextInstance = s.nextInstance.add(1)
    s.done = u32(0)
    s.resultSize = u32(0)
    s.evm.pc = u32(HOOK_CODE)
    inkOfGas(s, 0)
    s.open[self(s)] = s.open[self(s)].add(opens(s))
    enter('begin.copy')
  },
  /** A leaf of the template, or the next run of them. */
  'begin.copy': (s: S) => {
    const run = s.runs[s.run.low(20)] as Word<256>
    const at = part(run, RUN.at).add(concat(s.done.low(27), u8(0).low(5)))
    const isLast = s.done.add(1).ge(part(run, RUN.leaves))
    when(
      s.runsLeft.eq(0),
      () => enter('begin.run'),
      () => {
        const [from, to] = [s.template, s.wasm.instance].map((one) => concat(one, at.high(27), u8(0).low(5)))
        when(
          part(run, RUN.store).eq(1),
          () => s.wasm.store.store(to as never, s.wasm.store.load(from as never, 32)),
          () => s.wasm.mem.store(to as never, s.wasm.mem.load(from as never, 32)),
        )
        s.done = s.done.add(1)
        when(isLast, () => {
          s.done = u32(0)
          s.run = s.run.add(1)
          s.runsLeft = s.runsLeft.sub(1)
        })
      },
    )
  },
  'begin.run': (s: S) => {
    s.wasm.r[0] = s.evm.dataSize.unsigned(64)
    resume('wasm')
  },
}

const at = (s: S, word: 0 | 1) => concat(s.evm.depth, u8(word).low(1)) as Word<12>
const GLOBALS = Array.from({ length: REGISTER.globalsSize }, (_, i) => REGISTER.globals + i)

/**
 * Keeps what the program has in registers, which are another's while the EVM runs; the rest is in its frames. Two
 * pointers of the hook wait with it.
 */
export function wait(s: S, pointers: readonly [Word, Word]): void {
  s.waiting[at(s, 0)] = concat(...GLOBALS.map((index) => s.wasm.r[index] as Word)) as Word<256>
  s.waiting[at(s, 1)] = concat(
    ...[s.wasm.pc, s.wasm.fp, s.wasm.instance, s.wasm.pages[0] as Word],
    ...[...pointers.map((one) => one.low(32)), s.dust, s.resultSize],
  ).unsigned(256) as Word<256>
}

/** Takes it back. @returns the pointers */
export function goOn(s: S): [Word, Word] {
  const globals = s.waiting[at(s, 0)] as Word<256>
  for (const [i, index] of GLOBALS.entries())
    s.wasm.r[index] = globals.bits(255 - 64 * i, 192 - 64 * i) as Word<64>
  const rest = s.waiting[at(s, 1)] as Word<256>
  let bottom = 0
  const next = (width: number) => {
    bottom += width
    return rest.bits(bottom - 1, bottom - width)
  }
  s.resultSize = next(32) as Word<32>
  const dust = next(16)
  const [second, first] = [next(32), next(32)]
  s.wasm.pages[0] = next(32) as Word<32>
  s.wasm.instance = next(s.wasm.instance.width) as never
  s.wasm.fp = next(32) as Word<32>
  s.wasm.pc = next(32) as Word<32>
  s.evm.sp = 0 as never
  inkOfGas(s, dust)
  return [first, second]
}
