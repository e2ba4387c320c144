import { describe, expect, test } from 'vitest'
import { type CairoProgram, type Hint, scopesOf } from '../../../src/vms/cairo/files/program.ts'
import { parseHints } from '../../../src/vms/cairo/hints/parse.ts'
import { newWorld, runHint, type World } from '../../../src/vms/cairo/hints/run.ts'
import type { HintMachine } from '../../../src/vms/cairo/hints/world.ts'
import { CairoError, loadCairo } from '../../../src/vms/cairo/index.ts'
import { PRIME } from '../../../src/vms/cairo/machine/state.ts'
import { parsePython } from '../../../src/vms/cairo/python/statements.ts'
import { ASSERT, encode, FP, IMM, RET } from './machine.ts'

const tracking = { group: 0, offset: 0 }
/** Variables of the tests: a to e are felts below fp, `wide` a struct of two, `to` a pointer to one. */
const REFERENCES = {
  a: '[cast(fp + (-3), felt*)]',
  b: '[cast(fp + (-4), felt*)]',
  c: '[cast(ap + (-1), felt*)]',
  wide: '[cast(fp + (-6), m.Wide*)]',
  to: '[cast(fp + (-7), m.Wide**)]',
  there: 'cast([fp + (-7)] + 2, m.Wide*)',
  sum: 'cast([fp + (-3)] + [fp + (-4)] * 2, felt)',
} as const

function programWith(code: string): { program: CairoProgram; hint: Hint } {
  const names = Object.keys(REFERENCES)
  const hint: Hint = {
    code,
    scopes: ['m', 'm.f'],
    ap: tracking,
    references: new Map(names.map((name, i) => [name, i])),
  }
  const members = new Map([
    ['low', { offset: 0, type: 'felt' }],
    ['high', { offset: 1, type: 'felt' }],
  ])
  const program: CairoProgram = {
    data: [1n],
    builtins: [],
    hints: new Map([[0, [hint]]]),
    identifiers: new Map([
      ['m.Wide', { type: 'struct', size: 2, members }],
      ['m.SHIFT', { type: 'const', value: 1n << 128n }],
      ['m.f.BOUND', { type: 'alias', destination: 'm.SHIFT' }],
      ['m.g', { type: 'label', pc: 7 }],
    ]),
    scopes: scopesOf(['m.f.BOUND']),
    references: Object.values(REFERENCES).map((value) => ({ value, ap: tracking })),
    main: 0,
    start: undefined,
  }
  return { program, hint }
}

const [FP0, AP0] = [1000n, 2000n]

/** A machine with memory by the addresses' distance below fp, and what is written to it. */
function machineWith(memory: { [below: number]: bigint }) {
  const cells = new Map(Object.entries(memory).map(([below, value]) => [FP0 - BigInt(below), value]))
  const written: { [address: string]: bigint } = {}
  let segments = 0n
  const machine: HintMachine = {
    ap: AP0,
    fp: FP0,
    pc: 10n,
    has: (address) => cells.has(address),
    read(address) {
      const value = cells.get(address)
      if (value === undefined) throw new Error(`nothing at ${address}`)
      return value
    },
    write(address, value) {
      cells.set(address, value)
      written[address >= AP0 - 100n ? `ap${address - AP0}` : `fp${address - FP0}`] = value
    },
    addSegment: () => 50_000n + 1000n * segments++,
    addTemporary: () => 90_000n,
    relocate: (from, to) => void (written[`relocated ${from}`] = to),
    segmentOf: (address) => address / 1000n,
    addSignature: (address, { r, s }) => void (written[`signature ${address}`] = r + s),
  }
  return { machine, written }
}

/** Runs hints one after the other; returns what they wrote. */
function ran(code: string | readonly string[], memory: { [below: number]: bigint } = {}, world?: World) {
  const { machine, written } = machineWith(memory)
  const shared = { ...(world ?? newWorld(machine)), machine }
  for (const one of [code].flat()) {
    const { program } = programWith(one)
    runHint(program, parseHints(program).get(0)![0], shared)
  }
  return written
}

describe('hints of the common library', () => {
  test.each<[string, { [below: number]: bigint }, { [at: string]: bigint }]>([
    ['memory[ap] = segments.add()', {}, { ap0: 50_000n }],
    ['memory[ap] = 0 if 0 <= (ids.a % PRIME) < range_check_builtin.bound else 1', { 3: 5n }, { ap0: 0n }],
    [
      'memory[ap] = 0 if 0 <= (ids.a % PRIME) < range_check_builtin.bound else 1',
      { 3: PRIME - 1n },
      { ap0: 1n },
    ],
    [
      'memory[ap] = 0 if 0 <= ((-ids.a - 1) % PRIME) < range_check_builtin.bound else 1',
      { 3: PRIME - 1n },
      { ap0: 0n },
    ],
    ['ids.a, ids.b = divmod(17, 5)', {}, { 'fp-3': 3n, 'fp-4': 2n }],
    [
      "from starkware.cairo.common.math_utils import assert_integer\nassert_integer(ids.a)\nassert 0 < ids.a <= PRIME // range_check_builtin.bound, \\\n    f'div={hex(ids.a)} is out of the valid range.'\nids.wide.low, ids.wide.high = divmod(ids.b, ids.a)",
      { 3: 7n, 4: 23n },
      { 'fp-6': 3n, 'fp-5': 2n },
    ],
    [
      'ids.wide.low = ids.a & ((1<<64) - 1)\nids.wide.high = ids.a >> 64',
      { 3: (5n << 64n) + 9n },
      { 'fp-6': 9n, 'fp-5': 5n },
    ],
    [
      'from starkware.python.math_utils import isqrt\nvalue = ids.a % PRIME\nassert value < 2 ** 250, f"value={value} is outside of the range [0, 2**250)."\nassert 2 ** 250 < PRIME\nids.b = isqrt(value)',
      { 3: 10n ** 40n - 1n },
      { 'fp-4': 10n ** 20n - 1n },
    ],
    [
      'memory[ids.to.address_] = ids.wide.low + ids.BOUND',
      { 6: 1n, 7: 990n },
      { 'fp-10': (1n << 128n) + 1n },
    ],
    ['ids.there.high = ids.sum', { 3: 1n, 4: 2n, 7: 990n }, { 'fp-7': 5n }],
    ['ids.c = -1', {}, { 'ap-1': PRIME - 1n }],
    ['n = ids.a\nn -= 1\nids.b = 1 if n > 0 else 0', { 3: 2n }, { 'fp-4': 1n }],
    ['ids.a = int((3 < 4) and not 5 == 6 or 1 // 0)', {}, { 'fp-3': 1n }],
    ['ids.a = ids.b = (-7) // 2 # rounded down', {}, { 'fp-3': PRIME - 4n, 'fp-4': PRIME - 4n }],
    [
      'l = [(5, 0), (2, 1), (2, 0)]\nl.sort()\nids.a = l[1][1]\nids.b = l[2][0]',
      {},
      { 'fp-3': 1n, 'fp-4': 5n },
    ],
    [
      'from starkware.cairo.common.math_utils import is_positive\nids.a = 1 if is_positive(\n    value=ids.b, prime=PRIME, rc_bound=range_check_builtin.bound) else 0',
      { 4: PRIME - 1n },
      { 'fp-3': 0n },
    ],
    [
      'from starkware.cairo.lang.vm.relocatable import RelocatableValue\nboth = isinstance(ids.b, int)\nother = isinstance(ids.b, RelocatableValue) and ids.b.segment_index == 1\nassert both or other, "text"\nids.a = other',
      { 4: 1n },
      { 'fp-3': 0n },
    ],
    [
      'from starkware.python.math_utils import div_mod, sqrt\nids.a = sqrt(16, PRIME)\nids.b = div_mod(1, 2, PRIME) * 2 % PRIME',
      {},
      { 'fp-3': 4n, 'fp-4': 1n },
    ],
  ])('%s', (code, memory, written) => {
    expect(ran(code, memory)).toEqual(written)
  })

  // What cairo-lang 0.13.5 answers.
  test.each<[string, bigint]>([
    ['div_mod(6, 5, 23)', 15n],
    // A composite modulus: cases/cairo, divmod_composite.
    ['div_mod(14, 2, 9)', 7n],
    ['div_mod(-1, 3, 7)', 2n],
    ['safe_div(-12, 4)', -3n],
    ['div_ceil(7, 2) * 10 + div_ceil(-7, 2)', 37n],
    ['isqrt(10**40 - 1)', 10n ** 20n - 1n],
    ['sqrt(2, 7) * 10 + sqrt(0, 7)', 30n],
    ['sqrt(4, 2**255 - 19)', 2n],
    ['is_quad_residue(3, 7) * 10 + is_quad_residue(2, 7)', 1n],
    ['pow(3, -1, 7) + 10 * pow(2, 10) + pow(3, 5, 7)', 10250n],
    ['ec_add((1, 2), (3, 4), 7)[0]', 4n],
    ['min(3, 1, 2) * 100 + max([1, 4, 2]) * 10 + sum(range(1, 10, 4))', 155n],
    ['[3, 1, 2, 5][::-1][1:3][0] * 10 + [1, 2, 3][-1]', 23n],
    ['int.from_bytes((258).to_bytes(3, "little"), "big")', 131_328n],
    ['len({k: v for k, v in [(1, 2), (1, 3), (2, 2)] if v < 3})', 2n],
    ['sorted([3, 1, 2], key=lambda x: -x)[0] + (-7) // 2 * 10 + (-7) % 5 * 100', 263n],
    ['len(f"{1}{2:x}")', 6n],
    ['1 in (1, 2) and 3 not in [1, 2] and None is None and not {}', 1n],
  ])('%s', (expression, value) => {
    const imports =
      'from starkware.python.math_utils import div_mod, safe_div, div_ceil, isqrt, sqrt, is_quad_residue, ec_add\n'
    expect(ran(`${imports}ids.a = ${expression}`)).toEqual({ 'fp-3': ((value % PRIME) + PRIME) % PRIME })
  })

  test.each([
    ['div_mod(1, 3, 9)', 'no inverse'],
    ['isqrt(-1)', 'isqrt of -1'],
    ['sqrt(3, 7)', 'is not a square'],
    ['sqrt(2, (2**61 - 1) * (2**89 - 1))', 'not prime'],
    ['safe_div(7, 2)', 'not divisible'],
    ['pow(2, 3, 0)', 'modulo 0'],
    ['pow(2, 5000)', 'power by 5000'],
    ['(2**60)**1200', '65,536 bits'],
    ['len([0] * 2**40)', 'more than'],
    ['len(range(2**40))', 'more than'],
    ['[1, 2][2]', 'no item 2'],
    ['{1: 2}[3]', 'no key 3'],
    ['(300).to_bytes(1, "big")[0]', 'does not fit'],
    ['[].pop()', 'pop'],
  ])('%s fails', (expression, message) => {
    const imports = 'from starkware.python.math_utils import div_mod, safe_div, isqrt, sqrt\n'
    expect(() => ran(`${imports}ids.a = ${expression}`)).toThrow(message)
  })

  test('blocks: loops with else, functions, conditions, deletion', () => {
    expect(
      ran(
        [
          'def f(x: int, y: int = 2) -> int:\n    for i in range(x):\n        if i * i == y: return i\n    return None',
          'total = 0\nfor i, (a, b) in enumerate([(1, 2), (3, 4)]):\n    total += i * a + b\nelse:\n    total += 100',
          'n = 0\nwhile True:\n    n += 1\n    if n < 5: continue\n    break\nelse:\n    n = 77',
          "if f(5, 9) is None:\n    ids.a = 1\nelif f(5, 9) == 3:\n    ids.a = total; ids.b = n\nelse:\n    raise ValueError('x')\ndel n",
          "ids.c = 1 if 'n' in globals() else 0",
        ].join('\n'),
      ),
    ).toEqual({ 'fp-3': 109n, 'fp-4': 5n, 'ap-1': 0n })
  })

  test('what stands behind an import on its line is run', () => {
    expect(() => ran('import itertools; assert False, f"no: {1 + 1}"')).toThrow('fails: no: 2')
    expect(() => ran("raise ValueError(f'Key {3} was not found.')")).toThrow('Key 3 was not found.')
  })

  test('a name of the run that a hint changes is as before in the next', () => {
    const codes = ['PRIME = 5\nids.a = 7 % PRIME', 'ids.b = 7 % PRIME']
    expect(ran(codes)).toEqual({ 'fp-3': 2n, 'fp-4': 7n })
    const iv = 'from starkware.cairo.common.cairo_sha256.sha256_utils import IV\n'
    expect(ran([`${iv}IV.append(1)`, `${iv}ids.a = len(IV)`])).toEqual({ 'fp-3': 8n })
  })

  test('structs, labels and segments', () => {
    const code = `ids.a = ids.Wide.SIZE * 10 + ids.Wide.high
ids.b = ids.g.instruction_offset_
ids.to.high = ids.to.address_
segments.write_arg(ids.wide.address_, [5, -1])
ids.c = segments.gen_arg([1, [2]])`
    expect(ran(code, { 7: 900n })).toEqual({
      'fp-3': 21n,
      'fp-4': 7n,
      'fp-99': 900n,
      'fp-6': 5n,
      'fp-5': PRIME - 1n,
      'ap-1': 50_000n,
      ap48000: 1n,
      ap48001: 51_000n,
      ap49000: 2n,
    })
  })

  test('a signature', () => {
    expect(ran('ecdsa_builtin.add_signature(ids.a, (ids.b, 5))', { 3: 100n, 4: 7n })).toEqual({
      'signature 100': 12n,
    })
    expect(() => ran('ecdsa_builtin.add_signature(ids.a, (1, 2, 3))', { 3: 100n })).toThrow('a signature')
  })

  test('scopes', () => {
    const world = newWorld(machineWith({ 3: 3n }).machine)
    ran("vm_enter_scope({'n': ids.a})", { 3: 3n }, world)
    expect(world.scopes.length).toBe(2)
    expect(ran("n -= 1\nids.b = n\nvm_enter_scope({'n': n})", {}, world)).toEqual({ 'fp-4': 2n })
    ran('vm_exit_scope()', {}, world)
    ran('vm_exit_scope()', {}, world)
    expect(() => ran('vm_exit_scope()', {}, world)).toThrow('without vm_enter_scope')
  })

  test.each([
    ['assert ids.a == 4', 'assertion fails'],
    ['ids.nothing = 4', 'not known here'],
    ['ids.a = 1 // (ids.a - 3)', 'division by zero'],
    ['ids.a = 1 << 100000', 'shift'],
    ['ids.a = ((2 ** 4096) ** 4096)', '65,536 bits'],
    ['ids.sum = 4', 'no address'],
    ['ids.a = divmod(4)', 'too few'],
    ['ids.a, ids.b = 4', 'no items'],
    ['ids.a, ids.b = 4, 5, 6', 'another length'],
    ['ids.wide.middle = 4', 'has no middle'],
    ['ids.a = ids.wide', 'number was expected'],
    ['ids.a = "text"', 'number was expected'],
    ['while True:\n    pass', 'does not end'],
    ['ids.a = open', 'open is not known here'],
    ['ids.a = constructor', 'constructor is not known here'],
    ['ids.a = ids.constructor', 'not known here'],
    ['ids.a = {}.constructor', '.constructor of a dictionary'],
  ])('%s fails', (code, message) => {
    expect(() => ran(code, { 3: 3n, 4: 1n, 6: 1n })).toThrow(message)
  })
})

describe('what is not understood is refused before anything runs', () => {
  test.each([
    ['with open("f") as f:\n    ids.a = 1', 'with'],
    ['class A:\n    pass', 'class'],
    ['try:\n    ids.a = 1\nexcept ValueError:\n    pass', 'try'],
    ['import os\nos.system("ls")', 'os'],
    ['from os import system', 'system of os'],
    ['from starkware.python.math_utils import *', '*'],
    ['ids.a = open("f")', 'open'],
    ['ids.a = constructor(1)', 'constructor'],
    ['ids.a = segments.steal()', 'segments.steal'],
    ['if ids.a == 1:\n    ids.b = 1\nelse:\n    the_oracle(7)', 'the_oracle'],
    ['ids.a = (1', 'unfinished'],
    ['ids.a = 1 2', '2'],
    ['ids.a = 1\n   ids.b = 2', 'indented'],
    ['ids.a = 1.5', '1.5'],
    ['ids.a = $', '$'],
    [`ids.a = ${'('.repeat(200)}1${')'.repeat(200)}`, 'too deeply'],
    [`ids.a = ${'-'.repeat(200)}1`, 'too deeply'],
  ])('%s', (code, named) => {
    expect(() => parseHints(programWith(code).program)).toThrow(named)
  })

  test('comments, continued lines and imports', () => {
    const kinds = (code: string) => parsePython(code).map(({ kind, line }) => `${kind} ${line}`)
    expect(kinds('# nothing\nfrom a.b import c\n\nx = (1 +\n     2)  # three\n')).toEqual([
      'from 2',
      'assign 4',
    ])
    expect(kinds('import a; assert 0\nx = 1 \\\n  + 2\ny = 3')).toEqual([
      'import 1',
      'assert 1',
      'assign 2',
      'assign 4',
    ])
  })
})

const hex = (value: bigint) => `0x${value.toString(16)}`
/** A program that writes 5 to [ap], after a hint. */
const json = (code: string) =>
  JSON.stringify({
    prime: hex(PRIME),
    data: [
      encode({ opcode: ASSERT, op1: IMM, ap: 2, op0: 1, off: [0, -1, 1] }),
      5n,
      encode({ opcode: RET, dst: 1, op0: 1, op1: FP, pc: 1, off: [-2, -1, -1] }),
    ].map(hex),
    builtins: [],
    identifiers: { '__main__.main': { type: 'function', pc: 0 } },
    hints: { 0: [{ code, accessible_scopes: ['__main__'], flow_tracking_data: null }] },
    reference_manager: { references: [] },
  }).replace('null', '{"ap_tracking":{"group":0,"offset":0},"reference_ids":{}}')

test('a hint fills what the step only checks', () => {
  expect(() => loadCairo(json('memory[ap] = 5'))).not.toThrow()
})

test('a hint that is wrong is found, and one that is unknown is named', () => {
  expect(() => loadCairo(json('memory[ap] = 6'))).toThrow(/assertion fails: 6 is not 5/)
  expect(() => loadCairo(json('memory[ap] = the_oracle(7)'))).toThrow(/the_oracle/)
  expect(() => loadCairo(json('memory[ap] = the_oracle(7)'))).toThrow(CairoError)
  expect(() => loadCairo(json('assert 0'))).toThrow(/hint fails/)
  expect(() => loadCairo(json('memory[ap] = 5\nmemory[7] = 1'))).toThrow(/outside its segments/)
})

test('a hint that is not understood is refused with its line', () => {
  const code = 'ids.a = 1\nfrom starkware.storage import Fetcher\nmemory[ap] = 5'
  try {
    loadCairo(json(code))
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(CairoError)
    expect((error as CairoError).message).toMatch(/Fetcher of starkware.storage[\s\S]*line 2 of the hint/)
  }
})
