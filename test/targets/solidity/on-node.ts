/**
 * A node with the verifiers of some VMs, for the tests of a file.
 */
import { afterAll, beforeAll } from 'vitest'
import { fastKeccak256 } from '../../../src/hash/fast.ts'
import type { Hash } from '../../../src/hash/types.ts'
import type { Vm } from '../../../src/vm/index.ts'
import { type Node, startAnvil } from '../../chain/anvil.ts'
import { Verifiers } from './chain.ts'

export type OnNode = { readonly node: Node; readonly verifiers: Verifiers; readonly hash: Hash }

/**
 * Starts a node before the tests of the file, and stops it after them.
 * @param vms - whose verifiers are there; with a number, in so many parts
 * @returns what is set once the tests run
 */
export function onNode(...vms: readonly (Vm | readonly [Vm, parts: number])[]): OnNode {
  const on = {} as { -readonly [K in keyof OnNode]: OnNode[K] }
  beforeAll(async () => {
    on.hash = await fastKeccak256()
    on.node = await startAnvil()
    on.verifiers = new Verifiers(on.node)
    for (const one of vms) {
      if ('machine' in one) await on.verifiers.add(one)
      else await on.verifiers.add(...one)
    }
  }, 3_600_000)
  afterAll(() => on.node?.stop())
  return on
}
