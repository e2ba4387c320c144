/**
 * What an author is told of each misuse: what was expected, what came, on which line, in which instruction, and how to
 * fix it. The inputs are wrong on purpose, so nothing here is typed.
 */
import { expect, test } from 'vitest'
import * as onestep from '../../src/index.ts'

// biome-ignore lint/suspicious/noExplicitAny: misuses
const untyped = onestep as any
const { vm, u8, u16, u32, u64, u256, u512, uint, bytes, map, memory, registers, field } = untyped
const { when, select, concat, trap, halt, enter, leave, zeroState } = untyped
// biome-ignore lint/suspicious/noExplicitAny: misuses
type Any = any

const STATE = {
  ...{ pc: u32, r: u32, q: u32, w: u256, f: field(97n) },
  ...{ x: registers(u32, 16), m: memory(u32, 1024), b: bytes(1024) },
}
const WITH_MAPS = { ...STATE, k: map(u256, u64), g: map(field(97n), u32) }
const ANY = '................................'
const base = (state: object = STATE) =>
  vm('t')
    .state(state)
    .fetch((s: Any) => s.m[s.pc])
const mapped = (body: unknown) =>
  vm('t')
    .state(WITH_MAPS)
    .fetch((s: Any) => s.m[s.pc])
    .op('op d', '00000001 dddd aaaa bbbb ............', body)
    .otherwise('bad')
const one = (body: unknown) =>
  base().op('op d', '00000001 dddd aaaa bbbb ............', body).otherwise('bad')

let leaked: Any
const leaking = () =>
  base().op('a', '00000001 ........................', (s: Any) => {
    leaked = s.r
    s.r = s.q
  })
const routines = (count: number, state?: object) =>
  Array.from({ length: count }).reduce<Any>(
    (builder: Any, _, i) => builder.microcode(`r${i}`, () => leave()),
    base(state),
  )

/** Where a case stands, so that the line in its message can be compared. */
const here = () => Number(/mistakes\.test\.ts:(\d+)/.exec(new Error().stack!.split('\n')[2]!)![1])

type Mistake = readonly [what: string, line: number, body: () => unknown, says: readonly string[]]
const MISTAKES: readonly Mistake[] = [
  [
    'a key of another width',
    here(),
    () =>
      mapped((s: Any) => {
        s.w = s.k[s.r].unsigned(256)
      }),
    [
      'TraceError: Expected a word of 256 bits, got one of 32.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: use .unsigned(256) or .signed(256) to widen it',
    ],
  ],
  [
    'a felt as a key of words',
    here(),
    () =>
      mapped((s: Any) => {
        s.w = s.k.get(s.f).unsigned(256)
      }),
    [
      'TraceError: Expected a key of k, u256, got a felt modulo 0x61.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: felt.word(256) for its canonical representative',
    ],
  ],
  [
    'a word as a key of felts',
    here(),
    () =>
      mapped((s: Any) => {
        s.r = s.g[s.r]
      }),
    [
      'TraceError: Expected a key of g, felt:0x61, got a word of 32 bits.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: word.felt(type), with the type that field(modulus) made',
    ],
  ],
  [
    'a name as a key',
    here(),
    () =>
      mapped((s: Any) => {
        s.r = s.k.owner
      }),
    [
      'TraceError: Expected a key of k, u256: a word or a number, got "owner".',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: k[word], k[7], or k.get(key) and k.set(key, value)',
    ],
  ],
  [
    'a key below zero',
    here(),
    () =>
      mapped((s: Any) => {
        s.r = s.k[-1]
      }),
    [
      'TraceError: Expected a key of k, u256, got -1.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: a number from 0 on, or a word',
    ],
  ],
  [
    'a lookup after a write of the same map',
    here(),
    () =>
      mapped((s: Any) => {
        s.k[s.w] = u64(1)
        s.w = s.k[s.w].unsigned(256)
      }),
    [
      'TraceError: k is read after it was written in the same step.',
      '  At: HERE',
      '  In: instruction op',
      '  A step reads, decides, then writes.',
      '  Fix: read before the first write, or split the instruction into microcode',
    ],
  ],
  [
    'a map as a whole',
    here(),
    () =>
      mapped((s: Any) => {
        s.k = s.w
      }),
    [
      'TraceError: Expected a register to set; k is a map.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: set one entry: k[i] = value',
    ],
  ],
  [
    'whether a map has a key',
    here(),
    () =>
      mapped((s: Any) => {
        if (5 in s.k) s.r = s.q
      }),
    [
      'TraceError: Whether k has an entry is not known while a body is traced.',
      '  At: HERE',
      '  In: instruction op',
      '  A key without an entry has the value zero.',
      '  Fix: k[key].ne(0); a flag in the value where zero must differ from none',
    ],
  ],
  [
    'a map of what is no type',
    here(),
    () => map(u256, 5),
    ['RangeError: "value" expected a type of words or felts, got 5', '  At: HERE', '  Fix: map(u256, u256)'],
  ],
  [
    'a word of 16 bits in a register of 32',
    here(),
    () =>
      one((s: Any) => {
        s.r = s.r.low(16)
      }),
    [
      'TraceError: Expected a word of 32 bits, got one of 16.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: use .unsigned(32) or .signed(32) to widen it',
    ],
  ],
  [
    'operands of two widths',
    here(),
    () =>
      one((s: Any) => {
        s.r = s.r.add(s.r.low(16))
      }),
    [
      'TraceError: Expected a word of 32 bits, got one of 16.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: use .unsigned(32) or .signed(32) to widen it',
    ],
  ],
  [
    'a byte in a memory of words of 32 bits',
    here(),
    () =>
      one((s: Any) => {
        s.m[s.r] = s.r.low(8)
      }),
    [
      'TraceError: Expected a word of 32 bits, got one of 8.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: use .unsigned(32) or .signed(32) to widen it',
    ],
  ],
  [
    'two branches of select with two widths',
    here(),
    () =>
      one((s: Any) => {
        s.r = select(s.r.eq(0), s.r, s.r.low(16))
      }),
    [
      'TraceError: Expected a word of 32 bits, got one of 16.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: use .unsigned(32) or .signed(32) to widen it',
    ],
  ],
  [
    'the number 0 as a divisor',
    here(),
    () =>
      one((s: Any) => {
        s.r = s.r.div(0)
      }),
    [
      'TraceError: Expected a divisor other than the number 0.',
      '  At: HERE',
      '  In: instruction op',
      '  Only a word may be a zero divisor: x / 0 is then all ones and x % 0 is x, as in SMT-LIB.',
      '  Fix: write the intended result',
    ],
  ],
  [
    'a memory read after a store',
    here(),
    () =>
      one((s: Any) => {
        s.m[s.r] = s.r
        s.r = s.m[s.r.add(1)]
      }),
    [
      'TraceError: m is read after it was written in the same step.',
      '  At: HERE',
      '  In: instruction op',
      '  A step reads, decides, then writes.',
      '  Fix: read before the first write, or split the instruction into microcode',
    ],
  ],
  [
    'a memory of bytes read after a store',
    here(),
    () =>
      one((s: Any) => {
        s.b.store(s.r, s.r)
        s.r = s.b.load(s.r, 4)
      }),
    [
      'TraceError: b is read after it was written in the same step.',
      '  At: HERE',
      '  In: instruction op',
      '  A step reads, decides, then writes.',
      '  Fix: read before the first write, or split the instruction into microcode',
    ],
  ],
  [
    'a word returned, and not assigned',
    here(),
    () => one((s: Any) => s.r.add(1)),
    [
      'TraceError: Result of .add(…) is never used.',
      '  At: HERE',
      '  In: instruction op',
      '  A word never changes: each method returns a new one.',
      '  Fix: assign the result, or remove the call',
    ],
  ],
  [
    'arithmetic that goes nowhere',
    here(),
    () =>
      one((s: Any) => {
        s.r = s.r.add(1)
        s.q.mul(5)
      }),
    [
      'TraceError: Result of .mul(…) is never used.',
      '  At: HERE',
      '  In: instruction op',
      '  A word never changes: each method returns a new one.',
      '  Fix: assign the result, or remove the call',
    ],
  ],
  [
    'a shift that goes nowhere',
    here(),
    () =>
      one((s: Any) => {
        s.r = s.r.add(1)
        s.q.shl(5)
      }),
    [
      'TraceError: Result of .shl(…) is never used.',
      '  At: HERE',
      '  In: instruction op',
      '  A word never changes: each method returns a new one.',
      '  Fix: assign the result, or remove the call',
    ],
  ],
  [
    'arithmetic of felts that goes nowhere',
    here(),
    () =>
      one((s: Any) => {
        s.r = s.r.add(1)
        s.f.mul(s.f)
      }),
    [
      'TraceError: Result of .mul(…) is never used.',
      '  At: HERE',
      '  In: instruction op',
      '  A word never changes: each method returns a new one.',
      '  Fix: assign the result, or remove the call',
    ],
  ],
  [
    'a load that goes nowhere',
    here(),
    () =>
      one((s: Any) => {
        s.m[s.r]
      }),
    [
      'TraceError: The body reads the state and has no effect.',
      '  At: ELSEWHERE',
      '  In: instruction op',
      '  Expected: a register set, a store, a trap or a halt; an instruction that does nothing reads nothing',
      '  Fix: assign what is read; write when(s.r.eq(0), () => { ... }) for s.r === 0, which is never true',
    ],
  ],
  [
    'an async body',
    here(),
    () =>
      one(async (s: Any) => {
        s.r = s.r.add(1)
      }),
    [
      'TraceError: The function is async.',
      '  At: ELSEWHERE',
      '  In: instruction op',
      '  Expected: a function that has made all its effects when it returns',
      '  Fix: remove async and await; the input of a program is in a memory before the run',
    ],
  ],
  [
    'an async body that waits',
    here(),
    () =>
      one(async (s: Any) => {
        await null
        s.r = s.r.add(1)
      }),
    [
      'TraceError: The function is async.',
      '  At: ELSEWHERE',
      '  In: instruction op',
      '  Expected: a function that has made all its effects when it returns',
      '  Fix: remove async and await; the input of a program is in a memory before the run',
    ],
  ],
  [
    'an async branch',
    here(),
    () =>
      one((s: Any) => {
        when(s.r.eq(0), async () => {
          s.r = s.r.add(1)
        })
      }),
    [
      'TraceError: A branch of when is async.',
      '  At: HERE',
      '  In: instruction op',
      '  Expected: a function that has made all its effects when it returns',
      '  Fix: remove async and await; the input of a program is in a memory before the run',
    ],
  ],
  [
    'if (word)',
    here(),
    () =>
      one((s: Any) => {
        if (s.r.eq(0)) s.r = s.r.add(1)
      }),
    [
      'TraceError: Comparison is never used.',
      '  At: HERE',
      '  In: instruction op',
      '  A JavaScript if cannot test a word, which has no value while a body is traced.',
      '  Fix: use when(cond, () => { ... }), or select(cond, a, b); a.and(b) for a && b, a.not() for !a',
    ],
  ],
  [
    'if (word) with else',
    here(),
    () =>
      one((s: Any) => {
        if (s.r.eq(0)) s.r = s.r.add(1)
        else s.r = s.r.sub(1)
      }),
    [
      'TraceError: Comparison is never used.',
      '  At: HERE',
      '  In: instruction op',
      '  A JavaScript if cannot test a word, which has no value while a body is traced.',
      '  Fix: use when(cond, () => { ... }), or select(cond, a, b); a.and(b) for a && b, a.not() for !a',
    ],
  ],
  [
    'word ? a : b',
    here(),
    () =>
      one((s: Any) => {
        s.r = s.r.eq(0) ? s.r.add(1) : s.r.sub(1)
      }),
    [
      'TraceError: Comparison is never used.',
      '  At: HERE',
      '  In: instruction op',
      '  A JavaScript if cannot test a word, which has no value while a body is traced.',
      '  Fix: use when(cond, () => { ... }), or select(cond, a, b); a.and(b) for a && b, a.not() for !a',
    ],
  ],
  [
    'a && b',
    here(),
    () =>
      one((s: Any) => {
        when(s.r.eq(0) && s.pc.eq(1), () => {
          s.r = s.r.add(1)
        })
      }),
    [
      'TraceError: Comparison is never used.',
      '  At: HERE',
      '  In: instruction op',
      '  A JavaScript if cannot test a word, which has no value while a body is traced.',
      '  Fix: use when(cond, () => { ... }), or select(cond, a, b); a.and(b) for a && b, a.not() for !a',
    ],
  ],
  [
    '!word',
    here(),
    () =>
      one((s: Any) => {
        if (!s.r.eq(0)) {
          s.r = s.r.add(1)
        }
      }),
    [
      'TraceError: Comparison is never used.',
      '  At: HERE',
      '  In: instruction op',
      '  A JavaScript if cannot test a word, which has no value while a body is traced.',
      '  Fix: use when(cond, () => { ... }), or select(cond, a, b); a.and(b) for a && b, a.not() for !a',
    ],
  ],
  [
    'word === number',
    here(),
    () =>
      one((s: Any) => {
        if (s.r === 0) s.r = s.r.add(1)
      }),
    [
      'TraceError: The body reads the state and has no effect.',
      '  At: ELSEWHERE',
      '  In: instruction op',
      '  Expected: a register set, a store, a trap or a halt; an instruction that does nothing reads nothing',
      '  Fix: assign what is read; write when(s.r.eq(0), () => { ... }) for s.r === 0, which is never true',
    ],
  ],
  [
    'word == number',
    here(),
    () =>
      one((s: Any) => {
        // biome-ignore lint/suspicious/noDoubleEquals: the misuse
        if (s.r == 0) s.r = s.r.add(1)
      }),
    [
      'TraceError: A word was used with a JavaScript operator.',
      '  At: HERE',
      '  In: instruction op',
      '  Operators do not work on words, which have no value while a body is traced.',
      '  Fix: write a.add(b) for a + b, a.lt(b) for a < b, a.eq(b) for a == b',
    ],
  ],
  [
    'a + b',
    here(),
    () =>
      one((s: Any) => {
        s.r = s.r + s.pc
      }),
    [
      'TraceError: A word was used with a JavaScript operator.',
      '  At: HERE',
      '  In: instruction op',
      '  Operators do not work on words, which have no value while a body is traced.',
      '  Fix: write a.add(b) for a + b, a.lt(b) for a < b, a.eq(b) for a == b',
    ],
  ],
  [
    'a < b',
    here(),
    () =>
      one((s: Any) => {
        when(s.r < s.pc, () => {})
      }),
    [
      'TraceError: A word was used with a JavaScript operator.',
      '  At: HERE',
      '  In: instruction op',
      '  Operators do not work on words, which have no value while a body is traced.',
      '  Fix: write a.add(b) for a + b, a.lt(b) for a < b, a.eq(b) for a == b',
    ],
  ],
  [
    'a word in a template literal',
    here(),
    () =>
      one((s: Any) => {
        trap(`bad ${s.r}`)
      }),
    [
      'TraceError: A word was used as text.',
      '  At: HERE',
      '  In: instruction op',
      '  A word has no value while a body is traced, so it cannot be part of a template literal.',
      '  Fix: use a fixed string; keep values of the step in registers',
    ],
  ],
  [
    'a felt in a template literal',
    here(),
    () =>
      one((s: Any) => {
        trap(`bad ${s.f}`)
      }),
    [
      'TraceError: A felt was used with a JavaScript operator.',
      '  At: HERE',
      '  In: instruction op',
      '  Operators do not work on felts, which have no value while a body is traced.',
      '  Fix: write a.add(b) for a + b, a.eq(b) for a == b',
    ],
  ],
  [
    'a negative index',
    here(),
    () =>
      one((s: Any) => {
        s.r = s.x[-1]
      }),
    [
      'TraceError: Expected an index of x from 0 to 15, got -1.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: use a number in that range, or declare more elements',
    ],
  ],
  [
    'an index behind the last',
    here(),
    () =>
      one((s: Any) => {
        s.r = s.x[16]
      }),
    [
      'TraceError: Expected an index of x from 0 to 15, got 16.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: use a number in that range, or declare more elements',
    ],
  ],
  [
    'an address behind the last',
    here(),
    () =>
      one((s: Any) => {
        s.r = s.m[1024]
      }),
    [
      'TraceError: Expected an address of m from 0 to 1023, got 1024.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: use a number in that range, or declare more elements',
    ],
  ],
  [
    'a fraction',
    here(),
    () =>
      one((s: Any) => {
        s.r = s.r.add(1.5)
      }),
    [
      'TraceError: Expected a whole number, got 1.5.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: round it, or scale it to an integer',
    ],
  ],
  [
    'NaN',
    here(),
    () =>
      one((s: Any) => {
        s.r = s.r.add(Number.NaN)
      }),
    [
      'TraceError: Expected a whole number, got NaN.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: round it, or scale it to an integer',
    ],
  ],
  [
    'a number that is not exact',
    here(),
    () =>
      one((s: Any) => {
        s.w = s.w.add(2 ** 60)
      }),
    [
      'TraceError: Expected a whole number below 2^53, got 1152921504606847000.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: use a bigint, such as 1152921504606846976n',
    ],
  ],
  [
    'a number that does not fit',
    here(),
    () =>
      one((s: Any) => {
        s.r = s.r.add(2 ** 40)
      }),
    [
      'TraceError: 1099511627776 does not fit u32.',
      '  At: HERE',
      '  In: instruction op',
      '  Expected: 0 to 4294967295, or a negative number, which wraps: -1 is 4294967295',
      '  Fix: use a word of at least 41 bits, or the number modulo 2^32',
    ],
  ],
  [
    'a constant that does not fit',
    here(),
    () =>
      one((s: Any) => {
        s.r = u8(300).unsigned(32)
      }),
    [
      'TraceError: 300 does not fit u8.',
      '  At: HERE',
      '  In: instruction op',
      '  Expected: 0 to 255, or a negative number, which wraps: -1 is 255',
      '  Fix: use a word of at least 9 bits, or the number modulo 2^8',
    ],
  ],
  [
    'undefined as an operand',
    here(),
    () =>
      one((s: Any) => {
        s.r = s.r.add(undefined)
      }),
    [
      'TraceError: Expected a word or a number, got undefined.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: check the spelling: a property that does not exist is undefined',
    ],
  ],
  [
    'a boolean as an operand',
    here(),
    () =>
      one((s: Any) => {
        s.r = s.r.add(true)
      }),
    [
      'TraceError: Expected a word or a number, got the boolean true.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: use bool(0) or bool(1)',
    ],
  ],
  [
    'undefined assigned',
    here(),
    () =>
      one((s: Any) => {
        s.r = undefined
      }),
    [
      'TraceError: Expected a word or a number, got undefined.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: check the spelling: a property that does not exist is undefined',
    ],
  ],
  [
    'a felt assigned to a word',
    here(),
    () =>
      one((s: Any) => {
        s.r = s.f
      }),
    [
      'TraceError: Expected a word or a number, got a felt modulo 0x61.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: use felt.word(n), its canonical representative',
    ],
  ],
  [
    'a word assigned to a felt',
    here(),
    () =>
      one((s: Any) => {
        s.f = s.r
      }),
    [
      'TraceError: Expected a felt modulo 0x61 or a number, got a word of 32 bits.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: use word.felt(type), with the type that field(modulus) returned',
    ],
  ],
  [
    'reading state that is not declared',
    here(),
    () =>
      one((s: Any) => {
        s.r = s.acc
      }),
    [
      'TraceError: There is no state "acc".',
      '  At: HERE',
      '  In: instruction op',
      '  State: pc, r, q, w, f, x, m, b',
      '  Fix: check the spelling, or declare it: .state({ acc: u32 })',
    ],
  ],
  [
    'setting state that is not declared',
    here(),
    () =>
      one((s: Any) => {
        s.acc = s.r
      }),
    [
      'TraceError: There is no register "acc" to set.',
      '  At: HERE',
      '  In: instruction op',
      '  State: pc, r, q, w, f, x, m, b',
      '  Fix: check the spelling, or declare it: .state({ acc: u32 })',
    ],
  ],
  [
    'a field that the encoding does not have',
    here(),
    () =>
      one((s: Any, { z }: Any) => {
        s.r = s.x[z]
      }),
    [
      'TraceError: There is no field "z".',
      '  At: HERE',
      '  In: instruction op',
      '  Encoding: 00000001 dddd aaaa bbbb ............',
      '  Fields: d, a, b',
      '  Fix: check the spelling',
    ],
  ],
  [
    'a word that fetch does not hand on',
    here(),
    () =>
      one((s: Any, _: Any, { at }: Any) => {
        s.r = at
      }),
    [
      'TraceError: There is no word from fetch "at".',
      '  At: HERE',
      '  In: instruction op',
      '  Words: none',
      '  Fix: check the spelling',
    ],
  ],
  [
    'a register file set as a whole',
    here(),
    () =>
      one((s: Any) => {
        s.x = s.r
      }),
    [
      'TraceError: Expected a register to set; x is a register file.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: set one element: x[i] = value',
    ],
  ],
  [
    'a memory set as a whole',
    here(),
    () =>
      one((s: Any) => {
        s.m = s.r
      }),
    [
      'TraceError: Expected a register to set; m is a memory.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: set one element: m[i] = value',
    ],
  ],
  [
    'words of more than 512 bits together',
    here(),
    () =>
      one((s: Any) => {
        s.r = concat(...Array(17).fill(s.r)).low(32)
      }),
    [
      'TraceError: concat expects words of at most 512 bits in total, got 544.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: use several words for wider values',
    ],
  ],
  [
    'bits(low, high)',
    here(),
    () =>
      one((s: Any) => {
        s.r = s.r.bits(3, 7).unsigned(32)
      }),
    [
      'TraceError: Expected bits 31 to 0 of a word of 32 bits, got bits(3, 7).',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: use .bits(7, 3), the higher bit first',
    ],
  ],
  [
    'bits that the word has not',
    here(),
    () =>
      one((s: Any) => {
        s.r = s.r.bits(40, 0).low(32)
      }),
    [
      'TraceError: Expected bits 31 to 0 of a word of 32 bits, got bits(40, 0).',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: use bits that the word has, or widen it first with .unsigned(n) or .signed(n)',
    ],
  ],
  [
    'low(n) wider than the word',
    here(),
    () =>
      one((s: Any) => {
        s.r = s.r.low(64)
      }),
    [
      'TraceError: Expected bits 31 to 0 of a word of 32 bits, got low(64).',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: use bits that the word has, or widen it first with .unsigned(n) or .signed(n)',
    ],
  ],
  [
    'high(n) wider than the word',
    here(),
    () =>
      one((s: Any) => {
        s.r = s.r.high(33)
      }),
    [
      'TraceError: Expected bits 31 to 0 of a word of 32 bits, got high(33).',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: use bits that the word has, or widen it first with .unsigned(n) or .signed(n)',
    ],
  ],
  [
    'bit(n) behind the word',
    here(),
    () =>
      one((s: Any) => {
        s.r = s.r.bit(32).unsigned(32)
      }),
    [
      'TraceError: Expected bits 31 to 0 of a word of 32 bits, got bit(32).',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: use bits that the word has, or widen it first with .unsigned(n) or .signed(n)',
    ],
  ],
  [
    'unsigned(n) narrower than the word',
    here(),
    () =>
      one((s: Any) => {
        s.r = s.r.unsigned(16)
      }),
    [
      "TraceError: Expected a width of at least the word's 32 bits, got 16.",
      '  At: HERE',
      '  In: instruction op',
      '  Fix: use .low(16) to narrow it',
    ],
  ],
  [
    'a load of 3 bytes',
    here(),
    () =>
      one((s: Any) => {
        s.r = s.b.load(s.r, 3)
      }),
    [
      'TraceError: Expected an access of 1, 2, 4, 8, 16 or 32 bytes, got 3.',
      '  At: HERE',
      '  In: instruction op',
      '  An access has a fixed size, known when the body is traced.',
      '  Fix: use several loads, joined with concat',
    ],
  ],
  [
    'a store of 24 bits',
    here(),
    () =>
      one((s: Any) => {
        s.b.store(s.r, s.r.low(24))
      }),
    [
      'TraceError: Expected a word of 1, 2, 4, 8, 16 or 32 bytes to store, got 24 bits.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: use .unsigned(n) to widen it, .low(n) to narrow it, or several stores',
    ],
  ],
  [
    'load on a memory of words',
    here(),
    () =>
      one((s: Any) => {
        s.r = s.m.load(s.r, 4)
      }),
    [
      'TraceError: m is a memory of u32, which has no load.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: use m[address], one element at a time, or declare it with bytes(size)',
    ],
  ],
  [
    'a text as an address',
    here(),
    () =>
      one((s: Any) => {
        s.r = s.b.load('x', 4)
      }),
    [
      'TraceError: Expected an address of b as a word, got the text "x".',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: use a register, a field, or the result of one of their methods',
    ],
  ],
  [
    'a number as an address of load',
    here(),
    () =>
      one((s: Any) => {
        s.r = s.b.load(8, 4)
      }),
    [
      'TraceError: Expected an address of b as a word, got 8.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: use a word with a width, such as u32(8)',
    ],
  ],
  [
    'a comparison that goes nowhere',
    here(),
    () =>
      one((s: Any) => {
        s.r.eq(5)
      }),
    [
      'TraceError: Comparison is never used.',
      '  At: HERE',
      '  In: instruction op',
      '  A JavaScript if cannot test a word, which has no value while a body is traced.',
      '  Fix: use when(cond, () => { ... }), or select(cond, a, b); a.and(b) for a && b, a.not() for !a',
    ],
  ],
  [
    'select on a wide word',
    here(),
    () =>
      one((s: Any) => {
        s.r = select(s.r, s.r, s.q)
      }),
    [
      'TraceError: Expected a condition, a word of 1 bit, got one of 32 bits.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: use .ne(0) for "not zero", .bit(0) for the lowest bit',
    ],
  ],
  [
    'when on a wide word',
    here(),
    () =>
      one((s: Any) => {
        when(s.r, () => {
          s.r = s.r.add(1)
        })
      }),
    [
      'TraceError: Expected a condition, a word of 1 bit, got one of 32 bits.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: use .ne(0) for "not zero", .bit(0) for the lowest bit',
    ],
  ],
  [
    'when on a boolean',
    here(),
    () =>
      one((s: Any) => {
        when(true, () => {
          s.r = s.r.add(1)
        })
      }),
    [
      'TraceError: Expected a condition, a word of 1 bit, got the boolean true.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: use a comparison of words, such as a.eq(b); or a JavaScript if, which decides while the body is traced',
    ],
  ],
  [
    'select of numbers',
    here(),
    () =>
      one((s: Any) => {
        s.r = select(s.r.eq(0), 1, 2)
      }),
    [
      'TraceError: select expects words or felts, got 1.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: pass a word first, such as u32(1), to set the width of the result; the second may be a number',
    ],
  ],
  [
    'concat of numbers',
    here(),
    () =>
      one((s: Any) => {
        s.r = concat(1, s.r)
      }),
    [
      'TraceError: concat expects words, got 1.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: use a word with a width, such as u8(1)',
    ],
  ],
  [
    'microcode that is not declared',
    here(),
    () => one(() => enter('copy')),
    [
      'TraceError: There is no microcode "copy".',
      '  At: HERE',
      '  In: instruction op',
      '  Routines: none',
      "  Fix: declare it: .microcode('copy', (s) => { ... })",
    ],
  ],
  [
    'leave without microcode',
    here(),
    () => one(() => leave()),
    [
      'TraceError: This VM has no microcode to leave.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: declare .microcode(name, (s) => { ... }) and start it with enter(name)',
    ],
  ],
  [
    'a reason that is no text',
    here(),
    () => one(() => trap(5)),
    [
      'TraceError: Expected the reason of a trap as a string, got 5.',
      '  At: HERE',
      '  In: instruction op',
      "  Fix: use a fixed string, such as trap('stack underflow'); keep values of the step in registers",
    ],
  ],
  [
    'an empty reason',
    here(),
    () => one(() => trap('')),
    [
      'TraceError: Expected the reason of a trap, got an empty string.',
      '  At: HERE',
      '  In: instruction op',
      "  Fix: use a fixed string, such as trap('stack underflow'); keep values of the step in registers",
    ],
  ],
  [
    'a reason of 201 characters',
    here(),
    () => one(() => trap('x'.repeat(201))),
    [
      'TraceError: Expected the reason of a trap in at most 200 characters, got 201.',
      '  At: HERE',
      '  In: instruction op',
      "  Fix: use a fixed string, such as trap('stack underflow'); keep values of the step in registers",
    ],
  ],
  [
    'an exception of the body',
    here(),
    () =>
      one(() => {
        throw new Error('mine')
      }),
    [
      'TraceError: The body threw Error: mine',
      '  At: HERE',
      '  In: instruction op',
      '  Expected: a body that runs once, while the VM is declared, and makes effects',
    ],
  ],
  [
    'a recursion without an end',
    here(),
    () =>
      one((s: Any) => {
        const f = (): void => f()
        f()
        s.r = 0
      }),
    [
      'TraceError: The body threw RangeError: Maximum call stack size exceeded',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: end the recursion; a body is traced once, and a loop that depends on the state is microcode',
    ],
  ],
  [
    'an exit code of 256 bits',
    here(),
    () => one(() => halt(u256(1))),
    [
      'TraceError: Expected an exit code of at most 64 bits, got 256.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: use .low(64) to narrow it',
    ],
  ],
  [
    'two halts',
    here(),
    () =>
      one(() => {
        halt(1)
        halt(2)
      }),
    [
      'TraceError: This halt has no effect, because an earlier halt always happens first.',
      '  At: HERE',
      '  In: instruction op',
      '  The first halt of a step gives the exit code.',
      '  Fix: remove one of them, or put them into the two branches of a when',
    ],
  ],
  [
    'a halt behind one that a wider guard has',
    here(),
    () =>
      one((s: Any) => {
        when(s.r.eq(0), () => {
          halt(1)
          when(s.q.eq(0), () => halt(2))
        })
      }),
    [
      'TraceError: This halt has no effect, because an earlier halt always happens first.',
      '  At: HERE',
      '  In: instruction op',
      '  The first halt of a step gives the exit code.',
      '  Fix: remove one of them, or put them into the two branches of a when',
    ],
  ],
  [
    '2,000 loads added up',
    here(),
    () =>
      one((s: Any) => {
        let v = s.r
        for (let i = 0; i < 2000; i++) v = v.add(s.m[s.r.add(i)])
        s.r = v
      }),
    [
      'TraceError: Expected expressions of at most 1000 operations in a row.',
      '  At: HERE',
      '  In: instruction op',
      '  A step has to be small, because each step can be proven on its own.',
      '  Fix: use microcode, a few operations per step, with registers for intermediate values',
    ],
  ],
  [
    '20,000 additions in a row',
    here(),
    () =>
      one((s: Any) => {
        let v = s.r
        for (let i = 0; i < 20_000; i++) v = v.add(s.pc)
        s.r = v
      }),
    [
      'TraceError: Expected expressions of at most 1000 operations in a row.',
      '  At: HERE',
      '  In: instruction op',
      '  A step has to be small, because each step can be proven on its own.',
      '  Fix: use microcode, a few operations per step, with registers for intermediate values',
    ],
  ],
  [
    '2,000 whens in one another',
    here(),
    () =>
      one((s: Any) => {
        const nest = (i: number): void => when(s.q.ne(i), () => (i < 2000 ? nest(i + 1) : halt(0)))
        nest(0)
      }),
    [
      'TraceError: Expected expressions of at most 1000 operations in a row.',
      '  At: HERE',
      '  In: instruction op',
      '  A step has to be small, because each step can be proven on its own.',
      '  Fix: use microcode, a few operations per step, with registers for intermediate values',
    ],
  ],
  [
    'a shift by a wider word',
    here(),
    () =>
      one((s: Any) => {
        s.r = s.r.shl(u64(3))
      }),
    [
      'TraceError: A shift amount of 64 bits is wider than the word of 32 bits.',
      '  At: HERE',
      '  In: instruction op',
      '  Fix: use only the bits that matter, such as amount.low(5)',
    ],
  ],
  [
    'encodings that overlap',
    here(),
    () =>
      base()
        .op('p d', '0000 dddd ........................', () => {})
        .op('q d', '000 ddddd ........................', () => {})
        .otherwise('bad'),
    [
      'TraceError: t, q: its encoding overlaps that of p: word 0x0 is both (0000 dddd ........................ and 000 ddddd ........................)',
      '  At: HERE',
      "  Fix: if p is a special case of q: { over: ['q'] } behind the body of p",
    ],
  ],
  [
    'encodings of which one contains the other',
    here(),
    () =>
      base()
        .op('p d', '0000 dddd ........................', () => {})
        .op('q', '0000 0000 ........................', () => {})
        .otherwise('bad'),
    [
      'TraceError: t, q: its encoding overlaps that of p: word 0x0 is both (0000 dddd ........................ and 0000 0000 ........................)',
      '  At: HERE',
      "  Fix: if q is a special case of p: { over: ['p'] } behind the body of q",
    ],
  ],
  [
    'over an instruction that is not there',
    here(),
    () =>
      base()
        .op('q', '0000 0000 ........................', () => {}, { over: ['p'] })
        .otherwise('bad'),
    [
      'TraceError: t, q: it takes precedence over p, which does not exist',
      '  At: HERE',
      '  Fix: check the spelling in `over`',
    ],
  ],
  [
    'a short encoding',
    here(),
    () =>
      base()
        .op('a d', '0000 dddd', () => {})
        .otherwise('bad'),
    [
      'TraceError: Expected an encoding of 32 bits, got 8.',
      '  At: HERE',
      '  In: instruction a',
      '  Encoding: 0000 dddd',
      '  Fix: ........................ for the 24 bits that may have any value, where they are; or, for instructions of several lengths, .fetch(body, { lengths: [8, 32] })',
    ],
  ],
  [
    'a long encoding',
    here(),
    () =>
      base()
        .op('a', '00000000 ........................ .', () => {})
        .otherwise('bad'),
    [
      'TraceError: The encoding of a has 33 bits; fetch yields 32.',
      '  At: HERE',
      '  In: instruction a',
      '  Encoding: 00000000 ........................ .',
      '  Fix: use fewer bits, or return a wider word from fetch',
    ],
  ],
  [
    'question marks in an encoding',
    here(),
    () =>
      base()
        .op('a d', '0000 dddd ????????????????????????', () => {})
        .otherwise('bad'),
    [
      'TraceError: "????????????????????????" is not understood in an encoding.',
      '  At: HERE',
      '  In: instruction a',
      '  Encoding: 0000 dddd ????????????????????????',
      '  Expected: tokens such as 0110 (bits), . (any bit), dddd or rs1:5 (a field), imm[12|10:5] (a field by its bits)',
      '  Fix: ........................, a dot for each bit that may have any value',
    ],
  ],
  [
    'no space between dots and letters',
    here(),
    () =>
      base()
        .op('a b', '00000010 ....................bbbb', () => {})
        .otherwise('bad'),
    [
      'TraceError: "....................bbbb" is not understood in an encoding.',
      '  At: HERE',
      '  In: instruction a',
      '  Encoding: 00000010 ....................bbbb',
      '  Expected: tokens such as 0110 (bits), . (any bit), dddd or rs1:5 (a field), imm[12|10:5] (a field by its bits)',
      '  Fix: spaces between tokens: .................... bbbb',
    ],
  ],
  [
    'a long name without its bits',
    here(),
    () =>
      base()
        .op('a rd', '00000010 rd ......................', () => {})
        .otherwise('bad'),
    [
      'TraceError: "rd" is not understood in an encoding.',
      '  At: HERE',
      '  In: instruction a',
      '  Encoding: 00000010 rd ......................',
      '  Expected: tokens such as 0110 (bits), . (any bit), dddd or rs1:5 (a field), imm[12|10:5] (a field by its bits)',
      '  Fix: rd:5, with its number of bits',
    ],
  ],
  [
    'a field with and without bit numbers',
    here(),
    () =>
      base()
        .op('a i', '00000010 iiii i[3:0] ................', () => {})
        .otherwise('bad'),
    [
      'TraceError: Field i is written both with and without bit numbers.',
      '  At: HERE',
      '  In: instruction a',
      '  Encoding: 00000010 iiii i[3:0] ................',
      '  Expected: tokens such as 0110 (bits), . (any bit), dddd or rs1:5 (a field), imm[12|10:5] (a field by its bits)',
      '  Fix: bit numbers in each of its tokens, such as i[7:4]',
    ],
  ],
  [
    'two instructions of one name',
    here(),
    () =>
      base()
        .op('a', '00000001 ........................', () => {})
        .op('a b', '00000010 .................... bbbb', () => {})
        .otherwise('bad'),
    [
      'TraceError: t, a: two instructions or routines have this name.',
      '  At: HERE',
      '  The other: HERE',
      "  Fix: use .op('a.2 …', …, { display: 'a …' }) if one mnemonic has several encodings",
    ],
  ],
  [
    'an instruction and a routine of one name',
    here(),
    () =>
      base()
        .op('a', '00000001 ........................', () => enter('a'))
        .microcode('a', () => leave())
        .otherwise('bad'),
    [
      'TraceError: t, a: two instructions or routines have this name.',
      '  At: HERE',
      '  The other: HERE',
      "  Fix: use .op('a.2 …', …, { display: 'a …' }) if one mnemonic has several encodings",
    ],
  ],
  [
    'no assembly text',
    here(),
    () =>
      base()
        .op('', '00000001 ........................', () => {})
        .otherwise('bad'),
    [
      'TraceError: Expected assembly text, got the text "".',
      '  At: HERE',
      "  Fix: a name, then operands: .op('add d, a, b', …)",
    ],
  ],
  [
    'no instructions',
    here(),
    () => base().otherwise('bad'),
    [
      'TraceError: The VM t has no instructions, so every step would trap.',
      '  At: ELSEWHERE',
      "  Fix: add one, such as .op('halt', '0000…', (s) => halt(0))",
    ],
  ],
  [
    'no name',
    here(),
    () =>
      vm('')
        .state({ pc: u8 })
        .fetch((s: Any) => s.pc)
        .otherwise('bad'),
    [
      'TraceError: "" is not a valid VM name.',
      '  At: HERE',
      '  Expected: letters, digits, _ . and -, a letter first',
      "  Fix: a name such as vm('tiny')",
    ],
  ],
  [
    'a name with a space',
    here(),
    () =>
      vm('my vm')
        .state({ pc: u8 })
        .fetch((s: Any) => s.pc)
        .otherwise('bad'),
    [
      'TraceError: "my vm" is not a valid VM name.',
      '  At: HERE',
      '  Expected: letters, digits, _ . and -, a letter first',
      "  Fix: a name such as vm('tiny')",
    ],
  ],
  [
    'a reason of otherwise that is no text',
    here(),
    () =>
      base()
        .op('a', ANY, () => {})
        .otherwise(undefined),
    [
      'TraceError: Expected the reason of a trap as a string, got undefined.',
      '  At: HERE',
      "  Fix: .otherwise('illegal instruction')",
    ],
  ],
  [
    'fetch that returns nothing',
    here(),
    () =>
      vm('t')
        .state(STATE)
        .fetch((s: Any) => {
          s.pc = s.pc.add(1)
        })
        .op('a', ANY, () => {})
        .otherwise('bad'),
    [
      'TraceError: The value that fetch returned as word is not a word.',
      '  At: HERE',
      '  In: fetch',
      '  Got: undefined',
      '  Fix: return a word that it loaded, such as s.mem[s.pc]',
    ],
  ],
  [
    'fetch that returns a number',
    here(),
    () =>
      vm('t')
        .state(STATE)
        .fetch(() => 5)
        .op('a', ANY, () => {})
        .otherwise('bad'),
    [
      'TraceError: The value that fetch returned as word is not a word.',
      '  At: HERE',
      '  In: fetch',
      '  Got: 5',
      '  Fix: return a word that it loaded, such as s.mem[s.pc]',
    ],
  ],
  [
    'a felt as the instruction word',
    here(),
    () =>
      vm('t')
        .state(STATE)
        .fetch((s: Any) => s.f)
        .op('a', ANY, () => {})
        .otherwise('bad'),
    ['TraceError: The instruction word is a felt.', '  At: HERE', '  Fix: use felt.word(64)'],
  ],
  [
    'fetch that stores',
    here(),
    () =>
      vm('t')
        .state(STATE)
        .fetch((s: Any) => {
          s.b.store(s.pc, u8(1))
          return s.m[s.pc]
        })
        .op('a', ANY, () => {})
        .otherwise('bad'),
    [
      'TraceError: t, fetch: fetch may read the state, trap and set registers, but has a store',
      '  At: HERE',
      '  Fix: move it into the instructions',
    ],
  ],
  [
    'a memory without an end',
    here(),
    () => bytes(Infinity),
    [
      'RangeError: "size" expected a power of two from 32 to 2^64, got Infinity',
      '  At: HERE',
      '  Fix: bytes(2n ** 64n)',
    ],
  ],
  [
    'a memory of 2^65 bytes',
    here(),
    () => bytes(2n ** 65n),
    [
      'RangeError: "size" expected a power of two from 32 to 2^64, got 36893488147419103232',
      '  At: HERE',
      '  Fix: bytes(2n ** 64n)',
    ],
  ],
  [
    'a memory of 2^66 bytes in words',
    here(),
    () => memory(u256, 2n ** 61n),
    [
      'RangeError: "count" expected a power of two from 2 to 2^59, got 2305843009213693952',
      '  At: HERE',
      '  Fix: memory(u256, 2n ** 59n)',
    ],
  ],
  [
    'a memory of 1000',
    here(),
    () => memory(u8, 1000),
    [
      'RangeError: "count" expected a power of two from 32 to 2^64, got 1000',
      '  At: HERE',
      '  Fix: memory(u8, 1024)',
    ],
  ],
  [
    'a memory without a size',
    here(),
    () => memory(u8),
    [
      'RangeError: "count" expected a power of two from 32 to 2^64, got undefined',
      '  At: HERE',
      '  Fix: memory(u8, 32)',
    ],
  ],
  [
    'a memory of 16 bytes',
    here(),
    () => bytes(16),
    ['RangeError: "size" expected a power of two from 32 to 2^64, got 16', '  At: HERE', '  Fix: bytes(32)'],
  ],
  [
    'a memory of no type',
    here(),
    () => memory(8, 1024),
    ['RangeError: "of" expected a word or felt type, got 8', '  At: HERE', '  Fix: memory(u32, 16)'],
  ],
  [
    'an unknown order of bytes',
    here(),
    () => bytes(1024, { endian: 'middle' }),
    [
      'RangeError: "endian" expected little or big, got the text "middle"',
      '  At: HERE',
      "  Fix: { endian: 'big' }",
    ],
  ],
  [
    'a file of a million registers',
    here(),
    () => registers(u256, 2 ** 20),
    [
      'RangeError: "count" expected a power of two from 2 to 1024, got 1048576',
      '  At: HERE',
      '  Fix: use memory(…): a proof contains all registers, but only the touched parts of a memory',
    ],
  ],
  [
    'a file of 2^32 registers',
    here(),
    () => registers(u256, 2 ** 32),
    [
      'RangeError: "count" expected a power of two from 2 to 1024, got 4294967296',
      '  At: HERE',
      '  Fix: use memory(…): a proof contains all registers, but only the touched parts of a memory',
    ],
  ],
  [
    'a file of 3',
    here(),
    () => registers(u256, 3),
    [
      'RangeError: "count" expected a power of two from 2 to 1024, got 3',
      '  At: HERE',
      '  Fix: registers(…, 4)',
    ],
  ],
  [
    'a word of no bits',
    here(),
    () => uint(0),
    [
      'RangeError: "width" expected a whole number of bits from 1 to 512, got 0',
      '  At: HERE',
      '  Fix: use uint(20) for words of 20 bits, and several words for wider values',
    ],
  ],
  [
    'a word of 513 bits',
    here(),
    () => uint(513),
    [
      'RangeError: "width" expected a whole number of bits from 1 to 512, got 513',
      '  At: HERE',
      '  Fix: use uint(20) for words of 20 bits, and several words for wider values',
    ],
  ],
  [
    'a register of 512 bits',
    here(),
    () =>
      vm('t')
        .state({ pc: u512 })
        .fetch((s: Any) => s.pc.low(8))
        .op('op', '........', () => halt(0))
        .otherwise('no'),
    [
      'TraceError: Expected pc to have at most 256 bits, got 512.',
      '  At: HERE',
      '  Wider words, of up to 512 bits, are for what stands between a read and a write.',
      '  Fix: two registers, with .high(n) in one and .low(n) in the other',
    ],
  ],
  [
    'a memory of words of 257 bits',
    here(),
    () => memory(uint(257), 16),
    [
      'RangeError: "of" expected a type of at most 256 bits, got u257',
      '  At: HERE',
      '  Fix: memory(u256, 16): wider words stand between a read and a write only',
    ],
  ],
  [
    'a word of a bit and a half',
    here(),
    () => uint(1.5),
    [
      'RangeError: "width" expected a whole number of bits from 1 to 512, got 1.5',
      '  At: HERE',
      '  Fix: use uint(20) for words of 20 bits, and several words for wider values',
    ],
  ],
  [
    'a field that is none',
    here(),
    () => field(15n),
    [
      'RangeError: "modulus" expected an odd prime below 2^256, got 15',
      '  At: HERE',
      '  Fix: use a prime such as 2n ** 61n - 1n, or words and .rem(n) for arithmetic modulo another number',
    ],
  ],
  [
    'a field of a composite of 65 bits',
    here(),
    () => field((2n ** 64n - 59n) * 3n),
    [
      'RangeError: "modulus" expected an odd prime below 2^256, got 55340232221128654671',
      '  At: HERE',
      '  Fix: use a prime such as 2n ** 61n - 1n, or words and .rem(n) for arithmetic modulo another number',
    ],
  ],
  [
    'a modulus that is a number',
    here(),
    () => field(97),
    ['RangeError: "modulus" expected an odd prime below 2^256, got 97', '  At: HERE', '  Fix: field(97n)'],
  ],
  [
    '__proto__ in the state',
    here(),
    () =>
      vm('t')
        .state({ pc: u8, ['__proto__']: u8 })
        .fetch((s: Any) => s.pc)
        .otherwise('bad'),
    [
      'TraceError: "__proto__" cannot name a part of the state: it has a special meaning in JavaScript.',
      '  At: HERE',
      '  Fix: use letters, digits and _, starting with a letter, such as stack_pointer',
    ],
  ],
  [
    'a name with a space in the state',
    here(),
    () =>
      vm('t')
        .state({ pc: u8, 'a-b c': u8 })
        .fetch((s: Any) => s.pc)
        .otherwise('bad'),
    [
      'TraceError: "a-b c" cannot name a part of the state: it contains characters other than letters, digits and _, or begins with a digit.',
      '  At: HERE',
      '  Fix: use letters, digits and _, starting with a letter, such as stack_pointer',
    ],
  ],
  [
    'a number in the state',
    here(),
    () =>
      vm('t')
        .state({ pc: u8, sp: 8 })
        .fetch((s: Any) => s.pc)
        .otherwise('bad'),
    [
      'TraceError: Expected sp to be declared as a register, a file, a memory or a map, got 8.',
      '  At: HERE',
      '  Fix: use u32, uint(20), field(p), registers(u32, 16), memory(u8, 1024), bytes(1024) or map(u256, u64)',
    ],
  ],
  [
    'micro of another width',
    here(),
    () =>
      vm('t')
        .state({ pc: u8, micro: u16 })
        .fetch((s: Any) => s.pc)
        .op('a', '........', () => enter('b'))
        .microcode('b', () => leave())
        .otherwise('bad'),
    [
      'TraceError: t, state: microcode needs a register micro of 8 bits',
      '  At: HERE',
      '  Fix: declare it as u8, or leave it out: it is added where microcode is declared',
    ],
  ],
  [
    '256 routines where micro has a byte',
    here(),
    () =>
      routines(256, { ...STATE, micro: u8 })
        .op('a', ANY, () => enter('r0'))
        .otherwise('bad'),
    [
      'TraceError: t, state: microcode needs a register micro of 16 bits',
      '  At: ELSEWHERE',
      '  Fix: declare it as u16, or leave it out: it is added where microcode is declared',
    ],
  ],
  [
    'a word of another instruction',
    here(),
    () =>
      leaking()
        .op('b', '00000010 ........................', (s: Any) => {
          s.r = leaked.add(1)
        })
        .otherwise('bad'),
    [
      'TraceError: A word of one instruction was used in another.',
      '  At: HERE',
      '  In: instruction b',
      '  A word belongs to the instruction in whose body it was made.',
      '  Fix: compute it inside this instruction; use registers for values that steps share',
    ],
  ],
  [
    'a word after the VM is made',
    here(),
    () => {
      leaking().otherwise('bad')
      leaked.add(1)
    },
    [
      'TraceError: Words exist only while an instruction is traced.',
      '  At: HERE',
      '  Fix: call this inside a body of op, fetch or microcode',
    ],
  ],
  [
    'when outside of an instruction',
    here(),
    () => when(u8(1), () => {}),
    [
      'TraceError: Words exist only while an instruction is traced.',
      '  At: HERE',
      '  Fix: call this inside a body of op, fetch or microcode',
    ],
  ],
  [
    'a builder as a VM',
    here(),
    () => zeroState(base().op('a', ANY, () => {}).machine),
    [
      'TraceError: The VM t is not finished: it does not say what unknown words do.',
      '  At: HERE',
      "  Fix: end its declaration with .otherwise('illegal instruction')",
    ],
  ],
]

test.each(MISTAKES)('%s', (what, line, body, says) => {
  let error: unknown
  try {
    body()
  } catch (caught) {
    error = caught
  }
  expect(error, 'nothing was thrown').toBeInstanceOf(Error)
  const { name, message } = error as Error
  const lines = `${name}: ${message}`.split('\n')
  // HERE is a line of the case itself; ELSEWHERE one of the helpers above, where a body as a whole is meant.
  const next = MISTAKES[MISTAKES.findIndex(([one]) => one === what) + 1]?.[1] ?? Number.POSITIVE_INFINITY
  const place = (at: string) => (Number(at) >= line && Number(at) < next ? 'HERE' : 'ELSEWHERE')
  expect(lines.map((text) => text.replace(/mistakes\.test\.ts:(\d+)$/, (_, at) => place(at)))).toEqual(says)
})
