import { describe, expect, test } from 'vitest'
import { builder } from '../../src/ir/build.ts'
import { CheckError, check } from '../../src/ir/check.ts'
import { parseEncoding } from '../../src/ir/encoding.ts'
import type { Effect, Instruction, Machine } from '../../src/ir/machine.ts'
import type { Node } from '../../src/ir/node.ts'
import { bits, felt, type Type } from '../../src/ir/types.ts'

const { make, constant } = builder({ simplify: false })
const w = (value: bigint, width: number) => constant(value, bits(width))
const yes = w(1n, 1)
const word = make('get', [], 'pc', bits(32))
const out: Effect = { kind: 'out', name: 'word', value: make('extract', [word], [15, 0]) }

const instruction = (
  name: string,
  encoding: string,
  effects: Effect[] = [],
  over: string[] = [],
): Instruction => ({
  name,
  assembly: name,
  encoding,
  pattern: parseEncoding(encoding).pattern,
  over,
  block: { effects },
})

const base: Machine = {
  name: 'base',
  registers: [
    { name: 'pc', type: bits(32) },
    { name: 'x', type: bits(8), count: 16 },
    { name: 'f', type: felt(7n) },
    { name: 'micro', type: bits(8) },
  ],
  memories: [
    { name: 'ram', element: bits(8), addressBits: 16, endian: 'little' },
    { name: 'cells', element: bits(20), addressBits: 10, endian: 'big' },
  ],
  traps: ['bad', 'invalid microcode state'],
  fetch: { effects: [out] },
  wordWidth: 16,
  instructions: [instruction('one', '0001 ............')],
  otherwise: 'bad',
  microcode: [],
}
const withEffects = (...effects: Effect[]): Machine => ({
  ...base,
  instructions: [instruction('one', '0001 ............', effects)],
})
const withNode = (node: Node): Machine =>
  withEffects({ kind: 'trap', guard: make('eq', [node, node]), reason: 'bad' })
const load = (memory: string, address: Node, type: Type) =>
  withEffects({ kind: 'load', node: make('load', [address, yes], memory, type) })
const routine = { name: 'routine', block: { effects: [] } }
const at16 = w(0n, 16)

test('the base is sound', () => {
  check(base)
  check({ ...base, microcode: [routine] })
})

describe('a machine that cannot be', () => {
  test.each<[string, Machine, string | RegExp]>([
    ['a name with a space', { ...base, name: 'a b' }, '"a b" is not a name'],
    ['a name with a line', { ...base, name: 'a\nword 8' }, 'is not a name'],
    ['a routine name', { ...base, microcode: [{ ...routine, name: 'r\ntrap' }] }, 'is not a name'],
    [
      'a register name',
      { ...base, registers: [...base.registers, { name: '1x', type: bits(8) }] },
      '"1x" is not a name',
    ],
    [
      'two of a name',
      { ...base, registers: [...base.registers, { name: 'ram', type: bits(8) }] },
      'ram is declared twice',
    ],
    [
      'two instructions',
      { ...base, instructions: [...base.instructions, instruction('one', '0010 ............')] },
      'two instructions',
    ],
    [
      'a file of 3',
      { ...base, registers: [{ name: 'x', type: bits(8), count: 3 }] },
      'power of two of elements, got 3',
    ],
    [
      'a file of 1',
      { ...base, registers: [{ name: 'x', type: bits(8), count: 1 }] },
      'power of two of elements, got 1',
    ],
    [
      'a small memory',
      { ...base, memories: [{ ...base.memories[0], addressBits: 4 }] },
      'hold 32 to 2^64 bytes, got 2^4',
    ],
    ['a large memory', { ...base, memories: [{ ...base.memories[1], addressBits: 63 }] }, 'got 2^65'],
    [
      'half an address bit',
      { ...base, memories: [{ ...base.memories[0], addressBits: 9.5 }] },
      'hold 32 to 2^64',
    ],
    [
      'microcode without its register',
      { ...base, registers: base.registers.slice(0, 3), microcode: [routine] },
      'a register micro of 8 bits',
    ],
    [
      'microcode without its trap',
      { ...base, traps: ['bad'], microcode: [routine] },
      'lacks "invalid microcode state"',
    ],
    ['an unknown default', { ...base, otherwise: 'worse' }, 'lacks "worse"'],
    ['a reason twice', { ...base, traps: [...base.traps, 'bad'] }, 'is listed twice'],
    [
      'overlapping encodings',
      { ...base, instructions: [...base.instructions, instruction('two', '.... ...........1')] },
      /base, two: its encoding overlaps that of one: word 0x1001 is both/,
    ],
    [
      'over one that does not contain it',
      { ...base, instructions: [...base.instructions, instruction('two', '.... ...........1', [], ['one'])] },
      'overlaps',
    ],
    [
      'over one that is not there',
      { ...base, instructions: [instruction('one', '0001 ............', [], ['zero'])] },
      'takes precedence over zero, which does not exist',
    ],
    [
      'a pattern that its encoding does not say',
      {
        ...base,
        instructions: [{ ...base.instructions[0], pattern: { width: 16, mask: 0xf000n, match: 0x2000n } }],
      },
      'its pattern does not match its encoding',
    ],
    [
      'another assembly name',
      { ...base, instructions: [{ ...base.instructions[0], assembly: 'uno' }] },
      'begins with another name',
    ],
    [
      'an encoding above the word',
      { ...base, instructions: [instruction('one', '0001 ............ 0')] },
      'more than the instruction word',
    ],
    [
      'fetch that writes',
      { ...base, fetch: { effects: [out, { kind: 'halt', guard: yes, code: w(0n, 64) }] } },
      'but has a halt',
    ],
    ['fetch without a word', { ...base, fetch: { effects: [] } }, 'an instruction word of 16 bits, got none'],
    ['fetch with another word', { ...base, wordWidth: 17 }, 'an instruction word of 17 bits, got u16'],
    ['fetch that says a thing twice', { ...base, fetch: { effects: [out, out] } }, 'passes word on twice'],
    [
      'fetch with a strange name',
      { ...base, fetch: { effects: [out, { kind: 'out', name: 'a b', value: yes }] } },
      '"a b" is not a name',
    ],
    [
      'a load before it is made',
      withNode(make('load', [at16, yes], 'ram', bits(8))),
      'used before it is made',
    ],
    ['a load that is none', withEffects({ kind: 'load', node: at16 }), 'the effect load makes a const'],
    ['an out of an instruction', withEffects(out), 'only fetch passes values on'],
    [
      'a register set twice',
      withEffects({ kind: 'set', register: 'pc', value: word }, { kind: 'set', register: 'pc', value: word }),
      'pc is set twice',
    ],
    ['an unknown input', withNode(make('in', [], 'extra', bits(8))), 'input extra is unknown here'],
    ['an input of another type', withNode(make('in', [], 'word', bits(8))), 'input word is u16 here'],
    ['a get of a file', withNode(make('get', [], 'x', bits(8))), 'get cannot access x'],
    ['a get of nothing', withNode(make('get', [], 'y', bits(8))), 'get cannot access y'],
    ['a get of another type', withNode(make('get', [], 'pc', bits(8))), 'pc holds u32, not u8'],
    ['a read of a register', withNode(make('read', [w(0n, 4)], 'pc', bits(32))), 'read cannot access pc'],
    [
      'a read at a wide index',
      withNode(make('read', [w(0n, 5)], 'x', bits(8))),
      'an index of x has 4 bits, not u5',
    ],
    [
      'a read at a felt',
      withNode(make('read', [constant(0n, felt(11n))], 'x', bits(8))),
      'an index of x has 4 bits',
    ],
    ['a load of no memory', load('pc', at16, bits(8)), 'pc is not a memory'],
    ['a load at a wide address', load('ram', w(0n, 17), bits(8)), 'an address of ram has 16 bits, not u17'],
    ['a load of three bytes', load('ram', at16, bits(24)), 'an access of u24 does not fit'],
    ['a load of half a byte', load('ram', at16, bits(4)), 'an access of u4 does not fit'],
    ['a load of a felt', load('ram', at16, felt(251n)), 'does not fit'],
    [
      'a load of two cells',
      load('cells', w(0n, 10), bits(40)),
      'cells holds u20: an access of u40 does not fit',
    ],
    [
      'a guard that is no bool',
      withEffects({ kind: 'trap', guard: at16, reason: 'bad' }),
      'the guard of a trap is not a bool',
    ],
    [
      'a trap without a reason',
      withEffects({ kind: 'trap', guard: yes, reason: 'worse' }),
      '"worse" is not in the trap list',
    ],
    ['a short exit code', withEffects({ kind: 'halt', guard: yes, code: at16 }), 'an exit code has 64 bits'],
    ['a set of a file', withEffects({ kind: 'set', register: 'x', value: w(0n, 8) }), 'set cannot access x'],
    ['a set of another type', withEffects({ kind: 'set', register: 'pc', value: at16 }), 'pc holds u32'],
    [
      'a write to a register',
      withEffects({ kind: 'write', register: 'pc', index: at16, value: word, guard: yes }),
      'write cannot access pc',
    ],
    [
      'a write of another type',
      withEffects({ kind: 'write', register: 'x', index: w(0n, 4), value: word, guard: yes }),
      'x holds u8',
    ],
    [
      'a write at a narrow index',
      withEffects({ kind: 'write', register: 'x', index: w(0n, 3), value: w(0n, 8), guard: yes }),
      'an index of x has 4 bits, not u3',
    ],
    [
      'a store of three bytes',
      withEffects({ kind: 'store', memory: 'ram', address: at16, value: w(0n, 24), guard: yes }),
      'does not fit',
    ],
    [
      'a word of an instruction in microcode',
      {
        ...base,
        microcode: [
          { name: 'routine', block: withNode(make('in', [], 'word', bits(16))).instructions[0].block },
        ],
      },
      'input word is unknown here',
    ],
  ])('%s', (_, machine, message) => {
    expect(() => check(machine)).toThrow(CheckError)
    expect(() => check(machine)).toThrow(message)
  })
})
