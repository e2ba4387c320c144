/**
 * Verifiers divided over several contracts answer as undivided ones do.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deployVerifier } from '../../../src/chain/index.ts'
import { fastKeccak256 } from '../../../src/hash/fast.ts'
import type { Hash } from '../../../src/hash/types.ts'
import { solidity } from '../../../src/targets/solidity/index.ts'
import { flippedBytes, proveStepFrom, stepCase, stepKinds, tampers } from '../../../src/testing/index.ts'
import type { Vm } from '../../../src/vm/index.ts'
import { type Node, startAnvil } from '../../chain/anvil.ts'
import { stack } from '../../vms/stack.ts'
import { tiny } from '../../vms/tiny.ts'
import { artifactsOf, callOf, expected, type Question, rpc, selector, Verifiers } from './chain.ts'

const seed = Number(process.env.ONESTEP_SEED ?? Math.floor(Math.random() * 2 ** 31))
let node: Node
let hash: Hash
beforeAll(async () => {
  hash = await fastKeccak256()
  node = await startAnvil()
})
afterAll(() => node?.stop())

/** A question of every kind of step, among them each routine. */
function questionsOf(vm: Vm): Question[] {
  return stepKinds(vm).flatMap((kind) =>
    fc
      .sample(stepCase(vm, kind), { numRuns: 6, seed })
      .flatMap((state) =>
        state ? [{ vm, ...proveStepFrom(vm, state, hash), note: JSON.stringify(kind) }] : [],
      ),
  )
}

describe.each([
  [stack, 2],
  [tiny, 1],
])('$0.name in a head and %i parts', (vm, parts) => {
  let verifiers: Verifiers
  beforeAll(async () => {
    verifiers = new Verifiers(node)
    await verifiers.add(vm, parts)
  }, 600_000)

  test('every kind of step leads to the same root, wherever its code is', async () => {
    const questions = questionsOf(vm)
    expect(await verifiers.differences(questions, hash), `seed ${seed}`).toEqual([])
    const sources = solidity(vm, { parts }).files.map(({ source }) => source)
    const everything = vm.machine.instructions.length + vm.machine.microcode.length
    const held = sources.map(
      (source) =>
        source.match(
          /^ {4}function _(?!(step|open|fetch|execute|zeros|peek|partOf|ask|copyHeader|stateRoot|setRoot|refold|checkHeader)\()\w+/gm,
        )?.length ?? 0,
    )
    expect(held.reduce((sum, one) => sum + one)).toBe(everything)
    for (const [part, one] of held.entries()) expect(one, `part ${part}`).toBeGreaterThan(0)
  })

  test('stopped machines stay as they are', async () => {
    const [state] = fc.sample(
      stepCase(vm, { kind: 'any' }).filter((one) => one !== undefined),
      { numRuns: 1, seed },
    )
    const micro = Array.from({ length: vm.machine.microcode.length + 2 }, (_, i) => BigInt(i))
    const questions = micro.flatMap((value) => {
      const registers = 'micro' in state!.registers ? { ...state!.registers, micro: value } : state!.registers
      const stopped = { ...state!, registers, status: { kind: 'halted', code: 7n } } as const
      const running = { ...stopped, status: { kind: 'running' } } as const
      return [stopped, running].map((one) => ({
        vm,
        ...proveStepFrom(vm, one, hash),
        note: `micro ${value}`,
      }))
    })
    expect(await verifiers.differences(questions, hash), `seed ${seed}`).toEqual([])
  })

  test('tampered proofs are refused for the same reason', async () => {
    const questions: Question[] = []
    for (const kind of stepKinds(vm)) {
      for (const state of fc.sample(stepCase(vm, kind), { numRuns: 1, seed })) {
        if (!state) continue
        const { before, proof } = proveStepFrom(vm, state, hash)
        for (const { kind: note, proof: tampered } of [...tampers(vm, state, hash), ...flippedBytes(proof)]) {
          questions.push({ vm, before, proof: tampered, note })
        }
        for (let size = 0; size < proof.length; size += 11) {
          questions.push({ vm, before, proof: proof.subarray(0, size), note: `cut to ${size}` })
        }
      }
    }
    expect(await verifiers.differences(questions, hash), `seed ${seed}`).toEqual([])
  })
})

describe('parts', () => {
  const deployer = () => ({ wallet: node.wallet, client: node.client, account: node.account(0) })

  test('a head takes its own parts alone, in order', async () => {
    const [head, one, two] = artifactsOf(stack, 2)
    const [foreign] = artifactsOf(tiny, 1).slice(1)
    await deployVerifier(deployer(), head!, [one!, two!])
    for (const wrong of [
      [one!],
      [two!, one!],
      [one!, two!, two!],
      [one!, foreign!],
      [foreign!, two!],
      [one!, head!],
    ]) {
      await expect(deployVerifier(deployer(), head!, wrong)).rejects.toThrow()
    }
  })

  test('a part asked for what it does not hold refuses, and is no verifier', async () => {
    const [, one, two] = artifactsOf(stack, 2)
    const addresses = ['0x20001', '0x20002'].map((text) => `0x${text.slice(2).padStart(40, '0')}` as const)
    await node.test.setCode({ address: addresses[0]!, bytecode: one!.deployedBytecode })
    await node.test.setCode({ address: addresses[1]!, bytecode: two!.deployedBytecode })
    const direct = (question: Question) =>
      `${selector('stepPart(bytes32,bytes)')}${callOf(question).slice(10)}` as const
    let refused = 0
    for (const question of questionsOf(stack)) {
      const asked = addresses.map((to) => [{ to, data: direct(question) }, 'latest'])
      const answers = await rpc(node.url, 'eth_call', asked)
      const verifierCall = await rpc(node.url, 'eth_call', [
        [{ to: addresses[0], data: callOf(question) }, 'latest'],
      ])
      expect(verifierCall[0]!.error?.data ?? '0x').toBe('0x')
      const roots = answers.filter(({ result }) => result !== undefined)
      refused += answers.filter(({ error }) => error?.data === selector('OtherPart()')).length
      for (const { result } of roots) expect(result).toBe(expected(question, hash))
    }
    expect(refused).toBeGreaterThan(20)
  })
})
