/**
 * The 609 VMTests of ethereum/legacytests: a contract each, at the prices of Frontier. The oldest rules of the machine are
 * Berlin's. Under those, each contract has to return, log and store the same, or to fail; and to use the same gas, unless it has
 * an instruction whose price changed.
 */
import { readFileSync } from 'node:fs'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { describe, expect, test } from 'vitest'
import { fromHex, toBigint, toHex, utf8 } from '../../../src/bytes/bytes.ts'
import type { Executor } from '../../../src/run/executor.ts'
import { wasmExecutor } from '../../../src/run/wasm.ts'
import { accountsOf, logsHash, transactionOutcome } from '../../../src/vms/evm/host/outcome.ts'
import { endOf } from '../../../src/vms/evm/host/suite.ts'
import type { TransactionProgram } from '../../../src/vms/evm/host/types.ts'
import { evmProgram } from '../../../src/vms/evm/load.ts'
import { rotating } from '../../rotation.ts'
import { account } from './assembler.ts'
import { filesOf, nameOf, unpack } from './suites.ts'

const ARCHIVE = 'VMTests-legacy-609.tar.xz'

type Json = Record<string, string>
type VmTest = {
  readonly env: Json
  readonly exec: Json
  readonly pre: Record<string, { balance: string; code: string; nonce: string; storage: Json }>
  readonly post?: VmTest['pre']
  readonly gas?: string
  readonly logs?: string
  readonly out?: string
}

/** Instructions whose price changed after Frontier: EXP, BALANCE, EXTCODESIZE, EXTCODECOPY, SLOAD, SSTORE, SELFDESTRUCT. */
const REPRICED = [0x0a, 0x31, 0x3b, 0x3c, 0x54, 0x55, 0xff]

/** The instructions in a code. */
function instructions(code: Uint8Array): Set<number> {
  const found = new Set<number>()
  for (let at = 0; at < code.length; at++) {
    found.add(code[at]!)
    if (code[at]! >= 0x60 && code[at]! <= 0x7f) at += code[at]! - 0x5f
  }
  return found
}

const number = (text: string): bigint => BigInt(text)
const bytes = (text: string): Uint8Array => fromHex(text)
const storageOf = (storage: Json): Map<bigint, bigint> =>
  new Map(Object.entries(storage).map(([slot, value]) => [number(slot), number(value)]))

/** What a transaction costs before its contract runs. */
const intrinsic = (data: Uint8Array): bigint =>
  data.reduce((sum, byte) => sum + (byte === 0 ? 4n : 16n), 21_000n)

function programOf({ env, exec, pre }: VmTest, gasLimit: bigint): TransactionProgram {
  const [address, sender, value] = [exec.address!, exec.caller!, exec.value!].map(number)
  const accounts = new Map(
    Object.entries(pre).map(([at, { balance, code, nonce, storage }]) => [
      number(at),
      account({
        ...{ balance: number(balance), nonce: number(nonce), code: bytes(code), storage: storageOf(storage) },
      }),
    ]),
  )
  accounts.set(address, { ...accounts.get(address)!, code: bytes(exec.code!) })
  const price = number(exec.gasPrice!)
  const own = accounts.get(sender) ?? account()
  // A sender has no code since EIP-3607.
  const paying = { ...own, code: new Uint8Array(0), balance: own.balance + gasLimit * price + value }
  accounts.set(sender, paying)
  const block = number(env.currentNumber!)
  const hashes = Array.from({ length: Number(block < 256n ? block : 256n) }, (_, i): [bigint, bigint] => {
    const at = block - 1n - BigInt(i)
    return [at, toBigint(keccak_256(utf8(`${at}`)))]
  })
  return {
    fork: 'berlin',
    block: {
      coinbase: number(env.currentCoinbase!),
      timestamp: number(env.currentTimestamp!),
      number: block,
      prevrandao: number(env.currentDifficulty!),
      // Some contracts have more gas than their block.
      gasLimit: [number(env.currentGasLimit!), gasLimit].reduce((a, b) => (a > b ? a : b)),
      ...{ chainId: 1n, baseFee: 0n, blobBaseFee: 0n },
      blockHashes: new Map(hashes),
    },
    accounts,
    transaction: {
      ...{
        type: 0,
        sender,
        nonce: own.nonce,
        gasLimit,
        maxFee: price,
        priorityFee: price,
        to: address,
        value,
      },
      ...{ data: bytes(exec.data!), accessList: [], blobHashes: [], maxBlobFee: 0n },
    },
  }
}

const testsOf = (file: string): VmTest[] =>
  Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, VmTest>)

/** Why a test ends otherwise than it says, or undefined. */
function failureOf(one: VmTest, executor: Executor): string | undefined {
  const { exec, post } = one
  const used = instructions(bytes(exec.code!))
  const isPriced = !REPRICED.some((op) => used.has(op))
  const [gas, before] = [number(exec.gas!), intrinsic(bytes(exec.data!))]
  const endWith = (limit: bigint) => endOf(evmProgram(programOf(one, before + limit)), executor)
  let end = endWith(gas)
  // At the prices of Berlin it may need more.
  if (post && !isPriced && !transactionOutcome(end).succeeded) end = endWith(100n * gas)
  const { refusal, succeeded, gasUsed, logs, output } = transactionOutcome(end)
  if (refusal !== undefined) return `refused: ${refusal}`
  if (!post) return succeeded ? 'it succeeds' : undefined
  if (!succeeded) return 'it fails'
  if (toHex(output) !== one.out) return `it returns ${toHex(output)}, not ${one.out}`
  const hash = toHex(logsHash(logs))
  if (hash !== one.logs) return `its logs have the hash ${hash}, not ${one.logs}`
  if (isPriced && gasUsed - before !== gas - number(one.gas!))
    return `it uses ${gasUsed - before} gas, not ${gas - number(one.gas!)}`
  const after = accountsOf(end)
  for (const [address, { storage }] of Object.entries(post)) {
    const [ours, theirs] = [after.get(number(address))?.storage ?? new Map(), storageOf(storage)]
    for (const slot of new Set([...ours.keys(), ...theirs.keys()]))
      if ((ours.get(slot) ?? 0n) !== (theirs.get(slot) ?? 0n))
        return `slot ${slot} of ${address} is ${ours.get(slot) ?? 0n}, not ${theirs.get(slot) ?? 0n}`
  }
  return undefined
}

const folder = unpack(ARCHIVE)

describe.skipIf(folder === undefined)(ARCHIVE, () => {
  const files = folder === undefined ? [] : filesOf(folder)
  let executor: Executor | undefined
  if (folder !== undefined) {
    test('has all the tests that it is said to have', () => {
      expect(files.flatMap(testsOf)).toHaveLength(609)
    })
  }
  for (const file of rotating(ARCHIVE, files)) {
    test(nameOf(folder as string, file), () => {
      for (const one of testsOf(file)) {
        executor ??= wasmExecutor(evmProgram(programOf(one, 0n)).vm.machine)
        expect(failureOf(one, executor)).toBeUndefined()
      }
    })
  }
})
