/**
 * The same program and instruction on the real SVM and here: everything that both tell must be equal.
 */
import { toHex } from '../../../src/bytes/bytes.ts'
import type { ExecutorFactory } from '../../../src/run/executor.ts'
import { wasmExecutor } from '../../../src/run/wasm.ts'
import { loadSbpf } from '../../../src/vms/sbpf/load.ts'
import { outcomeOf } from '../../../src/vms/sbpf/outcome.ts'
import type { Account, SbpfInstruction } from '../../../src/vms/sbpf/parameters.ts'
import { base58 } from '../../../src/vms/sbpf/syscalls/base58.ts'
import type { Sysvars } from '../../../src/vms/sbpf/syscalls/sysvars.ts'
import type { Svm } from './litesvm.ts'
import { endOf } from './machine.ts'

export type Told = {
  /** Why it failed, or what it returned if that is not 0. */
  readonly failed: string | undefined
  readonly units: bigint
  readonly logs: readonly string[]
  readonly returnData: string
  readonly accounts: readonly string[]
}

const show = ({ lamports, owner, data }: Account) => `${lamports} ${toHex(owner)} ${toHex(data)}`

/** What the runtime prints of a return value that is not 0: `InstructionError`, those that programs return. */
function named(result: bigint): string {
  const [high, low] = [result >> 32n, result & 0xffff_ffffn]
  if (high === 0n) return `custom program error: 0x${low.toString(16)}`
  return NAMES[Number(high) - 1] ?? 'program returned invalid error code'
}
const NAMES = [
  'custom program error: 0x0',
  'invalid program argument',
  'invalid instruction data',
  'invalid account data for instruction',
  'account data too small for instruction',
  'insufficient funds for instruction',
  'incorrect program id for instruction',
  'missing required signature for instruction',
  'instruction requires an uninitialized account',
  'instruction requires an initialized account',
  'insufficient account keys for instruction',
  'instruction tries to borrow reference for an account which is already borrowed',
  'Length of the seed is too long for address generation',
  'Provided seeds do not result in a valid address',
  'Failed to serialize or deserialize account data',
  'An account does not have enough lamports to be rent-exempt',
  'Unsupported sysvar',
  'Provided owner is not allowed',
]

export function here(
  file: Uint8Array,
  instruction: SbpfInstruction,
  options: { computeUnits?: bigint; sysvars?: Partial<Sysvars>; factory?: ExecutorFactory } = {},
): Told {
  const { factory = wasmExecutor, ...rest } = options
  const program = loadSbpf(file, { instruction, ...rest })
  const outcome = outcomeOf(program, endOf(program, factory))
  const failed = outcome.error ?? (outcome.result === 0n ? undefined : named(outcome.result!))
  return {
    failed,
    units: outcome.units,
    logs: outcome.logs,
    returnData: toHex(outcome.returnData),
    // Of a program that fails the runtime keeps nothing.
    accounts: (failed === undefined ? outcome.accounts : instruction.accounts).map(show),
  }
}

export function there(svm: Svm, instruction: SbpfInstruction): Told {
  const answer = svm.run(instruction)
  const id = base58(instruction.programId)
  const failed = answer.logs.find((line) => line.startsWith(`Program ${id} failed: `))
  if (answer.error !== undefined && !failed)
    throw new Error(`The runtime refused the transaction: ${answer.error}`)
  const meter = /consumed (\d+) of/.exec(answer.logs.find((line) => line.includes(' consumed ')) ?? '')
  return {
    failed: failed?.slice(`Program ${id} failed: `.length),
    units: BigInt(meter![1]),
    logs: answer.logs.filter((line) => /^Program (log|data|consumption): /.test(line)),
    returnData: toHex(answer.returnData),
    accounts: answer.accounts.map(show),
  }
}

/** Traps that carry details in Solana's text. */
export function comparable(told: Told): Told {
  const failed = told.failed
    ?.replace(/^Access violation.*/, 'Access violation')
    .replace(/^SBF program Panicked in.*/, 'SBF program Panicked')
    .replace(/^Computational budget exceeded.*/i, 'Computational budget exceeded')
    .replace(/^Return data too large.*/, 'Return data too large')
    .replace(
      /^Could not create program address with signer seeds.*/,
      'Could not create program address with signer seeds',
    )
    .replace(/^(invalid utf-8|incomplete utf-8).*/, 'invalid UTF-8 string')
  return failed === undefined ? told : { ...told, failed }
}
