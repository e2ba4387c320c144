/**
 * Small programs for MIPS32, which nobody here wrote: they run on the 32-bit machine, and those without system calls also on
 * the 64-bit one, where addresses are extended by their sign.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { utf8 } from '../../../src/bytes/bytes.ts'
import { fastKeccak256 } from '../../../src/hash/index.ts'
import { keccakKey, type PreimageSource } from '../../../src/preimage/index.ts'
import { verify } from '../../../src/proof/index.ts'
import type { State } from '../../../src/state/state.ts'
import { proveStepFrom } from '../../../src/testing/index.ts'
import type { Vm } from '../../../src/vm/index.ts'
import { rotating } from '../../rotation.ts'
import { hasSuite, mips32, mips64, RA, type Run, SUITE, start } from './machine.ts'

/** Where they return to, and the two words that they set to 1. */
const [RETURN, VERDICT] = [0xa7ef00d0n, 0xbffffff4n]
const LIMIT = 1000
/** Their system calls have other numbers in 64 bits. */
const CALLS = /^(brk|clone|exit_group|fcntl|mmap|oracle.*)\.bin$/

const hello = utf8('hello world')
/** The precompile of EIP-4844 on the input that the program has. */
const KZG =
  '01000000000000000000000000000000000000000000000000000000000000100073eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001'

/** The programs ask for one preimage each: that of a keccak key, or what the precompile returns. */
const oracle: PreimageSource = (key) => {
  if (key[0] === 6) return Uint8Array.from(Buffer.from(KZG, 'hex'))
  return hex(key) === hex(keccakKey(hello)) ? hello : undefined
}
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

function result(xlen: 32 | 64, name: string, onStep: (before: State) => void = () => {}): string {
  const extended = (address: bigint) =>
    xlen === 32 ? address : BigInt.asUintN(64, BigInt.asIntN(32, address))
  const run: Run = start(xlen === 32 ? mips32 : mips64, {
    pc: 0n,
    r: { [RA]: extended(RETURN) },
    mem: [[0n, readFileSync(join(SUITE, name))]],
    preimages: oracle,
  })
  while (run.running && run.steps < LIMIT) {
    if (run.get('micro') === 0n && run.get('pc') === extended(RETURN)) break
    onStep(run.live.snapshot())
    run.step()
  }
  if (!run.running) return run.stopped
  return run.get('pc') === extended(RETURN) ? run.memory(extended(VERDICT), 8) : 'did not return'
}

describe.skipIf(!hasSuite)('open_mips', () => {
  const names = hasSuite ? readdirSync(SUITE).filter((name) => name.endsWith('.bin')) : []

  test('all 65 are there', () => {
    expect(names.length).toBe(65)
  })

  test.each(names)('%s', (name) => {
    // clone.bin is for the machine without threads, where clone did nothing; now these flags are refused.
    const expected = { 'clone.bin': 'exit 2', 'exit_group.bin': 'exit 1' }[name] ?? '0000000100000001'
    expect(result(32, name)).toBe(expected)
    if (!CALLS.test(name)) expect(result(64, name)).toBe(expected)
  })

  test.each(rotating('open_mips: proofs of every step', names))('%s, each step proved', async (name) => {
    const hash = await fastKeccak256()
    let proved = 0
    const check = (vm: Vm) => (state: State) => {
      const { before, proof, after } = proveStepFrom(vm, state, hash, { preimages: oracle })
      const verdict = verify(vm, before, proof, { hash, preimages: oracle })
      expect('root' in verdict && verdict.root, `step ${proved++}`).toEqual(after)
    }
    result(32, name, check(mips32))
    if (!CALLS.test(name)) result(64, name, check(mips64))
    // The shortest, exit_group.bin, has three.
    expect(proved).toBeGreaterThanOrEqual(3)
  })
})
