/**
 * Random machines for the tests of the Solidity target: each instruction computes a random graph of all ops at all
 * widths, felts of several fields among them, over registers of every kind of type, and may trap, halt, load, store.
 */
import { type Builder, builder } from '../../../src/ir/build.ts'
import { check } from '../../../src/ir/check.ts'
import { parseEncoding } from '../../../src/ir/encoding.ts'
import type { Effect, Instruction, Machine, Memory, Register } from '../../../src/ir/machine.ts'
import type { Node } from '../../../src/ir/node.ts'
import { machineId } from '../../../src/ir/print.ts'
import { bits, bitWidth, felt, type Type } from '../../../src/ir/types.ts'
import type { Vm } from '../../../src/vm/index.ts'
import { anyNode, COMPUTING, type Computing } from '../../ir/any-node.ts'

const PRIMES = [
  3n,
  97n,
  2n ** 64n - 2n ** 32n + 1n,
  21888242871839275222246405745257275088548364400416034343698204186575808495617n,
  2n ** 255n - 19n,
  2n ** 256n - 2n ** 32n - 977n,
]
const WIDTHS = [1, 2, 5, 7, 8, 9, 16, 24, 31, 32, 33, 64, 65, 127, 128, 160, 200, 255, 256]
/** Widths of values that no register holds. */
const WIDE = [257, 300, 384, 511, 512]

/** Numbers that a seed decides: graphs must stay the same for solc's cache to serve. */
export function random(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b)
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b)
    return ((mixed ^ (mixed >>> 16)) >>> 0) % below
  }
}

const byte = bits(8)
const memories: readonly Memory[] = [
  { name: 'little', element: byte, addressBits: 12, endian: 'little' },
  { name: 'big', element: byte, addressBits: 8, endian: 'big' },
  // One leaf: what runs over its end begins it again.
  { name: 'leaf', element: byte, addressBits: 5, endian: 'little' },
  { name: 'words', element: bits(24), addressBits: 6, endian: 'big' },
  { name: 'felts', element: felt(PRIMES[3]!), addressBits: 4, endian: 'little' },
]
const types: readonly Type[] = [...WIDTHS.map(bits), ...PRIMES.map(felt)]
const registers: readonly Register[] = [
  { name: 'op', type: byte },
  ...types.map((type, i) => ({ name: `r${i}`, type })),
  { name: 'file', type: bits(72), count: 4 },
  { name: 'flags', type: bits(3), count: 8 },
]

/** A machine whose instruction is in the register `op`, with `count` random instructions. */
export function randomVm(seed: number, count: number): Vm {
  const pick = random(seed)
  const blocks = Array.from({ length: count }, (_, i) =>
    block(
      pick,
      [2 * i, 2 * i + 1].map((at) => COMPUTING[at % COMPUTING.length]!),
    ),
  )
  return vmOf(`graphs-${seed}`, blocks)
}

/** A machine that has every op, whatever seeds would have chosen: two instructions for each, of one node. */
export function opsVm(): Vm {
  const pick = random(1)
  const widest = { name: `r${WIDTHS.length - 1}`, type: bits(256) }
  const blocks = COMPUTING.flatMap((op) => [op, op]).map((op) => {
    const { make } = builder({ simplify: false })
    const nodes = types.map((type, i) => make('get', [], `r${i}`, type))
    const made = anyNode(op, {
      ...choices(make, pick),
      as: (type) => as(make, nodes[pick(nodes.length)]!, type, pick),
    })
    const value = as(make, made, widest.type, pick)
    return { effects: [{ kind: 'set', register: widest.name, value }] as Effect[] }
  })
  return vmOf('ops', blocks)
}

function vmOf(name: string, blocks: readonly { effects: Effect[] }[]): Vm {
  const fetch = builder({ simplify: false })
  const machine: Machine = {
    name,
    registers,
    memories,
    traps: ['unknown', 'first', 'second'],
    fetch: { effects: [{ kind: 'out', name: 'word', value: fetch.make('get', [], 'op', byte) }] },
    wordWidth: 8,
    instructions: blocks.map(instruction),
    otherwise: 'unknown',
    microcode: [],
  }
  check(machine)
  return {
    name: machine.name,
    machine,
    id: machineId(machine),
    fields: new Map(),
    sources: new Map(),
    formats: {},
    displays: new Map(),
  }
}

function instruction({ effects }: { effects: Effect[] }, index: number): Instruction {
  const encoding = index.toString(2).padStart(8, '0')
  const name = `op${index}`
  return {
    name,
    assembly: name,
    encoding,
    pattern: parseEncoding(encoding).pattern,
    over: [],
    block: { effects },
  }
}

const widthOf = (pick: (below: number) => number) => {
  const widths = pick(5) === 0 ? WIDE : WIDTHS
  return widths[pick(widths.length)]!
}

/** What nodes are made of, but for their arguments. */
const choices = (make: Builder['make'], pick: (below: number) => number) => ({
  ...{ make, below: pick },
  width: () => widthOf(pick),
  felt: () => felt(PRIMES[pick(PRIMES.length)]!),
  either: () => (pick(8) === 0 ? bits(widthOf(pick)) : types[pick(types.length)]!),
})

/** @param forced - ops of which there is at least one node each */
function block(pick: (below: number) => number, forced: readonly Computing[]): { effects: Effect[] } {
  // Every second block is simplified, as those of real machines are.
  const { make } = builder({ simplify: pick(2) === 0 })
  const effects: Effect[] = []
  const nodes: Node[] = types.map((type, i) => make('get', [], `r${i}`, type))
  nodes.push(make('in', [], 'word', byte))
  const some = () => nodes[pick(nodes.length)]!
  const word = (): Node => as(make, some(), bits(WIDTHS[pick(WIDTHS.length)]!), pick)
  const bool = () => as(make, some(), bits(1), pick)
  const literal = (type: Type) =>
    make(
      'const',
      [],
      type.kind === 'bits' ? BigInt(pick(2)) * ((1n << BigInt(type.width)) - 1n) : BigInt(pick(3)),
      type,
    )
  const address = (memory: Memory) => as(make, some(), bits(memory.addressBits), pick)
  const accessed = (memory: Memory): Type =>
    memory.element.kind === 'bits' && memory.element.width === 8 ? bits(8 << pick(6)) : memory.element

  for (let i = 0; i < 14; i++) {
    const op = forced[i] ?? COMPUTING[pick(COMPUTING.length)]!
    const made = anyNode(op, {
      ...choices(make, pick),
      as: (type) => (pick(8) === 0 ? literal(type) : as(make, some(), type, pick)),
    })
    nodes.push(made)
    const kind = pick(16)
    if (kind === 0)
      effects.push({
        kind: 'trap',
        guard: rare(make, bool(), word()),
        reason: pick(2) === 0 ? 'first' : 'second',
      })
    if (kind === 1)
      effects.push({
        kind: 'halt',
        guard: rare(make, bool(), word()),
        code: as(make, some(), bits(64), pick),
      })
    if (kind === 2 || kind === 3) {
      const memory = memories[pick(memories.length)]!
      const guard = pick(2) === 0 ? make('const', [], 1n, bits(1)) : bool()
      const node = make('load', [address(memory), guard], memory.name, accessed(memory))
      if (node.op === 'load') effects.push({ kind: 'load', node })
      nodes.push(node)
    }
    if (kind === 4) nodes.push(make('read', [as(make, some(), bits(2), pick)], 'file', bits(72)))
  }
  const set = new Set<number>()
  for (let i = 0; i < 5; i++) set.add(pick(types.length))
  for (const i of set) {
    const own = make('get', [], `r${i}`, types[i]!)
    const value = as(make, nodes.at(-1 - pick(8))!, types[i]!, pick)
    // A register that keeps its value in one case: the target makes a branch of it.
    effects.push({
      kind: 'set',
      register: `r${i}`,
      value: pick(2) === 0 ? make('ite', [bool(), own, value]) : value,
    })
  }
  for (let i = 0; i < 2; i++) {
    const [name, index, type] = pick(2) === 0 ? (['file', 2, 72] as const) : (['flags', 3, 3] as const)
    effects.push({
      kind: 'write',
      register: name,
      index: as(make, some(), bits(index), pick),
      value: as(make, nodes.at(-1 - pick(8))!, bits(type), pick),
      guard: bool(),
    })
    const memory = memories[pick(memories.length)]!
    const value = as(make, some(), accessed(memory), pick)
    effects.push({ kind: 'store', memory: memory.name, address: address(memory), value, guard: bool() })
  }
  return { effects }
}

/** Seldom true, so that steps do not all end here. */
const rare = (make: Builder['make'], a: Node, b: Node): Node =>
  make('and', [a, make('eq', [make('extract', [b], [0, 0]), make('const', [], 1n, bits(1))])])

/** A value of another type made of a node. */
function as(make: Builder['make'], node: Node, type: Type, pick: (below: number) => number): Node {
  if (type.kind === 'felt') {
    if (node.type.kind === 'felt' && node.type.modulus === type.modulus) return node
    return make('tofelt', [as(make, node, bits(Math.min(bitWidth(node.type), 256)), pick)], undefined, type)
  }
  if (node.type.kind === 'felt') {
    const word = make('fromfelt', [node], undefined, bits(Math.min(type.width, 256)))
    return make('zext', [word], undefined, type)
  }
  if (node.type.width === type.width) return node
  if (node.type.width < type.width) return make(pick(2) === 0 ? 'zext' : 'sext', [node], undefined, type)
  const low = pick(node.type.width - type.width + 1)
  return make('extract', [node], [low + type.width - 1, low])
}
