/**
 * What a proof of one segment says, as public values, and verifying one by itself.
 * @module
 */
import { isPoseidon2Digest, poseidon2Elements } from '../hash/poseidon2.ts'
import { idElements } from '../targets/air/header.ts'
import type { Vm } from '../vm/index.ts'
import { airOf, MOST_STEPS } from './machines.ts'
import type { StarkSecurity } from './module.ts'
import { type StarkVerdict, verifyTables } from './verify.ts'

/** What a proof of one segment says: that from the root `before`, so many steps lead to the root `end`. */
export type StarkStatement = { readonly before: Uint8Array; readonly end: Uint8Array; readonly steps: bigint }

/** The public values of a statement; its roots are digests of poseidon2. */
export const statementPublics = (
  vmId: Uint8Array,
  { before, end, steps }: StarkStatement,
): readonly number[] => [
  ...idElements(vmId),
  ...poseidon2Elements(before),
  ...poseidon2Elements(end),
  Number(steps),
]

/**
 * Verifies a proof of one segment, of exactly this setting, as the guest does: a proof that the guest would accept is not to
 * be doubted.
 * @param proof - bytes from anywhere, and so is the statement
 */
export async function verifySegment(
  vm: Pick<Vm, 'id' | 'name' | 'machine'>,
  statement: StarkStatement,
  proof: Uint8Array,
  security: StarkSecurity = 'conjectured',
): Promise<StarkVerdict> {
  const no = (reason: 'public-values' | 'security', message: string): StarkVerdict => ({
    ...{ valid: false, reason, message: `The proof is refused: ${message}.` },
  })
  if (![statement.before, statement.end].every(isPoseidon2Digest))
    return no('public-values', 'a root is not a digest of poseidon2')
  if (statement.steps < 1n || statement.steps >= MOST_STEPS)
    return no('public-values', `no segment has ${statement.steps} steps`)
  const { program } = airOf(vm)
  const verdict = await verifyTables(program, statementPublics(vm.id, statement), proof, { security })
  if (!verdict.valid || verdict.security === security) return verdict
  return no('security', `its setting is ${verdict.security}, expected ${security}`)
}
