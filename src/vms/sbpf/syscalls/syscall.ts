/**
 * Syscalls: each is an instruction that enters a microcode routine of its name. The routine charges, checks what it
 * was given, and works in small steps; the arguments stay in r1 to r5, and r0 gets the result.
 *
 * A step that traps leaves nothing behind, not even what it charged. So charging is a step of its own.
 *
 * Text: agave 4.3, `syscalls/src` and `program-runtime/src/execution_budget.rs`.
 * @module
 */
import { enter, leave, select, trap, u64, type Word, when } from '../../../vm/index.ts'
import { symbolHash } from '../elf/murmur.ts'
import { locate } from '../machine/address-space.ts'
import { type Builder, encode, REGION, type State } from '../machine/isa.ts'
import { ABSENT, SYSCALLS, type Syscall } from './names.ts'

/** Compute units: `SVMTransactionExecutionCost`. */
export const COST = {
  base: 100,
  words: 100,
  key: 100,
  memory: 10,
  bytesPerUnit: 250,
  sysvar: 100,
  hash: 85,
  address: 1500,
} as const

/** Goes on with the routine `then` once compute units are paid. */
export function charge(s: State, cost: Word | number, then: string): void {
  s.length = typeof cost === 'number' ? u64(cost) : cost
  enter(then)
  s.after = s.micro
  enter('charge')
}

/** Returns from a syscall. */
export function finish(s: State, result: Word | number): void {
  s.r[0] = typeof result === 'number' ? u64(result) : result
  leave()
}

export const max = (a: Word, b: number): Word => select(a.lt(b), u64(b), a)

/** Goes on with `then` once `place` is where a table of slices lies, each an address and a length of 8 bytes. */
export function slices(s: State, address: Word, count: Word, then: string): void {
  when(count.high(5).ne(0), () => trap('InvalidLength'))
  locate(s, address, count.shl(4), 'load', then)
}

/** What lies at `place` must be aligned, if there is anything. */
export function aligned(s: State, bits: number): void {
  when(s.length.ne(0).and(s.place.low(bits).ne(0)), () => trap('Unaligned pointer'))
}

/** A sysvar must not be written into the input region, nor behind it (SIMD-0219). */
export function outsideInput(address: Word): void {
  when(address.high(64 - 32 - Math.log2(REGION.input)).ne(0), () => trap('Invalid pointer'))
}

/** One entry of such a table. */
export function sliceAt(s: State, at: Word): { address: Word; length: Word } {
  const entry = (i: number) =>
    s.mem.load(
      at
        .bits(34, 3)
        .unsigned(35)
        .shl(3)
        .add(8 * i),
      8,
    )
  return { address: entry(0), length: entry(1) }
}

/** Two ranges of bytes that must not share one. */
export function apart(a: Word, lengthOfA: Word, b: Word, lengthOfB: Word): void {
  const touch = select(a.gt(b), a.sub(b).lt(lengthOfB), b.sub(a).lt(lengthOfA))
  when(touch, () => trap('Overlapping copy'))
}

/** What a syscall's instruction does: sets what its routine is to know, and enters it. */
export type Entry = (s: State) => void

/** The instructions of syscalls, and those that others share. */
export const syscalls =
  (entries: Readonly<Record<Syscall, Entry>>) =>
  (vm: Builder): Builder => {
    const pattern = (name: string) => {
      const hash = symbolHash(name).toString(2).padStart(32, '0')
      return encode(0x85, `${hash} ................ 0000 ....`)
    }
    for (const name of SYSCALLS) vm = vm.op(`call.${name}`, pattern(name), entries[name])
    for (const name of ABSENT)
      vm = vm.op(`call.${name}`, pattern(name), () => trap(`${name} is not supported`))
    return vm
      .microcode('charge', (s) => {
        const short = s.cu.lt(s.length)
        s.cu = select(short, u64(0), s.cu.sub(s.length))
        s.micro = s.after
        when(short, () => enter('exhausted'))
      })
      .microcode('exhausted', () => trap('Computational budget exceeded'))
      .microcode('abort', () => trap('SBF program panicked'))
      .microcode('units', (s) => finish(s, s.cu))
      .microcode('result', (s) => finish(s, s.value))
  }

export const small = {
  abort: () => enter('abort'),
  /** No program was invoked by another, so all are at the bottom. */
  sol_get_stack_height: (s) => {
    s.value = u64(1)
    charge(s, COST.base, 'result')
  },
  sol_remaining_compute_units: (s) => charge(s, COST.base, 'units'),
} satisfies Partial<Record<Syscall, Entry>>
