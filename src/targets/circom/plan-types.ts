/**
 * What a plan of a circuit is made of: the blocks of a machine, and the units that they share.
 * @module
 */
import type { Block, Effect } from '../../ir/machine.ts'
import type { Node } from '../../ir/node.ts'

/** The operation of a unit. */
export type UnitKind =
  | 'read'
  | 'add'
  | 'multiply'
  | 'divide'
  | 'shift'
  | 'bitwise'
  | 'wide'
  | 'field'
  | 'call'
  | 'leaf'
  | 'map'
  | 'preimage'

/** An arithmetic unit that blocks share. */
export type Unit = {
  readonly kind: UnitKind
  /** Number among its kind, for names. */
  readonly index: number
  /** The register file of a read, the gadget of wide words, the operation and the field of felts, the function of calls. */
  readonly of?: string
  /** A leaf that can be written, or only read. */
  readonly update?: boolean
  width: number
  readonly uses: Use[]
  readonly after: Set<Unit>
}

/** One use of a unit by a block. */
export type Use = {
  readonly block: BlockPlan
  readonly node?: Node
  readonly access?: Access
  readonly entry?: EntryAccess
  readonly asked?: PreimageAccess
}

/** One access of a block to a memory. */
export type Access = {
  readonly kind: 'load' | 'store'
  readonly memory: number
  readonly address: Node
  readonly guard: Node
  /** Bytes. */
  readonly size: number
  /** The node of a load, the value of a store. */
  readonly node: Node
  /** Of a store that writes some of its bytes only: bit i is set if it writes the byte at its address + i. */
  readonly mask?: Node
}

/** One access of a block to a map. */
export type EntryAccess = {
  readonly kind: 'lookup' | 'put'
  readonly map: number
  readonly key: Node
  readonly guard: Node
  /** The node of a lookup, the value of a put. */
  readonly node: Node
}

/** What a block asks for by one key, at one offset, under one guard. */
export type PreimageAccess = {
  readonly key: Node
  readonly offset: Node
  readonly guard: Node
  /** The effect that asks first. */
  readonly effect: Effect
  /** The nodes of its results: the word, the size or both. */
  readonly nodes: readonly Node[]
}

/** A block with the units and ports that it uses. */
export type BlockPlan = {
  readonly kind: 'fetch' | 'routine' | 'instruction'
  readonly name: string
  /** Its accesses are aligned: align.ts. */
  readonly block: Block
  /** Which bytes a store writes, if not all. */
  readonly masks: ReadonlyMap<Effect, Node>
  /** Loads of which only bytes are used. */
  readonly halves: ReadonlySet<Node>
  readonly unitOf: Map<Node, Unit>
}

/** One write of a block. */
export type Write = Extract<Effect, { kind: 'write' }>
