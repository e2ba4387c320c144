/**
 * Machines made of machines compute what their parts and the bridge say; what the kit says of all targets is in
 * test/testing/compose.test.ts.
 */
import { expect, test } from 'vitest'
import { LiveState } from '../../src/state/access.ts'
import { composedState } from '../../src/state/index.ts'
import { pagesOf, type State, zeroState } from '../../src/state/state.ts'
import { bytes, call, compose, halt, resume, ret, u8, vm, when } from '../../src/vm/index.ts'
import { calling, hybrid, narrow, wide, wideCode } from '../vms/hybrid.ts'

/** What both compute, written by hand. */
const f = (n: bigint): bigint => (n === 0n ? 7n : 3n * f(n - 1n) + n)

function finish(state: State) {
  const live = new LiveState(hybrid.machine, state)
  const active: bigint[] = []
  let deepest = 0n
  while (live.step()) {
    active.push(live.get('active'))
    if (live.get('depth') > deepest) deepest = live.get('depth')
  }
  const borders = active.filter((part, i) => i > 0 && part !== active[i - 1]).length
  return { live, deepest, borders }
}

test.each(['wide', 'narrow'] as const)('%s calls the other, which calls it, to depth 8', (part) => {
  const { live, deepest, borders } = finish(calling(part, 8n))
  expect(live.status).toEqual({ kind: 'halted', code: f(8n) })
  expect(deepest).toBe(8n)
  expect(borders).toBe(16)
  const { maps } = live.snapshot()
  // Both wrote to one map, under the numbers of their levels.
  expect(maps!.storage).toEqual(
    new Map(Array.from({ length: 8 }, (_, i) => [BigInt(i + 1), f(BigInt(i + 1))])),
  )
})

/** A state of the whole, with some registers as given. */
const where = (registers: State['registers'], state = calling('wide', 2n)): State => ({
  ...state,
  registers: { ...state.registers, ...registers },
})

test('a trap that the bridge takes leaves the rest of the step undone, and says why', () => {
  // `add` on an empty stack: nothing is pushed.
  const code = wideCode(['add'])
  const live = new LiveState(
    hybrid.machine,
    where({ depth: 1n, 'wide.sp': 1n }, calling('wide', 2n, { wide: code })),
  )
  const before = live.snapshot()
  live.step()
  const trapped = live.snapshot()
  const reason = BigInt(wide.machine.traps.indexOf('stack underflow'))
  const micro = 1n + BigInt(hybrid.machine.microcode.findIndex(({ name }) => name === 'wide.when.trapped'))
  expect(trapped).toEqual({
    ...before,
    registers: {
      ...before.registers,
      // What fetch set, it set.
      ...{ 'wide.gas': 9999n, 'wide.pc': 2n, micro, 'wide.trap.reason': reason },
    },
  })
  live.step()
  expect(live.get('active')).toBe(1n)
  expect(live.snapshot().registers['narrow.x']).toEqual([0n, 0xffff_ffffn, 0n, 0n, 0n, 0n, 0n, 0n])
  // The outermost part's trap ends the run.
  expect(finish(calling('wide', 2n, { wide: code })).live.status).toEqual({
    kind: 'halted',
    code: 2n ** 64n - 1n,
  })
})

test('a trap of fetch leaves all of the step undone', () => {
  const state = where({ depth: 1n, active: 1n, 'narrow.fuel': 0n, 'narrow.pc': 8n })
  const live = new LiveState(hybrid.machine, state)
  expect(live.step()?.name).toBe('narrow.trapped')
  const micro = 1n + BigInt(hybrid.machine.microcode.findIndex(({ name }) => name === 'narrow.when.trapped'))
  const reason = BigInt(narrow.machine.traps.indexOf('out of fuel'))
  expect(live.snapshot()).toEqual(where({ micro, 'narrow.trap.reason': reason }, state))
})

test('words that are no instruction trap with the reason of their part', () => {
  const live = new LiveState(
    hybrid.machine,
    where({ depth: 1n }, calling('wide', 0n, { wide: Uint8Array.of(255, 0) })),
  )
  expect(live.step()?.name).toBe('wide.otherwise')
  expect(live.get('wide.trap.reason')).toBe(BigInt(wide.machine.traps.indexOf('invalid opcode')))
})

test('without a bridge for them, halts and traps of a part are those of the whole, with their reasons', () => {
  const plain = compose('plain', { wide, narrow }, {})
  const state = (code: Uint8Array) => calling('wide', 0n, { wide: code, vm: plain })
  const statusOf = (code: Uint8Array) => {
    const live = new LiveState(plain.machine, state(code))
    while (live.step());
    return live.status
  }
  expect(statusOf(wideCode(['push', 9], ['ret']))).toEqual({ kind: 'halted', code: 9n })
  expect(statusOf(wideCode(['add']))).toEqual({ kind: 'trapped', reason: 'stack underflow' })
  expect(statusOf(Uint8Array.of(255, 0))).toEqual({ kind: 'trapped', reason: 'invalid opcode' })
  expect(statusOf(wideCode(['push', 9], ['call']))).toEqual({ kind: 'trapped', reason: 'nobody to call' })
})

test('a number of a part that does not exist traps', () => {
  const third = compose('three', { a: wide, b: narrow, c: wide }, {})
  const live = new LiveState(third.machine, {
    ...zeroState(third.machine),
    registers: { ...zeroState(third.machine).registers, active: 3n },
  })
  live.step()
  expect(live.status).toEqual({ kind: 'trapped', reason: 'invalid part' })
})

test('a routine number that a part holds, and does not have, is no routine of another part', () => {
  const caller = vm('caller')
    .state({ pc: u8, code: bytes(32) })
    .fetch((s) => s.code.load(s.pc, 1))
    .microcode('work', { n: u8 }, (_, f) => {
      when(
        f.n.eq(0),
        () => ret(),
        () => (f.n = f.n.sub(1)),
      )
    })
    .op('go', '00000000', (s) => {
      s.pc = s.pc.add(1)
      call('work', { n: 2 })
    })
    .op('halt', '00000001', (s) => halt(s.pc))
    .otherwise('illegal instruction')
  const both = compose('both', { first: caller, second: caller }, {})
  const zero = zeroState(both.machine)
  const code = pagesOf([[0n, Uint8Array.of(0, 0, 1)]])
  const start = { ...zero, memories: { ...zero.memories, 'second.code': code } }
  const run = (registers: State['registers']) => {
    const live = new LiveState(both.machine, {
      ...start,
      registers: { ...zero.registers, active: 1n, ...registers },
    })
    for (let i = 0; i < 20; i++) live.step()
    return live.status
  }
  expect(run({})).toEqual({ kind: 'halted', code: 2n })
  // The frame of the second part's routine returns to its own routine 1, the whole's 2; 2 is none of its own.
  expect(run({ micro: 2n, 'second.work.then': 1n, 'second.pc': 2n }).kind).toBe('running')
  expect(run({ micro: 2n, 'second.work.then': 2n })).toEqual({
    kind: 'trapped',
    reason: 'invalid microcode state',
  })
})

test.each<[string, () => unknown, RegExp]>([
  ['one part', () => compose('x', { wide }, {}), /Expected 2 to 16 parts, got 1/],
  [
    'a routine that is none',
    () => compose('x', { wide, narrow }, { instead: { wide: { call: () => {} } } }),
    /no routine "call" to run something instead of/,
  ],
  [
    'a part that is none',
    () => compose('x', { wide, narrow }, { halted: { other: () => {} } as never }),
    /no part "other"/,
  ],
  [
    'what only one has',
    () => compose('x', { wide, narrow }, { shared: ['stack'] }),
    /Expected two parts or more to declare stack/,
  ],
  [
    'what differs',
    () => compose('x', { wide, narrow }, { shared: ['pc'] }),
    /pc is shared, and its declarations differ/,
  ],
  [
    'a part that the bridge does not have',
    () => compose('x', { wide, narrow }, { halted: { wide: () => resume('third') } }),
    /no part "third"/,
  ],
  [
    'a reason that is none',
    () =>
      compose(
        'x',
        { wide, narrow },
        { trapped: { wide: (_, reason) => when(reason.is('hunger'), () => halt(1)) } },
      ),
    /does not trap for "hunger"/,
  ],
  [
    'state that a part has not',
    () =>
      compose(
        'x',
        { wide, narrow },
        {
          halted: {
            wide: (s) => {
              ;(s.narrow as unknown as { r: unknown }).r = s.wide.pc
            },
          },
        },
      ),
    /narrow has no state "r"/,
  ],
  ['a composed part', () => compose('x', { hybrid, narrow }, {}), /is composed itself/],
  [
    'resume in a VM',
    () =>
      vm('y')
        .state({ pc: u8 })
        .fetch((s) => s.pc)
        .op('go', '........', () => resume('wide'))
        .otherwise('no'),
    /resume\(…\) is for bodies of a bridge/,
  ],
  ['states of no part', () => composedState(hybrid, { other: zeroState(wide.machine) }), /no part "other"/],
  ['states of a VM', () => composedState(wide, {}), /wide is not composed/],
  [
    'stopped states',
    () =>
      composedState(hybrid, { wide: { ...zeroState(wide.machine), status: { kind: 'halted', code: 0n } } }),
    /has stopped: halted/,
  ],
  [
    'two values of a key',
    () =>
      composedState(hybrid, {
        wide: { ...zeroState(wide.machine), maps: { storage: new Map([[1n, 2n]]) } },
        narrow: { ...zeroState(narrow.machine), maps: { storage: new Map([[1n, 3n]]) } },
      }),
    /key 1 of storage different values/,
  ],
])('%s is refused with the reason', (_, make, reason) => {
  let thrown: unknown
  try {
    make()
  } catch (error) {
    thrown = error
  }
  expect(String((thrown as Error | undefined)?.message)).toMatch(reason)
})
