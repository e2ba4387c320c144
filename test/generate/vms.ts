/**
 * The VMs of which generated files are committed, and which files: reviewers and auditors read them. Tests, benches and
 * `npm run generate` take their lists from this table.
 */
import type { Vm } from '../../src/vm/index.ts'
import { cairo } from '../../src/vms/cairo/spec.ts'
import { evms } from '../../src/vms/evm/spec.ts'
import { mips64 } from '../../src/vms/mips/spec.ts'
import { rv32, rv32im, rv64, rv64gc, rv64gcPreimages, rv64im } from '../../src/vms/riscv/spec.ts'
import { sbpfv0, sbpfv3 } from '../../src/vms/sbpf/spec.ts'
import { wasmVm } from '../../src/vms/wasm/spec.ts'
import { tiny } from '../vms/tiny.ts'

export type CommittedVm = {
  readonly vm: Vm
  /** Printed IR in fixtures/ir. */
  readonly ir: boolean
  /**
   * Contracts in contracts/generated beside the head; undefined: no verifier is committed. As few as fit under the
   * 24,576 bytes that EIP-170 allows a contract.
   */
  readonly parts: number | undefined
  /** Circuits in circuits/generated: their text, their verification key, or neither. */
  readonly step: CommittedCircuit
  readonly batch: CommittedCircuit
}

type CommittedCircuit = { readonly text: boolean; readonly key: boolean }

const none: CommittedCircuit = { text: false, key: false }
const text: CommittedCircuit = { text: true, key: false }
const key: CommittedCircuit = { text: false, key: true }
const both: CommittedCircuit = { text: true, key: true }

export const COMMITTED: readonly CommittedVm[] = [
  { vm: tiny, ir: true, parts: 0, step: both, batch: text },
  { vm: rv32im, ir: true, parts: undefined, step: both, batch: both },
  { vm: rv32, ir: true, parts: 0, step: key, batch: key },
  { vm: rv64im, ir: true, parts: undefined, step: both, batch: both },
  { vm: rv64, ir: true, parts: 1, step: key, batch: key },
  { vm: rv64gc, ir: false, parts: 4, step: none, batch: none },
  { vm: rv64gcPreimages, ir: false, parts: 4, step: none, batch: none },
  { vm: mips64, ir: false, parts: 0, step: none, batch: none },
  { vm: sbpfv0, ir: false, parts: 1, step: none, batch: none },
  { vm: sbpfv3, ir: false, parts: 1, step: none, batch: none },
  { vm: wasmVm, ir: false, parts: 2, step: none, batch: none },
  // A batch's cells hold 16 bytes, and an instruction of Cairo is in a cell of 32.
  { vm: cairo, ir: true, parts: 1, step: text, batch: none },
  { vm: evms.get('cancun') as Vm, ir: false, parts: 9, step: none, batch: none },
]

/** The VMs whose STARK tables are in fixtures/air. Texts of others have twice to three times as many lines. */
export const TABLES: readonly Vm[] = [tiny, rv32im]

/** The VMs with a committed verifier, and into how many parts beside the head it is divided. */
export const VERIFIERS = COMMITTED.flatMap(({ vm, parts }) => (parts === undefined ? [] : [{ vm, parts }]))

/** Parts of a VM's verifier; none for machines of tests. */
export const partsOf = (vm: Vm): number => VERIFIERS.find((one) => one.vm.name === vm.name)?.parts ?? 0
