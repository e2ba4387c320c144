import { describe, expect, test } from 'vitest'
import { MEANING } from '../../../src/ir/evaluate.ts'
import { legalizer, type Source } from '../../../src/ir/lower/legalize.ts'
import type { Block, Effect } from '../../../src/ir/machine.ts'
import type { Node } from '../../../src/ir/node.ts'
import { PREIMAGE_RESULTS } from '../../../src/ir/ops.ts'
import { bitWidth, type Felt } from '../../../src/ir/types.ts'
import { Random, randomMachine } from '../../targets/wasm/random-machine.ts'

const join = (limbs: readonly bigint[], size: number) =>
  limbs.reduceRight((value, limb) => (value << BigInt(size)) | limb, 0n)
const split = (value: bigint, count: number, size: number) =>
  Array.from({ length: count }, (_, i) => BigInt.asUintN(size, value >> BigInt(size * i)))

/** Values of leaves: the same for a leaf and for its parts. */
function leafValues(seed: number) {
  const values = new Map<string, bigint>()
  const random = new Random(seed)
  return (node: Node, args: readonly bigint[]): bigint => {
    const key = `${node.op} ${String(node.attribute)} ${args.join(' ')}`
    let value = values.get(key)
    if (value === undefined) values.set(key, (value = random.value(node.type)))
    return (node.op === 'load' && args[1] === 0n) || (node.op === 'preimage' && args[2] === 0n) ? 0n : value
  }
}

const isLeaf = (node: Node) => ['in', 'get', 'read', 'load', 'preimage'].includes(node.op)

function meaningOf(leaf: ReturnType<typeof leafValues>) {
  const known = new Map<Node, bigint>()
  const value = (node: Node): bigint => {
    let result = known.get(node)
    if (result === undefined) {
      if (node.op === 'const') result = node.attribute as bigint
      else {
        const args = node.args.map(value)
        result = isLeaf(node) ? leaf(node, args) : MEANING[node.op as 'add'](args, node.type, node)
      }
      known.set(node, result)
    }
    return result
  }
  return value
}

/** What a source computes, as the table in `legalize.ts` says. */
function sourceMeaning(
  { kind, node, args, parts }: Source,
  values: readonly bigint[],
  leaf: ReturnType<typeof leafValues>,
  limbBits: number,
): bigint {
  const [a, b, c] = values
  const size = BigInt.asUintN.bind(undefined, limbBits * parts.length)
  const modulus = (node.type as Felt).modulus
  switch (kind) {
    case 'in':
    case 'get':
    case 'read':
    case 'load':
    case 'lookup':
      return leaf(node, values)
    case 'preimage': {
      const [word, rest] = (['word', 'size'] as const).map((attribute) =>
        leaf({ ...node, attribute, type: PREIMAGE_RESULTS[attribute] }, values),
      )
      return word | (rest << 256n)
    }
    case 'mulhi':
      return (a * b) >> BigInt(limbBits)
    case 'mul':
      return size(a * b)
    case 'udiv':
      return b === 0n ? size(-1n) : a / b
    case 'urem':
      return b === 0n ? a : a % b
    case 'mulmod':
      return c === 0n ? a * b : (a * b) % c
    case 'fmul':
    case 'finv':
      return MEANING[kind](values, node.type, node)
    case 'call':
      return MEANING.call(values, node.type, node)
    case 'reduce':
      expect(args).toHaveLength(1)
      return a % modulus
  }
}

function loweredMeaning(block: Block, leaf: ReturnType<typeof leafValues>, limbBits: 64 | 256) {
  const legal = legalizer(block, limbBits)
  const known = new Map<Node | Source, bigint>()
  const sourceValue = (source: Source): bigint => {
    let result = known.get(source)
    if (result === undefined) {
      result = sourceMeaning(
        source,
        source.args.map((limbs) => join(limbs.map(value), limbBits)),
        leaf,
        limbBits,
      )
      known.set(source, result)
    }
    return result
  }
  const value = (node: Node): bigint => {
    expect(node.type.kind === 'bits' ? node.type.width <= limbBits : limbBits === 256).toBe(true)
    let result = known.get(node)
    if (result !== undefined) return result
    const part = legal.partOf(node)
    if (part) result = split(sourceValue(part.source), part.source.parts.length, limbBits)[part.index]
    else if (node.op === 'const') result = node.attribute as bigint
    else {
      const args = node.args.map(value)
      result = isLeaf(node) ? leaf(node, args) : MEANING[node.op as 'add'](args, node.type, node)
    }
    known.set(node, result)
    return result
  }
  return (node: Node) => {
    const limbs = legal.limbs(node)
    expect(limbs.reduce((sum, limb) => sum + bitWidth(limb.type), 0)).toBe(bitWidth(node.type))
    return join(limbs.map(value), limbBits)
  }
}

const valuesOf = (effect: Effect): Node[] => ('value' in effect ? [effect.value] : [])

describe.each([64, 256] as const)(
  'nodes lowered to limbs of %i bits mean what the nodes mean',
  (limbBits) => {
    test.each([
      ['words', {}],
      ['felts', { fields: true }],
      ['memories', { fields: true, effects: true }],
      ['preimages', { effects: true, preimages: true }],
    ] as const)('%s', (_, options) => {
      let seen = 0
      for (let seed = 0; seed < 250; seed++) {
        const machine = randomMachine(seed, { nodes: 30, ...options })
        const [{ block }] = machine.instructions
        for (let round = 0; round < 4; round++) {
          const leaf = leafValues(1000 * seed + round)
          const [before, after] = [meaningOf(leaf), loweredMeaning(block, leaf, limbBits)]
          for (const node of block.effects.flatMap(valuesOf)) {
            expect(after(node)).toBe(before(node))
            seen++
          }
        }
      }
      expect(seen).toBeGreaterThan(2000)
    })

    test('blocks without wide values stay as they are', () => {
      const node: Node = { op: 'get', type: { kind: 'bits', width: 64 }, args: [], attribute: 'a' }
      const block: Block = { effects: [{ kind: 'set', register: 'a', value: node }] }
      expect(legalizer(block).limbs(node)).toEqual([node])
      expect(legalizer(block).limbs(node)[0]).toBe(node)
    })
  },
)
