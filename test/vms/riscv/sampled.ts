/**
 * States of the VMs of G that random ones seldom reach: aligned addresses, legal rounding modes, and each routine of
 * threads and of the other system calls, on the way through calls in turn.
 */
import fc from 'fast-check'
import { evaluateStep } from '../../../src/ir/step.ts'
import { keccakKey } from '../../../src/preimage/index.ts'
import { LiveState } from '../../../src/state/access.ts'
import type { State } from '../../../src/state/state.ts'
import { type StepKind, stepCase, testPreimages } from '../../../src/testing/index.ts'
import type { Vm } from '../../../src/vm/index.ts'
import { altered, type Start, start } from './machine.ts'

const [SP, A0, A7] = [2, 10, 17]
const ECALL = 0x73
/** Where operands lie: three pages, so that every offset of an instruction stays in them. */
const [DATA, PAGES] = [0x4000n, [3n, 4n, 5n, 6n]]
/** Draws for each state that is wanted: a fixed rounding mode may be a reserved one. */
const DRAWS = 4

/** Routines that go on with an access to memory. */
const ACCESSES = ['load', 'store', 'float-load', 'float-store']

type Kind = Extract<StepKind, { name: string }>

/** The kinds of steps that `alignedSteps` has states for. */
export const alignedKinds = (vm: Vm): Kind[] => [
  ...vm.machine.instructions.map(({ name }) => ({ kind: 'instruction', name }) as const),
  ...ACCESSES.map((name) => ({ kind: 'routine', name }) as const),
]

/**
 * For each kind, states in which its operands are addresses of data, and its rounding mode is legal, so that it traps
 * only if it must.
 */
export function alignedSteps(
  vm: Vm,
  kinds: readonly Kind[],
  per: number,
  seed: number,
): Map<string, State[]> {
  const tuned = ({ registers, memories, status }: State, bytes: Uint8Array): State => {
    const x = (registers.x as bigint[]).map((value, i) => (i === 0 ? 0n : DATA + (value & 0xff8n)))
    const pages = PAGES.map((page, i) => [page, bytes.subarray(4096 * i, 4096 * (i + 1))] as const)
    const frm = (registers.frm as bigint) % 5n
    // Half of all store-conditionals find their reservation.
    const reservation = x[(registers.reservation as bigint) & 1n ? 10 : 11]! | (x[5]! & 8n ? 1n : 2n)
    return {
      status,
      registers: {
        ...registers,
        x,
        frm,
        reservation,
        cursor: DATA + ((registers.cursor as bigint) & 0xfffn),
      },
      memories: { ...memories, mem: new Map([...pages, ...memories.mem!]) },
    }
  }
  const size = 4096 * PAGES.length
  return new Map(
    kinds.map((kind) => {
      const cases = fc
        .tuple(stepCase(vm, kind), fc.uint8Array({ minLength: size, maxLength: size }))
        .map(([state, bytes]) => state && tuned(state, bytes))
      const drawn = fc.sample(cases, { numRuns: DRAWS * per, seed }).filter((state) => state !== undefined)
      const [done, trapped] = [true, false].map((wanted) =>
        drawn.filter(
          (state) =>
            (evaluateStep(vm.machine, new LiveState(vm.machine, state)).outcome.kind !== 'trap') === wanted,
        ),
      )
      return [kind.name, [...done!, ...trapped!].slice(0, per)]
    }),
  )
}

type Call = readonly [number: number, ...args: (number | bigint)[]]

/** As musl's pthread_create has it, and with the number written for the child. */
const CLONE = 0x7d0f00 | (1 << 24)
const [ANONYMOUS, FIXED] = [0x22, 0x32]
/** Of memory: numbers for futexes, times, and an entry of a vector. */
const [FUTEX, SOON, VECTOR, EVENT, TEXT, KEY] = [0x3000, 0x3010, 0x3020, 0x3100, 0x3200, 0x3800]

/** Calls in turn, by whichever thread runs, which between them go through every routine. */
function calls(xlen: 32 | 64, preimages: boolean): Call[] {
  const top = xlen === 32 ? 0x7000_0000n : 0x38_0000_0000n
  const [gettime, sleep, futex] = xlen === 32 ? [403, 407, 422] : [113, 115, 98]
  const [epoll, event] = preimages ? [7, 8] : [3, 4]
  const host: Call[] = [
    [64, 4, TEXT, 5], // a hint, and its acknowledgement
    [63, 3, TEXT, 1],
    [64, 6, KEY, 32], // a key, and its data
    [63, 5, TEXT, 8],
    [63, 5, TEXT + 0x40, 1000],
    [63, 5, TEXT, 8],
  ]
  return [
    [96, 0x3008], // set_tid_address
    [220, CLONE, 0x8000, 0x3030, 0x7000, 0x3038],
    [220, CLONE, 0x8800, 0x3040, 0x7100, 0x3048],
    [178], // gettid
    [124], // sched_yield
    [futex, FUTEX, 0, 5, 0], // wait: the others go on
    [futex, FUTEX, 0, 5, SOON], // and with a time
    [futex, FUTEX, 1, 1], // wake
    [futex, FUTEX, 3, 1, 1, 0x3004, 0], // requeue
    [futex, FUTEX, 9, 5, SOON, 0, 0xff], // wait with a bitset, until a time
    [124],
    [futex, FUTEX, 10, 8, 0, 0, 0x0f],
    [futex, FUTEX, 0, 4, 0], // another value
    [19, 0, 0], // eventfd2
    [20, 0], // epoll_create1
    [21, epoll, 1, event, EVENT],
    [22, epoll, EVENT, 1, 0],
    [22, epoll, EVENT, 1, 20], // sleeps
    [64, event, TEXT, 8], // wakes it
    [22, epoll, EVENT, 1, -1],
    [63, event, TEXT, 8],
    [63, event, TEXT, 8],
    [gettime, 1, TEXT],
    [xlen === 64 ? 169 : gettime, xlen === 64 ? TEXT : 1, TEXT],
    [sleep, 1, 0, SOON],
    [sleep, 1, 1, SOON],
    [222, 0, 0x3000, 3, ANONYMOUS, -1, 0],
    [222, top - 0x2000n, 0x1000, 3, FIXED, -1, 0],
    [226, top - 0x1000n, 0x1000, 3], // mprotect
    [233, top - 0x1000n, 0x1000, 4], // madvise
    [215, top - 0x3000n, 0x1000],
    [214, 0],
    [214, 0x20100], // brk
    [214, 0x20080],
    [278, TEXT, 12], // getrandom
    [66, 1, VECTOR, 2], // writev
    [65, 0, VECTOR, 2], // readv
    [63, 0, TEXT, 40], // short
    [64, 2, TEXT, 3],
    [160, TEXT], // uname
    [80, 1, TEXT], // fstat
    [500], // unknown
    ...(preimages ? host : []),
    [131, 1, 1, 23], // tgkill, of a signal that is ignored
    [93, 0], // exit
    [93, 0],
    [93, 7],
  ]
}

const bytes = (size: number, ...values: bigint[]) => {
  const made = new Uint8Array(size * values.length)
  for (const [i, value] of values.entries())
    for (let k = 0; k < size; k++) made[i * size + k] = Number((value >> BigInt(8 * k)) & 0xffn)
  return made
}

/** States by the instruction or routine that is next, of each at most so many. */
export function callSteps(vm: Vm, per: number): Map<string, State[]> {
  const xlen = (vm.machine.registers[0]!.type as { width: 32 | 64 }).width
  const preimages = vm.machine.registers.some(({ name }) => name === 'preimageKey')
  const list = calls(xlen, preimages)
  const word = xlen / 8
  const setting: Start = {
    code: list.map(() => ECALL),
    f: Object.fromEntries(Array.from({ length: 32 }, (_, i) => [i, 0x4000_0000_0000_0000n + BigInt(i)])),
    x: { [SP]: 0x9000n },
    registers: { heap: 0x2_0000n, brk: 0x2_0000n, random: 7n, frm: 2n, fflags: 5n },
    input: Uint8Array.from({ length: 30 }, (_, i) => i),
    mem: [
      [BigInt(FUTEX), bytes(4, 5n)],
      [BigInt(SOON), bytes(8, 0n, 3000n)],
      [BigInt(VECTOR), bytes(word, 0x3300n, 5n, 0x3305n, 4n)],
      [BigInt(EVENT + 4), bytes(4, 1n, 77n, 78n)],
      [BigInt(KEY), keccakKey(Uint8Array.from({ length: 136 }, (_, i) => (i * 31 + 136) & 0xff))],
    ],
  }
  const found = new Map<string, State[]>()
  const take = (name: string, state: State) => {
    const known = found.get(name) ?? []
    if (known.length < per) found.set(name, [...known, state])
  }
  let run = start(vm, setting)
  for (const [number, ...args] of list) {
    const x: Record<number, bigint> = { [A7]: BigInt(number) }
    for (const [i, arg] of args.entries()) x[A0 + i] = BigInt(arg)
    run = altered(run, { x })
    run.live.preimages = testPreimages
    do {
      const state = run.live.snapshot()
      take(run.step()!, state)
    } while (run.get('micro') !== 0n && run.stopped === 'running')
    if (run.stopped !== 'running') break
  }
  return found
}
