/**
 * What the language refuses while it traces, each with the author's line.
 */
import { describe, expect, test } from 'vitest'
import { run } from '../../src/trace/trace.ts'
import {
  bool,
  bytes,
  concat,
  enter,
  field,
  halt,
  leave,
  memory,
  registers,
  select,
  TraceError,
  trap,
  u8,
  u16,
  u32,
  uint,
  vm,
  type Word,
  when,
} from '../../src/vm/index.ts'

const felt = field(2n ** 61n - 1n)
const start = () =>
  vm('base')
    .state({
      pc: u32,
      flag: bool,
      x: registers(u32, 8),
      mem: bytes(2 ** 16),
      cells: memory(u32, 256),
      f: felt,
    })
    .fetch((s) => s.mem.load(s.pc, 2))

type Body = Parameters<ReturnType<typeof start>['op']>[2]
// biome-ignore lint/suspicious/noExplicitAny: these bodies are wrong on purpose
const one = (body: (s: any, fields: any) => unknown) => () =>
  start()
    .op('one a', '0001 aaaa ........', body as Body)
    .otherwise('illegal instruction')

/** The line in this file that an error names, as its text. */
function lineOf(error: TraceError): string {
  const place = /At: errors\.test\.ts:(\d+)/.exec(error.message)
  if (!place) throw new Error(`no line of this file in: ${error.message}`)
  return place[1]
}

function caught(body: () => unknown): TraceError {
  try {
    body()
  } catch (error) {
    expect(error).toBeInstanceOf(TraceError)
    return error as TraceError
  }
  throw new Error('nothing was thrown')
}

let other: Word | undefined
start()
  .op('keep a', '0001 aaaa ........', (s) => {
    other = s.pc
    s.x[0] = other
  })
  .otherwise('illegal instruction')

describe('what cannot be traced', () => {
  test.each<[string, () => unknown, string | RegExp]>([
    ['a + b', one((s) => (s.pc = s.pc + s.x[0])), 'JavaScript operator'],
    ['a < b', one((s) => s.pc < s.x[0]), 'JavaScript operator'],
    ['felts with operators', one((s) => s.f * s.f), 'A felt was used with a JavaScript operator'],
    [
      'a comparison that goes nowhere',
      one((s) => {
        if (s.pc.eq(0)) s.pc = 1
      }),
      'Comparison is never used',
    ],
    [
      'its negation',
      one((s) => {
        if (s.pc.eq(0).not()) s.pc = 1
      }),
      'Comparison is never used',
    ],
    [
      'a conjunction',
      one((s) => {
        if (s.pc.eq(0).and(s.flag)) s.pc = 1
      }),
      'Comparison is never used',
    ],
    [
      'a felt comparison',
      one((s) => {
        if (s.f.ne(0)) s.pc = 1
      }),
      'Comparison is never used',
    ],
    ['unknown state', one((s) => (s.pc = s.acc)), 'There is no state "acc"'],
    ['setting unknown state', one((s) => (s.acc = s.pc)), 'There is no register "acc" to set'],
    ['setting a memory', one((s) => (s.mem = s.pc)), 'Expected a register to set; mem is a memory'],
    ['an unknown field', one((s, { d }) => (s.x[d] = s.pc)), 'There is no field "d"'],
    ['an index that is no number', one((s) => (s.pc = s.x['-1'])), 'Expected an index of x'],
    ['an index outside', one((s) => (s.pc = s.x[8])), 'Expected an index of x from 0 to 7, got 8'],
    ['two widths', one((s, { a }) => (s.pc = s.pc.add(a))), 'Expected a word of 32 bits, got one of 4'],
    ['assigning another width', one((s, { a }) => (s.pc = a)), 'Expected a word of 32 bits, got one of 4'],
    ['assigning a felt', one((s) => (s.pc = s.f)), 'Expected a word or a number'],
    ['a word for a felt', one((s) => (s.f = s.pc)), 'Expected a felt'],
    ['another field', one((s) => (s.f = field(5n)(1))), 'Expected a felt'],
    ['nothing assigned', one((s) => (s.pc = undefined)), 'Expected a word or a number, got undefined'],
    ['half a number', one((s) => (s.pc = 0.5)), 'Expected a whole number'],
    ['a large number', one((s) => (s.pc = 2 ** 32)), '4294967296 does not fit u32'],
    [
      'a load after a store',
      one((s) => {
        s.mem.store(0 as never, u8(1))
      }),
      'Expected an address of mem',
    ],
    [
      'a load after a store',
      one((s) => {
        s.cells[0] = s.pc
        s.pc = s.cells[1]
      }),
      'cells is read after it was written',
    ],
    [
      'a load after a store in a branch',
      one((s) => {
        when(s.flag, () => {
          s.cells[0] = s.pc
        })
        s.pc = s.cells[1]
      }),
      'cells is read after',
    ],
    [
      'an unbounded size',
      one((s) => (s.pc = s.mem.load(s.pc, s.x[0]))),
      'Expected an access of 1, 2, 4, 8, 16 or 32 bytes',
    ],
    ['three bytes', one((s) => s.mem.load(s.pc, 3)), 'Expected an access of'],
    ['storing 12 bits', one((s) => s.mem.store(s.pc, s.pc.low(12))), 'to store, got 12 bits'],
    [
      'a word of another instruction',
      one((s) => (s.pc = s.pc.add(other))),
      'of one instruction was used in another',
    ],
    [
      'an index of another instruction',
      one((s) => (s.pc = s.x[other as never])),
      'of one instruction was used in another',
    ],
    ['unknown microcode', one(() => enter('copy')), 'There is no microcode "copy"'],
    ['leaving what is not there', one(() => leave()), 'This VM has no microcode to leave'],
    [
      'a wide shift amount',
      one((s, { a }) => (s.x[0] = a.shl(s.pc).unsigned(32))),
      'A shift amount of 32 bits is wider',
    ],
    ['an async branch', one((s) => when(s.flag, (async () => {}) as never)), 'A branch of when is async'],
    [
      'an async instruction',
      one(async (s) => {
        s.pc = 1
      }),
      'The function is async',
    ],
    [
      'a JavaScript condition',
      one((s) =>
        when(true as never, () => {
          s.pc = 1
        }),
      ),
      'Expected a condition, a word of 1 bit, got the boolean true',
    ],
    [
      'a wide condition',
      one((s) => when(s.pc, () => {})),
      'Expected a condition, a word of 1 bit, got one of 32 bits',
    ],
    ['narrowing by unsigned', one((s) => s.pc.unsigned(8)), "at least the word's 32 bits, got 8"],
    ['a width above 512', one((s) => s.pc.signed(513)), 'Expected a width of 1 to 512 bits, got 513'],
    ['no width', one((s) => s.f.word(0)), 'Expected a width of 1 to 512 bits, got 0'],
    [
      'bits outside',
      one((s) => s.pc.bits(32, 0)),
      'Expected bits 31 to 0 of a word of 32 bits, got bits(32, 0)',
    ],
    ['no bits', one((s) => s.pc.low(0)), 'Expected bits 31 to 0 of a word of 32 bits, got low(0)'],
    ['a select of numbers', one((s) => select(s.flag, 1 as never, 2)), 'select expects words or felts'],
    ['an empty concat', one(() => concat()), 'at least one word'],
    ['a concat of numbers', one(() => concat(1 as never)), 'concat expects words, got 1'],
    [
      'a wide exit code',
      one((s) => halt(concat(s.pc, s.pc, s.pc))),
      'an exit code of at most 64 bits, got 96',
    ],
  ])('%s', (_, body, message) => {
    const error = caught(body)
    expect(error.message).toMatch(
      message instanceof RegExp ? message : new RegExp(message.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
    )
    expect(lineOf(error)).toMatch(/^\d+$/)
  })

  test('the line named is the one of the mistake', () => {
    const error = caught(
      one((s) => {
        s.pc = s.pc.add(1)
        s.x[0] = s.x[1].add(s.f)
      }),
    )
    const line = Number(lineOf(error))
    const here = Number(/errors\.test\.ts:(\d+)/.exec(new Error().stack!)![1])
    expect(here - line).toBe(4)
  })

  test.each<[string, () => unknown, string]>([
    [
      'overlapping encodings',
      () =>
        start()
          .op('one', '0001 ............', () => {})
          .op('two', '.... ...........1', () => {})
          .otherwise('x'),
      'its encoding overlaps that of one',
    ],
    [
      'an encoding that is not understood',
      () =>
        start()
          .op('one', '0001 2222', () => {})
          .otherwise('x'),
      '"2222" is not understood',
    ],
    [
      'an encoding that is too wide',
      () =>
        start()
          .op('one', '0001 ............ .', () => {})
          .otherwise('x'),
      'has 17 bits; fetch yields 16',
    ],
    [
      'two of a name',
      () =>
        start()
          .op('one', '0001 ............', () => {})
          .op('one', '0010 ............', () => {})
          .otherwise('x'),
      'two instructions or routines have this name',
    ],
    [
      'a fetch without a word',
      () =>
        vm('v')
          .state({ pc: u32 })
          .fetch(() => undefined as never)
          .otherwise('x'),
      'The value that fetch returned as word is not a word',
    ],
    [
      'an async fetch',
      () =>
        vm('v')
          .state({ pc: u32 })
          .fetch((async (s: { pc: Word<32> }) => s.pc) as never)
          .otherwise('x'),
      'The value that fetch returned as word is not a word',
    ],
    [
      'a felt as the word',
      () =>
        vm('v')
          .state({ f: felt })
          .fetch((s) => s.f as never)
          .otherwise('x'),
      'The instruction word is a felt',
    ],
    [
      'a fetch that stores',
      () =>
        vm('v')
          .state({ pc: u16, m: bytes(64) })
          .fetch((s) => {
            s.m.store(s.pc.low(6), u8(1))
            return s.pc
          })
          .otherwise('x'),
      'fetch may read the state, trap and set registers, but has a store',
    ],
    [
      'a name with a space',
      () =>
        vm('v 2')
          .state({ pc: u16 })
          .fetch((s) => s.pc)
          .otherwise('x'),
      'is not a valid VM name',
    ],
  ])('%s', (_, body, message) => {
    const error = caught(body)
    expect(error.message).toContain(message)
    lineOf(error)
  })

  test('declarations have bounds', () => {
    expect(() => registers(u8, 3)).toThrow(RangeError)
    expect(() => memory(u8, 3)).toThrow(RangeError)
    expect(() => bytes(2n ** 65n)).toThrow(RangeError)
    expect(() => uint(0)).toThrow(RangeError)
    expect(() => u8(1)).toThrow('Words exist only while an instruction is traced')
  })

  test('a builder is no VM: it has no default yet', async () => {
    const unfinished = start() as never
    await expect(run({ vm: unfinished, state: {} as never })).rejects.toThrow('The VM base is not finished')
    await expect(run({ vm: unfinished, state: {} as never })).rejects.toThrow('.otherwise(')
  })
})

describe('what can', () => {
  test('code behind a trap, whatever it reads, is nothing', () => {
    const { machine } = one((s) => {
      trap('never')
      const word = s.mem.load(s.pc, 4)
      s.pc = word
      s.x[0] = word
      s.mem.store(word, s.x[1])
      when(word.eq(0), () => {
        s.pc = s.x[word]
      })
    })()
    expect(machine.instructions[0].block.effects.map(({ kind }) => kind)).toEqual(['trap'])
  })

  test('a load in a branch that traps is zero outside of it', () => {
    one((s) => {
      let word: Word = u32(0)
      when(s.flag, () => {
        trap('never')
        word = s.mem.load(s.pc, 4)
      })
      s.pc = word
    })()
  })

  test('a comparison with a known answer need not be used', () => {
    one((s) => {
      if (s.pc.eq(s.pc)) s.pc = 1
    })()
  })

  test('a word is a key of any file that its value fits', () => {
    const { machine } = one((s, { a }) => (s.x[a.low(3)] = s.x[a]))()
    const reasons = machine.instructions[0].block.effects
      .filter((e) => e.kind === 'trap')
      .map((e) => e.reason)
    expect(reasons).toEqual(['register out of range'])
  })
})
