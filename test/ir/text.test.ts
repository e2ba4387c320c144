import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import { check } from '../../src/ir/check.ts'
import type { Machine } from '../../src/ir/machine.ts'
import { ParseError, parse } from '../../src/ir/parse.ts'
import { machineId, print } from '../../src/ir/print.ts'
import { bits } from '../../src/ir/types.ts'
import { tiny } from '../vms/tiny.ts'
import { machine } from './machines.ts'

const fails = (text: string): ParseError => {
  try {
    parse(text)
  } catch (error) {
    if (error instanceof ParseError) return error
    throw error
  }
  throw new Error('parse accepted the text')
}

describe('print and parse', () => {
  test('random machines pass the checker, read back, and print alike', () => {
    fc.assert(
      fc.property(machine, (one) => {
        check(one)
        const text = print(one)
        const back = parse(text)
        expect(print(back)).toBe(text)
        check(back)
        expect(machineId(back)).toEqual(machineId(one))
      }),
      { numRuns: 300 },
    )
  })

  test('tiny reads back', () => {
    const text = print(tiny.machine)
    expect(print(parse(text))).toBe(text)
  })

  test('any change of any line is refused with a line number, or is another machine', () => {
    const text = print(tiny.machine)
    const lines = text.split('\n')
    fc.assert(
      fc.property(
        fc.nat(lines.length - 2),
        fc.constantFrom('drop', 'twice', 'word', 'space', 'letter', 'more'),
        fc.nat(),
        fc.constantFrom('u8', '%0', 'x', '0', '"', 'pc', '0x1', 'felt:0x5', '\u0000'),
        (at, how, pick, junk) => {
          const changed = [...lines]
          const words = lines[at].split(' ')
          if (how === 'drop') changed.splice(at, 1)
          if (how === 'twice') changed.splice(at, 0, lines[at])
          if (how === 'word') changed[at] = words.with(pick % words.length, junk).join(' ')
          if (how === 'space')
            changed[at] = words.with(pick % words.length, `${words[pick % words.length]} `).join(' ')
          if (how === 'letter') changed[at] = lines[at].slice(0, pick % (lines[at].length + 1)) + junk
          if (how === 'more') changed[at] = `${lines[at]} ${junk}`
          const now = changed.join('\n')
          if (now === text) return
          try {
            expect(print(parse(now))).toBe(now)
          } catch (error) {
            expect(error).toBeInstanceOf(ParseError)
            expect((error as ParseError).line).toBeGreaterThanOrEqual(1)
            expect((error as ParseError).line).toBeLessThanOrEqual(changed.length)
          }
        },
      ),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['', 1],
    ['onestep-ir 2', 1],
    ['onestep-ir 1\nmachine', 2],
    ['onestep-ir 1\nmachine m\nword 8 8', 3],
    ['onestep-ir 1\nmachine m\nword 8\nregister r u0', 4],
    ['onestep-ir 1\nmachine m\nword 8\nregister r u257', 4],
    ['onestep-ir 1\nmachine m\nword 8\nregister r felt:0x1', 4],
    ['onestep-ir 1\nmachine m\nword 8\nbogus', 4],
    ['onestep-ir 1\nmachine m\nword 8\n  set r %0', 4],
    ['onestep-ir 1\nmachine m\nword 8\notherwise "x"\nfetch\n  %0 = frob u8', 6],
    ['onestep-ir 1\nmachine m\nword 8\notherwise "x"\nfetch\n  %0 = const u8 0x100', 6],
    ['onestep-ir 1\nmachine m\nword 8\notherwise "x"\nfetch\n  %0 = const u8', 6],
    ['onestep-ir 1\nmachine m\nword 8\notherwise "x"\nfetch\n  %0 = get u8', 6],
    ['onestep-ir 1\nmachine m\nword 8\notherwise "x"\nfetch\n  %0 = toString u8', 6],
    ['onestep-ir 1\nmachine m\nword 8\notherwise "x"\nfetch\n  set r %9', 6],
    ['onestep-ir 1\nmachine m\nword 8\notherwise "x"\nfetch\n  jump r', 6],
    ['onestep-ir 1\nmachine m\nword 8\notherwise "x"\nop "a" "0000*"', 5],
    ['onestep-ir 1\nmachine m\nword 8\notherwise "x"\nfetch\nop "a" "0000 \\q"', 6],
  ])('refuses %j at its line', (text, line) => {
    expect(fails(text).line).toBe(line)
    expect(fails(text).message).toContain(`Line ${line} of the IR text`)
  })
})

describe('the VM id', () => {
  test('is stable: it stands in claims', () => {
    expect(toHex(machineId(parse(print(tiny.machine))))).toBe(toHex(tiny.id))
    expect(toHex(tiny.id)).toMatchInlineSnapshot(
      `"0x4ecc5d3847d7809f64c69754d61986900d63799164ae98086d12c6021999254e"`,
    )
  })

  const base = tiny.machine
  const first = base.instructions[0]
  const changes: Record<string, Machine> = {
    name: { ...base, name: 'tiny2' },
    'register name': { ...base, registers: base.registers.map((r, i) => (i ? r : { ...r, name: 'pc2' })) },
    'register type': { ...base, registers: base.registers.map((r, i) => (i ? r : { ...r, type: bits(33) })) },
    'register count': { ...base, registers: base.registers.map((r) => (r.count ? { ...r, count: 32 } : r)) },
    'register order': { ...base, registers: base.registers.toReversed() },
    'memory name': { ...base, memories: [{ ...base.memories[0], name: 'ram' }] },
    'memory element': { ...base, memories: [{ ...base.memories[0], element: bits(31) }] },
    'memory size': { ...base, memories: [{ ...base.memories[0], addressBits: 21 }] },
    'memory endian': { ...base, memories: [{ ...base.memories[0], endian: 'big' }] },
    'trap reasons': { ...base, traps: [...base.traps, 'more'] },
    'trap order': { ...base, traps: base.traps.toReversed() },
    'word width': { ...base, wordWidth: 33 },
    otherwise: { ...base, otherwise: base.traps[1] },
    fetch: { ...base, fetch: { effects: base.fetch.effects.toReversed() } },
    assembly: {
      ...base,
      instructions: [{ ...first, assembly: `${first.assembly} ` }, ...base.instructions.slice(1)],
    },
    encoding: {
      ...base,
      instructions: [
        { ...first, encoding: first.encoding.replace('00000001', '00001001') },
        ...base.instructions.slice(1),
      ],
    },
    over: { ...base, instructions: [{ ...first, over: ['li'] }, ...base.instructions.slice(1)] },
    'instruction order': { ...base, instructions: base.instructions.toReversed() },
    'an effect': {
      ...base,
      instructions: [{ ...first, block: { effects: [] } }, ...base.instructions.slice(1)],
    },
    microcode: { ...base, microcode: [{ name: 'more', block: { effects: [] } }] },
  }
  test.each(Object.entries(changes))('changes with: %s', (_, changed) => {
    expect(toHex(machineId(changed))).not.toBe(toHex(tiny.id))
  })

  test('all of those differ from each other', () => {
    const ids = Object.values(changes).map((one) => toHex(machineId(one)))
    expect(new Set(ids).size).toBe(ids.length)
  })
})
