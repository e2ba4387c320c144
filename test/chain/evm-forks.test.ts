/**
 * The verifiers of the forks whose contracts are not committed: generated, compiled, deployed under the limit of EIP-170,
 * and asked about steps of real runs, with the precompiles that these forks have brought. solc takes ten minutes for each.
 */
import { describe, expect, test } from 'vitest'
import { fastKeccak256 } from '../../src/hash/fast.ts'
import { flippedBytes, proveStepFrom, tampers } from '../../src/testing/index.ts'
import type { Vm } from '../../src/vm/index.ts'
import { evms } from '../../src/vms/evm/spec.ts'
import { artifactsOf, type Question } from '../targets/solidity/chain.ts'
import { onNode } from '../targets/solidity/on-node.ts'
import { everyRun, firstSamplesOf, type Sample, samplesOf } from '../vms/evm/sampled.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const FORKS = ['prague', 'osaka'] as const
const PARTS = 9
/** Most bytes of a contract (EIP-170). */
const LIMIT = 24_576

if (!slow)
  console.log(
    `evm: the verifiers of ${FORKS.join(' and ')} are compiled and run with ONESTEP_SLOW=1; those of cancun are run here`,
  )

describe.runIf(slow).each(FORKS)('%s', (fork) => {
  const vm = evms.get(fork) as Vm
  const on = onNode([vm, PARTS])

  test('the contracts fit, and agree with TypeScript on every opcode and routine', async () => {
    const sizes = artifactsOf(vm, PARTS).map(({ deployedBytecode }) => (deployedBytecode.length - 2) / 2)
    console.log(`evm-${fork}: ${sizes.length} contracts of ${sizes.join(', ')} bytes`)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(LIMIT)
    const hash = await fastKeccak256()
    const kinds = new Set<string>()
    let [compared, forged] = [0, 0]
    let questions: Question[] = []
    const ask = async () => {
      expect(await on.verifiers.differences(questions, hash)).toEqual([])
      questions = []
    }
    const compare = async ({ kind, run, state }: Sample) => {
      const { before, proof } = proveStepFrom(vm, state, hash)
      questions.push({ vm, before, proof, note: `${kind} in ${run}` })
      compared++
      if (!kinds.has(kind) && kinds.size % 20 === 0) {
        const changed = [
          ...tampers(vm, state, hash),
          ...[...flippedBytes(proof)].filter((_, i) => i % 97 === 0),
        ]
        for (const { kind: what, proof: tampered } of changed)
          questions.push({ vm, before, proof: tampered, note: `${kind}: ${what}` })
        forged += changed.length
      }
      kinds.add(kind)
      if (questions.length > 200) await ask()
    }
    const runs = everyRun(fork)
    for await (const sample of samplesOf(runs, 1)) await compare(sample)
    const names = [...vm.machine.instructions, ...vm.machine.microcode].map(({ name }) => name)
    // Those that no window of a run has met.
    const missing = new Set(names.filter((name) => !kinds.has(name)))
    const long = runs.filter(([name]) => /^(signed, type 4|block|precompile 1[24], input 0)$/.test(name))
    for (const sample of firstSamplesOf(long, missing)) await compare(sample)
    await ask()
    console.log(
      `evm-${fork}: ${compared} steps of ${kinds.size} kinds, and ${forged} proofs that were changed`,
    )
    expect(names.filter((name) => !kinds.has(name))).toEqual([])
  }, 7_200_000)
})
