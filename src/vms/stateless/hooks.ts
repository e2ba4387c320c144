/**
 * What the program asks of the bridge: to read and write the state of the EVM, and to run it.
 * @module
 */
import { enter, resume, trap, u64, type Word, when } from '../../vm/index.ts'
import { FORKS, type Fork } from '../evm/machine/forks.ts'
import { TYPE } from '../wasm/binary/types.ts'
import { arg, putWord, type S, wordAt } from './state.ts'

const { i32, i64 } = TYPE
const WORD = 32

type Hook = { readonly params: readonly number[]; readonly result?: number; run(s: S, fork: Fork): void }

/** Memories of the EVM by the numbers that the program has for them (`guest/src/layout.rs`). */
const AREA = { mem: 0, code: 1, targets: 2, env: 3, logs: 4 } as const

/** `env` and `logs` have words, at multiples of 32 bytes. */
const index = (s: S, width: number): Word => s.outer.bits(width + 4, 5)
const ENV_WIDTH = 10
const LOGS_WIDTH = 24

/** Copies of words begin. */
const copying = (then: 'put' | 'get') => (s: S) => {
  s.area = arg(s, 0).low(8) as Word<8>
  s.outer = arg(s, 1).low(s.outer.width) as never
  s.inner = arg(s, 2).low(32) as Word<32>
  s.left = arg(s, 3).low(32) as Word<32>
  enter(then)
}

/** By name. A hook's number is its place. */
export const HOOKS: { readonly [name: string]: Hook } = {
  /** Memory, place in it, address, words: copies to the EVM. */
  put: { params: [i32, i64, i32, i32], run: copying('put') },
  /** The same from it. */
  get: { params: [i32, i64, i32, i32], run: copying('get') },
  /** Addresses of a key of `world` and of the value that it is to have. */
  set: {
    params: [i32, i32],
    run(s) {
      s.evm.world[wordAt(s, arg(s, 0))] = wordAt(s, arg(s, 1))
      resume('guest')
    },
  },
  /** Addresses of a key of `world`, and of where its value goes. */
  look: {
    params: [i32, i32],
    run(s) {
      putWord(s, arg(s, 1), s.evm.world[wordAt(s, arg(s, 0))])
      resume('guest')
    },
  },
  /** The address of a slot, and the number that it gets. */
  number: {
    params: [i32, i64],
    run(s) {
      s.evm.slots[wordAt(s, arg(s, 0))] = arg(s, 1)
      resume('guest')
    },
  },
  /** The number of the fork whose rules the EVM follows. */
  fork: {
    params: [],
    result: i32,
    run(s, fork) {
      s.guest.r[0] = u64(FORKS.indexOf(fork))
      resume('guest')
    },
  },
  /** Where the next code would lie, and how many slots have numbers: runs a block. The result is the exit code. */
  run: {
    params: [i32, i64],
    result: i32,
    run(s) {
      s.evm.codeTop = arg(s, 0).low(32) as Word<32>
      s.evm.slotTop = arg(s, 1)
      resume('evm', 'block')
    },
  },
}

/** One word a step. */
const copies = (one: (s: S) => void) => (s: S) => {
  when(
    s.left.eq(0),
    () => resume('guest'),
    () => {
      one(s)
      s.outer = s.outer.add(WORD)
      s.inner = s.inner.add(WORD)
      s.left = s.left.sub(1)
    },
  )
}

/** Routines of the bridge: `hook.0` and on, in the order of their numbers; then the others. */
export const routinesOf = (fork: Fork) => ({
  ...Object.fromEntries(
    Object.entries(HOOKS).map(([name, { run }], i) => [
      i === 0 ? 'hook.0' : `hook.${name}`,
      (s: S) => run(s, fork),
    ]),
  ),
  put: copies((s) => {
    const { evm, area, outer } = s
    const word = wordAt(s, s.inner)
    when(area.eq(AREA.mem), () => evm.mem.store(outer, word))
    when(area.eq(AREA.code), () => evm.code.store(outer.low(32) as Word<32>, word))
    when(area.eq(AREA.targets), () => evm.targets.store(outer.low(32) as Word<32>, word))
    when(area.eq(AREA.env), () => {
      evm.env[index(s, ENV_WIDTH) as never] = word
    })
    when(area.ge(AREA.logs), () => trap(NO_HOOK))
  }),
  get: copies((s) => {
    const { evm, area, outer, inner } = s
    when(area.eq(AREA.mem), () => putWord(s, inner, evm.mem.load(outer, WORD) as Word<256>))
    when(area.eq(AREA.env), () => putWord(s, inner, evm.env[index(s, ENV_WIDTH) as never] as Word<256>))
    when(area.eq(AREA.logs), () => putWord(s, inner, evm.logs[index(s, LOGS_WIDTH) as never] as Word<256>))
    when(area.gt(AREA.logs).or(area.eq(AREA.code)).or(area.eq(AREA.targets)), () => trap(NO_HOOK))
  }),
})

/** Only other programs than the one in `guest` see it. */
export const NO_HOOK = 'not a hook'
