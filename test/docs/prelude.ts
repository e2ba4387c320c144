/**
 * What an example may take for granted: the public names, and a small game, run, proof and claim under the names
 * that the examples use for them.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as dispute from '../../src/dispute/index.ts'
import * as hash from '../../src/hash/index.ts'
import * as proofs from '../../src/proof/index.ts'
import { corruptedRun } from '../../src/testing/index.ts'
import { claimDifferences, commit, decodeClaim, encodeClaim, hashClaim } from '../../src/trace/index.ts'
import { run } from '../../src/trace/trace.ts'
import { countdown, tinyProgram } from '../vms/programs.ts'
import { ROOT } from './blocks.ts'

export { readFile } from 'node:fs/promises'
export { expect, test } from 'vitest'
export { fromHex, toHex, utf8 } from '../../src/bytes/bytes.ts'
export * from '../../src/chain/index.ts'
export type { GameRefusal, GameVerdict, Segment } from '../../src/dispute/index.ts'
export * from '../../src/dispute/index.ts'
export * from '../../src/hash/index.ts'
export * from '../../src/index.ts'
export { LiveState } from '../../src/state/access.ts'
export type { Status } from '../../src/state/index.ts'
export * from '../../src/state/index.ts'
export { circom, circomBatch } from '../../src/targets/circom/index.ts'
export { solidity } from '../../src/targets/solidity/index.ts'
export { checkVm } from '../../src/testing/index.ts'
export * from '../../src/trace/index.ts'
export { loadMips } from '../../src/vms/mips/index.ts'
export * from '../../src/vms/riscv/index.ts'
export { tiny } from '../vms/tiny.ts'
export { claimDifferences, commit, corruptedRun, decodeClaim, encodeClaim, hashClaim, readFileSync }

export const program = tinyProgram(countdown(3))
export const { vm } = program
export const trace = await run(program)
export const rival = await corruptedRun(program, { after: 3n, maxSteps: trace.steps })
export const proof = proofs.prove(trace, { step: 7n })
export const claimed = trace.rootAt(8n)
export const claim = commit(trace)
export const mine = commit(trace)
export const yours = commit(rival)

export const claims = { challenger: claim, defender: yours }
export const bonds = { challenger: 1_000n, defender: 1_000n }
export const rules = {
  arity: 2,
  provable: 1n,
  bond: 1_000n,
  burn: 100n,
  clocks: { budget: 3600, minimum: 60, maxExtension: 600 },
}
const opened = dispute.openGame({ claims, bonds, rules, now: 0 })
if (dispute.isRefusal(opened)) throw new Error(opened.refused)
export const game = opened
export const now = 0
export const clock = dispute.simulatedClock(0)
export const referee = dispute.refereeOf(vm, { hash: trace.hash })
export const provider = dispute.providerOf(trace)
export const providers = { challenger: provider, defender: dispute.providerOf(rival) }
export const players = { challenger: dispute.honest, defender: dispute.honest }
export const roots: Uint8Array[] = []
export const after = trace.rootAt(1n)

export const file = new Uint8Array(readFileSync(join(ROOT, 'fixtures/programs/elf/args.rv32im.Os.elf')))
export const root = hash.keccak256.zero(48)
export const leaf = trace.rootAt(2n)
export const siblings = Array.from({ length: 48 }, (_, i) => hash.keccak256.zero(i))
