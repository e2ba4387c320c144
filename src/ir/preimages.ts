/**
 * Which preimages a machine's steps can ask for.
 * @module
 */
import { fromBigint } from '../bytes/bytes.ts'
import { OnestepError } from '../bytes/errors.ts'
import type { Block, Effect, Machine } from './machine.ts'
import { constant } from './node.ts'

const reads = (block: Block): Extract<Effect, { kind: 'preimage' }>[] =>
  block.effects.filter((effect) => effect.kind === 'preimage')

/** The preimages that a block can ask for, by keys that differ as expressions. */
export const preimageKeys = (block: Block): number =>
  new Set(reads(block).flatMap(({ node }) => (constant(node.args[2]!) === 0n ? [] : [node.args[0]]))).size

/** The instructions and routines that read preimages, with their names. */
export const preimageBlocks = (machine: Machine): { readonly name: string; readonly block: Block }[] =>
  [...machine.instructions, ...machine.microcode].filter(({ block }) => reads(block).length > 0)

const bounds = new WeakMap<Machine, number>()

/** The most preimages that any step asks for; 0 for a machine that reads none. */
export function preimageBound(machine: Machine): number {
  let bound = bounds.get(machine)
  if (bound === undefined) {
    bound = preimageBlocks(machine).reduce((most, { block }) => Math.max(most, preimageKeys(block)), 0)
    bounds.set(machine, bound)
  }
  return bound
}

/** Whether any instruction or routine of a machine reads preimages: then its proofs have a place for them. */
export const readsPreimages = (machine: Machine): boolean => preimageBlocks(machine).length > 0

/** A step needs a preimage that is not known: nothing of it has happened. */
export class NeedsPreimage extends OnestepError {
  override name = 'NeedsPreimage'
  /** 32 bytes. */
  readonly key: Uint8Array

  constructor(key: bigint) {
    super(`The next step needs the preimage of 0x${key.toString(16).padStart(64, '0')}.`, {
      lines: ['Fix: give it, and run on; the state is that before the step'],
    })
    this.key = fromBigint(key, 32)
  }
}
