/**
 * The one public input of a step's or a batch's circuit: what its proof says.
 * @module
 */
import { toBigint } from '../bytes/bytes.ts'
import { statementTag } from '../hash/tags.ts'

/** From the root `before`, a machine comes to the root `after` in so many steps. */
export type Statement = {
  readonly vmId: Uint8Array
  readonly before: Uint8Array
  readonly after: Uint8Array
  readonly steps: bigint
}

/**
 * Loads Poseidon, and returns the hash of statements: of the VM id in halves, the roots, the number of steps.
 * @example
 * const publicInput = (await statementHash())({ vmId: vm.id, before, after, steps: 1n })
 */
export function statementHash(): Promise<(statement: Statement) => bigint> {
  loaded ??= load()
  return loaded
}

/** A chain has a statement a link; loading takes longer than verifying. */
let loaded: ReturnType<typeof load> | undefined

async function load() {
  const { buildPoseidon } = await import('circomlibjs')
  const permute = await buildPoseidon()
  const { F } = permute
  return ({ vmId, before, after, steps }: Statement): bigint => {
    const elements = [
      toBigint(vmId.subarray(0, 16)),
      toBigint(vmId.subarray(16)),
      toBigint(before),
      toBigint(after),
      steps,
    ]
    const words = new Uint8Array(32 * elements.length)
    for (const [i, element] of elements.entries()) words.set(F.e(element), 32 * i)
    return toBigint(F.fromMontgomery(permute(words, F.e(BigInt(statementTag)), 1)).reverse())
  }
}
