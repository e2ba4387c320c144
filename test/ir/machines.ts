/**
 * Random machines for the tests of the IR, made with the raw builder and not with the language.
 */
import fc from 'fast-check'
import { builder } from '../../src/ir/build.ts'
import { parseEncoding } from '../../src/ir/encoding.ts'
import type { Block, Effect, Machine, Memory } from '../../src/ir/machine.ts'
import type { Node } from '../../src/ir/node.ts'
import { bits, bitWidth } from '../../src/ir/types.ts'
import { cook, type Line, recipe } from './dags.ts'

export const FIELD = (1n << 61n) - 1n

type Plan = { readonly width: number; readonly lines: readonly Line[]; readonly effects: readonly number[][] }

const plan: fc.Arbitrary<Plan> = fc.record({
  width: fc.constantFrom(1, 5, 8, 32, 64, 100, 256),
  lines: recipe({ maxLength: 12 }),
  effects: fc.array(fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 }), { maxLength: 8 }),
})

const NAMES = ['x', 'y', 'b', 'word'] as const

/** A block over the registers x, y, b, the file r and a byte memory; effects as the plan picks them. */
export function blockOf(
  { width, lines, effects: picks }: Plan,
  memory: Memory,
  reasons: readonly string[],
): Block {
  const build = builder()
  const nodes = cook(lines, build.make, width, 256)
  const any = (pick: number) => nodes[pick % nodes.length]
  const sized = (pick: number, to: number): Node => {
    const node = any(pick)
    const from = bitWidth(node.type)
    if (from === to) return node
    return from < to
      ? build.make(pick % 2 ? 'zext' : 'sext', [node], undefined, bits(to))
      : build.make('extract', [node], [to - 1, 0])
  }
  const effects: Effect[] = []
  const set = new Set<string>()
  for (const [kind, a, b, c, d, e] of picks) {
    const guard = sized(a, 1)
    switch (kind % 7) {
      case 0: {
        const type = bits([8, 16, 32, 64, 128, 256][e % 6])
        const node = build.make('load', [sized(b, memory.addressBits), guard], memory.name, type)
        if (node.op !== 'load' || effects.some((effect) => effect.kind === 'load' && effect.node === node))
          break
        effects.push({ kind: 'load', node })
        nodes.push(node)
        break
      }
      case 1:
        effects.push({ kind: 'trap', guard, reason: reasons[b % reasons.length] })
        break
      case 2:
        effects.push({ kind: 'halt', guard, code: sized(b, 64) })
        break
      case 3: {
        const register = NAMES[b % 3]
        if (set.has(register)) break
        set.add(register)
        effects.push({ kind: 'set', register, value: sized(c, register === 'b' ? 1 : width) })
        break
      }
      case 4:
        effects.push({ kind: 'write', register: 'r', index: sized(b, 3), value: sized(c, 32), guard })
        break
      case 6: {
        const args = [sized(b, 256), sized(c, 64), guard]
        for (const result of d % 2 ? ['word', 'size'] : ['size']) {
          const node = build.make('preimage', args, result)
          if (effects.some((effect) => effect.kind === 'preimage' && effect.node === node)) continue
          effects.push({ kind: 'preimage', node })
          nodes.push(node)
        }
        break
      }
      case 5: {
        const value = sized(c, [8, 16, 32, 64][d % 4])
        effects.push({
          kind: 'store',
          memory: memory.name,
          address: sized(b, memory.addressBits),
          value,
          guard,
        })
      }
    }
  }
  return { effects }
}

/** A machine whose checker has nothing to say. */
export const machine: fc.Arbitrary<Machine> = fc
  .record({
    width: fc.constantFrom(1, 5, 8, 32, 64, 100, 256),
    addressBits: fc.integer({ min: 5, max: 64 }),
    endian: fc.constantFrom('little' as const, 'big' as const),
    reason: fc.string({ minLength: 1, maxLength: 12 }),
    plans: fc.array(plan, { minLength: 1, maxLength: 4 }),
    microcode: fc.option(plan, { nil: undefined }),
    felts: fc.boolean(),
  })
  .map(({ width, addressBits, endian, reason, plans, microcode, felts }): Machine => {
    const mem: Memory = { name: 'mem', element: bits(8), addressBits, endian }
    const traps = [
      'no instruction',
      ...(reason === 'no instruction' ? [] : [reason]),
      'invalid microcode state',
    ]
    const at = (p: Plan) => blockOf({ ...p, width }, mem, traps)
    const build = builder()
    const word = build.make('get', [], 'iw', bits(16))
    return {
      name: 'random',
      registers: [
        { name: 'x', type: bits(width) },
        { name: 'y', type: bits(width) },
        { name: 'b', type: bits(1) },
        { name: 'iw', type: bits(16) },
        { name: 'r', type: bits(32), count: 8 },
        { name: 'micro', type: bits(8) },
        ...(felts ? [{ name: 'f', type: { kind: 'felt', modulus: FIELD } as const }] : []),
      ],
      memories: [mem],
      traps: [...new Set(traps)],
      fetch: { effects: [{ kind: 'out', name: 'word', value: word }] },
      wordWidth: 16,
      instructions: plans.map((p, i) => {
        const encoding = `${i.toString(2).padStart(4, '0')} aaaa bbbb ....`
        return {
          name: `op${i}`,
          assembly: `op${i} a, b`,
          encoding,
          pattern: parseEncoding(encoding).pattern,
          over: [],
          block: at(p),
        }
      }),
      otherwise: 'no instruction',
      microcode: microcode ? [{ name: 'routine', block: at(microcode) }] : [],
    }
  })
