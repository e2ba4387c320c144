/**
 * A whole VM in IR: its state and, for each instruction, a block.
 *
 * One step of a machine, in this order:
 * 1. A stopped machine (halted or trapped) stays as it is.
 * 2. If the register `micro` is not zero, the microcode routine with that number runs; a number without a
 *    routine traps.
 * 3. Otherwise `fetch` yields the instruction word, the word selects an instruction, and its block runs; a word
 *    that no pattern matches traps.
 *
 * A block **reads, decides, then writes**: all its nodes are functions of the state before the step, and its
 * effects are applied together at the end. If any of its traps fires, the first one in order becomes the
 * machine's status and nothing else of the step happens: no effect of fetch, and no load or preimage after the trap.
 *
 * A preimage is not part of the state: a step is a function of the state and of the preimages that it names.
 * @module
 */
import { type Definition, definitionOf, type Node } from './node.ts'
import type { Type } from './types.ts'

/** A fixed register or a register file. */
export type Register = {
  readonly name: string
  readonly type: Type
  /** Elements of a register file; absent for a fixed register. A power of two. */
  readonly count?: number
}

/** A Merkleized memory. */
export type Memory = {
  readonly name: string
  /** One addressable element: `u8` for byte memories. */
  readonly element: Type
  /** The memory holds `2 ** addressBits` elements; an address is a word of that width. */
  readonly addressBits: number
  /** Order of the bytes of an element, and of the elements of a wider load. */
  readonly endian: 'little' | 'big'
}

/** A map from keys to values, sparse in its keys: what was never put, or put as zero, is zero and takes no space. */
export type KeyedMap = { readonly name: string; readonly key: Type; readonly value: Type }

/** An effect of a block; effects have an order. */
export type Effect =
  | {
      /**
       * Reads memory at this place in the order, if the load's guard is true. The leaves that a step touches
       * are part of its meaning.
       */
      readonly kind: 'load'
      readonly node: Node
    }
  | {
      /** Reads a map here, if the guard of the lookup is true: as with loads, which keys a step touches is part of it. */
      readonly kind: 'lookup'
      readonly node: Node
    }
  | {
      /** Reads a preimage here, if the guard is true. A step that lacks one is not made, and waits for it. */
      readonly kind: 'preimage'
      readonly node: Node
    }
  | { readonly kind: 'trap'; readonly guard: Node; readonly reason: string }
  | { readonly kind: 'halt'; readonly guard: Node; readonly code: Node }
  | { readonly kind: 'set'; readonly register: string; readonly value: Node }
  | {
      readonly kind: 'write'
      readonly register: string
      readonly index: Node
      readonly value: Node
      readonly guard: Node
    }
  | {
      readonly kind: 'store'
      readonly memory: string
      readonly address: Node
      readonly value: Node
      readonly guard: Node
    }
  | {
      /** Of two to one key in a step, the later one counts. Zero deletes the entry. */
      readonly kind: 'put'
      readonly map: string
      readonly key: Node
      readonly value: Node
      readonly guard: Node
    }
  | { readonly kind: 'out'; readonly name: string; readonly value: Node }

/** Effects in order. The block's nodes are those that the effects reach. */
export type Block = { readonly effects: readonly Effect[] }

/** The bits of the instruction word that an encoding fixes: `(word & mask) === match`. */
export type Pattern = { readonly width: number; readonly mask: bigint; readonly match: bigint }

/** One instruction: its encoding and its block. */
export type Instruction = {
  readonly name: string
  /** Assembly text: `add  d, a, b`. */
  readonly assembly: string
  /** The encoding as its author wrote it; `pattern` is what it says. */
  readonly encoding: string
  readonly pattern: Pattern
  /** Names of instructions whose encodings contain this one. This instruction takes precedence over them. */
  readonly over: readonly string[]
  readonly block: Block
}

/** A microcode routine. */
export type Routine = { readonly name: string; readonly block: Block }

/** A VM as IR: its state, fetch, instructions and microcode. */
export type Machine = {
  readonly name: string
  readonly registers: readonly Register[]
  readonly memories: readonly Memory[]
  /** Absent: none. */
  readonly maps?: readonly KeyedMap[]
  /** The closed list of trap reasons. A trapped state holds an index into it. */
  readonly traps: readonly string[]
  readonly fetch: Block
  /** Width of the instruction word. */
  readonly wordWidth: number
  readonly instructions: readonly Instruction[]
  /** Reason of the trap for a word that matches no pattern. */
  readonly otherwise: string
  /** Microcode. Routine i runs while the register `micro` holds i + 1. */
  readonly microcode: readonly Routine[]
}

/** Bits of `micro`: a byte, unless there are more routines than it can number. */
export const microWidth = (routines: number): number => (routines > 255 ? 16 : 8)

/** The register that says which microcode routine runs next. Zero means: fetch an instruction. */
export const MICRO = 'micro'
/** The register of a composed machine that says which part runs. */
export const ACTIVE = 'active'
/** The input of an instruction's block that holds the instruction word. */
export const WORD = 'word'
/** The trap of a composed machine whose register `active` holds a number without a part. */
export const INVALID_PART = 'invalid part'
/** The trap that every machine with microcode can raise: `micro` holds a number without a routine. */
export const INVALID_MICRO = 'invalid microcode state'

/** Bytes that one element takes in a leaf: a power of two, so that no element straddles leaves. */
export const slotSize = (memory: Memory): number => {
  const size = memory.element.kind === 'bits' ? Math.ceil(memory.element.width / 8) : 32
  return 2 ** Math.ceil(Math.log2(size))
}

/** The maps of a machine. */
export const mapsOf = (machine: Pick<Machine, 'maps'>): readonly KeyedMap[] => machine.maps ?? []

/** log2 of the memory's bytes. */
export const sizeBits = (memory: Memory): number => memory.addressBits + Math.log2(slotSize(memory))

/**
 * The longest chain of nodes in a block, from what it reads to what it writes. Passes over nodes are recursive,
 * and the JavaScript stack has room for some thousand levels of the deepest of them.
 */
export const MAX_DEPTH = 1000

/** Visits nodes and their arguments, arguments first and each once, without recursion. */
export function inOrder(roots: readonly Node[], seen: Set<Node>, visit: (node: Node) => void): void {
  const open = roots.toReversed()
  for (let node = open.at(-1); node; node = open.at(-1)) {
    const args = seen.has(node) ? [] : node.args.filter((arg) => !seen.has(arg))
    if (args.length > 0) {
      open.push(...args.reverse())
      continue
    }
    open.pop()
    if (seen.has(node)) continue
    seen.add(node)
    visit(node)
  }
}

/** Every node that the effects reach, arguments first. */
export function nodesOf(block: Block): Node[] {
  const seen = new Set<Node>()
  for (const effect of block.effects) inOrder(effectNodes(effect), seen, () => {})
  return [...seen]
}

/** The blocks of a machine: fetch, instructions, routines. */
export const blocksOf = (machine: Machine): Block[] => [
  machine.fetch,
  ...machine.instructions.map(({ block }) => block),
  ...machine.microcode.map(({ block }) => block),
]

/** Every node of a function's body, arguments first; those of the functions that it calls are not among them. */
export function nodesOfBody({ body }: Definition): Node[] {
  const seen = new Set<Node>()
  inOrder([body], seen, () => {})
  return [...seen]
}

/** The functions that nodes call, in the order of first use, but those that a function calls before it. */
export function definitionsIn(nodes: Iterable<Node>): Definition[] {
  const found = new Set<Definition>()
  const visit = (all: Iterable<Node>): void => {
    for (const node of all) {
      if (node.op !== 'call') continue
      const definition = definitionOf(node)
      if (found.has(definition)) continue
      visit(nodesOfBody(definition))
      found.add(definition)
    }
  }
  visit(nodes)
  return [...found]
}

/** The length of the longest chain of nodes in a block. */
export const depthOf = (block: Block): number => depthOfNodes(nodesOf(block))

/** The length of the longest chain among nodes, of which arguments come first. */
export function depthOfNodes(nodes: readonly Node[]): number {
  const depths = new Map<Node, number>()
  for (const node of nodes) {
    depths.set(node, 1 + node.args.reduce((most, arg) => Math.max(most, depths.get(arg)!), 0))
  }
  return [...depths.values()].reduce((most, depth) => Math.max(most, depth), 0)
}

/** The nodes that an effect uses directly. */
export function effectNodes(effect: Effect): Node[] {
  switch (effect.kind) {
    case 'load':
    case 'lookup':
    case 'preimage':
      return [effect.node]
    case 'trap':
      return [effect.guard]
    case 'halt':
      return [effect.guard, effect.code]
    case 'set':
    case 'out':
      return [effect.value]
    case 'write':
      return [effect.guard, effect.index, effect.value]
    case 'store':
      return [effect.guard, effect.address, effect.value]
    case 'put':
      return [effect.guard, effect.key, effect.value]
  }
}
