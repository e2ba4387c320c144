/**
 * Generated verifiers on a real node, beside the TypeScript verifier.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keccak_256 } from '@noble/hashes/sha3.js'
import type { Hex } from 'viem'
import { toHex, utf8 } from '../../../src/bytes/bytes.ts'
import { deployVerifier } from '../../../src/chain/index.ts'
import type { Hash } from '../../../src/hash/types.ts'
import { readsPreimages } from '../../../src/ir/preimages.ts'
import { REASONS } from '../../../src/proof/reasons.ts'
import { verify } from '../../../src/proof/verify.ts'
import { type SolidityFile, solidity } from '../../../src/targets/solidity/index.ts'
import { pascalCase } from '../../../src/targets/solidity/names.ts'
import { testPreimages } from '../../../src/testing/index.ts'
import type { Vm } from '../../../src/vm/index.ts'
import { deployAnswers, tellAnswers } from '../../chain/answers.ts'
import type { Node } from '../../chain/anvil.ts'
import { type Artifact, CONTRACTS } from '../../chain/compile.ts'
import { partsOf } from '../../generate/vms.ts'
import { compileKey, compileVerifier, contractOf, isLarge } from './compile.ts'

/** A root in hexadecimal, or the reason of a refusal. */
export type Answer = string

export type Question = {
  readonly vm: Vm
  readonly before: Uint8Array
  readonly proof: Uint8Array
  /** For the message, if the two differ. */
  readonly note?: string
}

export const selector = (signature: string): Hex => toHex(keccak_256(utf8(signature)).subarray(0, 4))
const reasons = new Map<string, string>(
  REASONS.map((reason) => [selector(`${pascalCase(reason)}()`), reason]),
)

const word = (value: number) => value.toString(16).padStart(64, '0')

/** Calldata of `step(before, proof)`. */
export function callOf({ before, proof }: Pick<Question, 'before' | 'proof'>): Hex {
  const padded = toHex(proof)
    .slice(2)
    .padEnd(64 * Math.ceil(proof.length / 32), '0')
  return `${selector('step(bytes32,bytes)')}${toHex(before).slice(2)}${word(64)}${word(proof.length)}${padded}`
}

/** What TypeScript says. */
export function expected({ vm, before, proof }: Question, hash: Hash): Answer {
  const verdict = verify(vm, before, proof, { hash, preimages: testPreimages })
  return 'reason' in verdict ? verdict.reason : toHex(verdict.root)
}

/** Artifacts of a VM's verifier and its parts: of a large one those that are committed, if they are of the same text. */
export function artifactsOf(vm: Vm, parts = 0): Artifact[] {
  const { files } = solidity(vm, { parts })
  const committed = isLarge(files) ? files.map(committedArtifact) : []
  const isComplete = committed.length > 0 && committed.every((artifact) => artifact !== undefined)
  return isComplete ? committed : compileVerifier(files)
}

/** The committed artifact of a file, if there is one and it was compiled from the same text. */
function committedArtifact(file: SolidityFile): Artifact | undefined {
  const path = join(CONTRACTS, 'generated', 'artifacts', `${contractOf(file)}.json`)
  if (!existsSync(path)) return undefined
  const artifact = JSON.parse(readFileSync(path, 'utf8')) as Artifact & { input?: string }
  return artifact.input === compileKey(file) ? artifact : undefined
}

/** Contracts of some VMs on a node; answers many questions in one request. */
export class Verifiers {
  readonly node: Node
  readonly #addresses = new Map<Vm, Hex>()
  /** What answers for preimages that proofs do not carry, and what it knows. */
  #oracle: Hex | undefined
  readonly #told = new Set<string>()

  constructor(node: Node) {
    this.node = node
  }

  /** Puts the contracts of a VM there: those that are committed, or generated now. @returns the verifier's artifact */
  async add(vm: Vm, parts = partsOf(vm)): Promise<Artifact> {
    const [head, ...others] = artifactsOf(vm, parts)
    if (readsPreimages(vm.machine)) {
      const deployer = { ...this.node, account: this.node.account(0) }
      const oracle = (this.#oracle ??= await deployAnswers(this.node))
      this.#addresses.set(vm, await deployVerifier(deployer, head!, others, { oracle }))
      return head!
    }
    if (others.length > 0) {
      const { wallet, client } = this.node
      const deployer = { wallet, client, account: this.node.account(0) }
      this.#addresses.set(vm, await deployVerifier(deployer, head!, others))
      return head!
    }
    // Machines of tests may be larger than what can be deployed.
    const address = `0x${(0x10000 + this.#addresses.size).toString(16).padStart(40, '0')}` as const
    await this.node.test.setCode({ address, bytecode: head!.deployedBytecode })
    this.#addresses.set(vm, address)
    return head!
  }

  /** Tells the oracle all that the steps of some questions can ask it for. */
  async #tell(questions: readonly Question[]): Promise<void> {
    const keys = new Map<string, Uint8Array>()
    for (const { vm, before, proof } of questions) {
      if (!readsPreimages(vm.machine)) continue
      const preimages = (key: Uint8Array) => {
        if (!this.#told.has(toHex(key))) keys.set(toHex(key), key)
        return testPreimages(key)
      }
      verify(vm, before, proof, { preimages })
    }
    const known = [...keys.values()].flatMap((key) => {
      const data = testPreimages(key)
      this.#told.add(toHex(key))
      return data ? [[key, data] as const] : []
    })
    for (let i = 0; i < known.length; i += 50)
      await tellAnswers(this.node, this.#oracle!, known.slice(i, i + 50))
  }

  addressOf(vm: Vm): Hex {
    return this.#addresses.get(vm)!
  }

  /** Answers of the contracts. Calls go in batches. */
  async ask(questions: readonly Question[]): Promise<Answer[]> {
    await this.#tell(questions)
    const calls = questions.map((question) => ({ to: this.addressOf(question.vm), data: callOf(question) }))
    return (
      await rpc(
        this.node.url,
        'eth_call',
        calls.map((call) => [call, 'latest']),
      )
    ).map(answerOf)
  }

  /** Gas of a transaction that asks each question. */
  async gas(questions: readonly Question[]): Promise<bigint[]> {
    const calls = questions.map((question) => [{ to: this.addressOf(question.vm), data: callOf(question) }])
    return (await rpc(this.node.url, 'eth_estimateGas', calls)).map(({ result, error }) => {
      if (result === undefined) throw new Error(`no gas: ${error?.message}`)
      return BigInt(result)
    })
  }

  /** Answers to calldata that no client would send. */
  async raw(vm: Vm, calldata: readonly Hex[], options: { gas?: Hex; value?: Hex } = {}): Promise<Answer[]> {
    const to = this.addressOf(vm)
    const calls = calldata.map((data) => [{ to, data, ...options }, 'latest'])
    return (await rpc(this.node.url, 'eth_call', calls)).map(answerOf)
  }

  /** The questions on which contract and TypeScript differ; empty is what tests want. */
  async differences(questions: readonly Question[], hash: Hash): Promise<string[]> {
    const answers = await this.ask(questions)
    return questions.flatMap((question, i) => {
      const right = expected(question, hash)
      if (answers[i] === right) return []
      return [`${question.vm.name} ${question.note ?? ''}: TypeScript ${right}, contract ${answers[i]}`]
    })
  }
}

type RpcAnswer = { id: number; result?: string; error?: { message: string; data?: unknown } }

function answerOf({ result, error }: RpcAnswer): Answer {
  if (!error) return result!
  const data = typeof error.data === 'string' ? error.data : ''
  return (
    reasons.get(data) ??
    (data === '0x' || data === '' ? 'reverted without a reason' : `unknown error ${data}`)
  )
}

// anvil takes requests of 2 MB.
const BATCH_BYTES = 1_500_000

/** Many JSON-RPC calls of one method, in order. */
export async function rpc(url: string, method: string, params: readonly unknown[][]): Promise<RpcAnswer[]> {
  const answers: RpcAnswer[] = []
  let batch: string[] = []
  let size = 0
  const flush = async () => {
    if (batch.length === 0) return
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `[${batch.join()}]`,
    })
    const got = (await response.json()) as RpcAnswer[]
    for (const answer of got) answers[answer.id] = answer
    batch = []
    size = 0
  }
  for (const [id, param] of params.entries()) {
    const text = JSON.stringify({ jsonrpc: '2.0', id, method, params: param })
    batch.push(text)
    size += text.length
    if (size > BATCH_BYTES) await flush()
  }
  await flush()
  return answers
}
