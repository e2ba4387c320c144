/**
 * Blocks with values of more than 256 bits as blocks of words of 256: `ir/lower` with limbs as wide as Solidity's words.
 * What has no expansion is a call of contracts/lib/Wide.sol, and its results are inputs of the new block.
 * @module
 */
import { legalizer, type Source } from '../../ir/lower/legalize.ts'
import { type Block, type Effect, nodesOf } from '../../ir/machine.ts'
import type { Node } from '../../ir/node.ts'
import { bitWidth, MAX_STATE_WIDTH } from '../../ir/types.ts'
import type { WIDE_FUNCTIONS } from './names.ts'

/** A result of a call, by its place among them. */
export type Part = { readonly source: Source; readonly index: number }

export type Narrowed = {
  readonly block: Block
  /** What a node is a result of, if it is one of a call. */
  readonly partOf: (node: Node) => Part | undefined
}

/** @returns the block itself if none of its values is wider */
export function narrowed(block: Block): Narrowed {
  if (nodesOf(block).every(({ type }) => bitWidth(type) <= MAX_STATE_WIDTH))
    return { block, partOf: () => undefined }
  const { limbs, partOf } = legalizer(block, 256)
  // What effects use has a limb at most.
  const one = (node: Node) => limbs(node)[0]!
  const lower = (effect: Effect): Effect => {
    switch (effect.kind) {
      case 'load':
      case 'lookup':
      case 'preimage':
        return { ...effect, node: one(effect.node) }
      case 'trap':
        return { ...effect, guard: one(effect.guard) }
      case 'halt':
        return { ...effect, guard: one(effect.guard), code: one(effect.code) }
      case 'set':
      case 'out':
        return { ...effect, value: one(effect.value) }
      case 'write':
        return { ...effect, guard: one(effect.guard), index: one(effect.index), value: one(effect.value) }
      case 'store':
        return { ...effect, guard: one(effect.guard), address: one(effect.address), value: one(effect.value) }
      case 'put':
        return { ...effect, guard: one(effect.guard), key: one(effect.key), value: one(effect.value) }
    }
  }
  return { block: { effects: block.effects.map(lower) }, partOf }
}

/**
 * The call that computes a source.
 * @param args - expressions of the limbs of each argument
 */
export function callOf({ kind, parts }: Source, args: readonly (readonly string[])[]): string {
  const call = (name: (typeof WIDE_FUNCTIONS)[number], list: readonly string[]) =>
    `${name}(${list.join(', ')})`
  const words = (limbs: readonly string[]) => [limbs[0]!, limbs[1] ?? '0']
  switch (kind) {
    case 'mulhi':
      return call('mulhi', args.flat())
    case 'mulmod':
      return call('mulrem', args.flat())
    case 'udiv':
    case 'urem':
      return call(`${kind}512`, args.flatMap(words))
    default:
      throw new RangeError(
        `"kind" expected an operation on words of 512 bits, got ${kind} of ${parts.length}`,
      )
  }
}

/** How many results a call has. */
export const resultsOf = ({ kind }: Source): number => (kind === 'mulhi' ? 1 : 2)
