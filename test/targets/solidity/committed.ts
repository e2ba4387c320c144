/**
 * The VMs whose verifiers are committed under contracts/generated, and into how many parts beside the head each is
 * divided: as few as fit under the 24,576 bytes that EIP-170 allows a contract.
 */
import type { Vm } from '../../../src/vm/index.ts'
import { cairo } from '../../../src/vms/cairo/spec.ts'
import { rv32, rv64 } from '../../../src/vms/riscv/spec.ts'
import { sbpfv0, sbpfv3 } from '../../../src/vms/sbpf/spec.ts'
import { tiny } from '../../vms/tiny.ts'

export const committed: readonly { readonly vm: Vm; readonly parts: number }[] = [
  { vm: tiny, parts: 0 },
  { vm: rv32, parts: 0 },
  { vm: rv64, parts: 0 },
  { vm: sbpfv0, parts: 1 },
  { vm: sbpfv3, parts: 1 },
  { vm: cairo, parts: 1 },
]

/** Parts of a VM's verifier; none for machines of tests. */
export const partsOf = (vm: Vm): number => committed.find((one) => one.vm.name === vm.name)?.parts ?? 0
