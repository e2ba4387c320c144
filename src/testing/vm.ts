/**
 * Checks a VM in one call.
 * @module
 */
import type { Vm } from '../vm/index.ts'
import type { CheckOptions, Coverage } from './check.ts'
import { checkExecutors } from './executors.ts'
import { checkProofs } from './proofs.ts'
import { checkRoots } from './roots.ts'
import { checkTampering } from './tampering.ts'

/**
 * Checks everything that holds for any VM: executors agree, proofs replay, forgeries are refused, and roots
 * depend only on states.
 * @returns which instructions and traps occurred
 * @throws CheckFailure with seed, path, assembly and a hint
 *
 * @example
 * ```ts
 * test('tiny', { timeout: 300_000 }, async () => { // minutes for a VM of a hundred instructions
 *   const { done, traps } = await checkVm(tiny, { executors: { wasm: wasmExecutor }, seed: 7 })
 *   expect([...done.keys()].sort()).toEqual(tiny.machine.instructions.map(({ name }) => name).sort())
 * })
 * ```
 */
export async function checkVm(vm: Vm, options: CheckOptions = {}): Promise<Coverage> {
  const coverages = [await checkProofs(vm, options), await checkExecutors(vm, options)]
  await checkRoots(vm, options)
  await checkTampering(vm, options)
  return { done: sum(coverages.map(({ done }) => done)), traps: sum(coverages.map(({ traps }) => traps)) }
}

function sum(maps: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const total = new Map<string, number>()
  for (const map of maps) for (const [key, count] of map) total.set(key, count + (total.get(key) ?? 0))
  return total
}
