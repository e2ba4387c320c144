/**
 * `onestep inspect`: what a program or a proof file is.
 * @module
 */
import { basename } from 'node:path'
import type { Command } from 'commander'
import { toHex } from '../bytes/bytes.ts'
import { machineBound } from '../ir/bounds.ts'
import { sizeBits } from '../ir/machine.ts'
import { PROOF_VERSION } from '../proof/codec.ts'
import type { HashName } from '../proof/file.ts'
import { decodeProofFile, isProofFile } from '../proof/file.ts'
import { rootOf } from '../state/commitment.ts'
import { layoutOf } from '../state/layout.ts'
import type { Vm } from '../vm/index.ts'
import { loadProgram, vmOfId } from '../vms/index.ts'
import { readInput } from './files.ts'
import { hashName, hashOf, jsonNumber } from './options.ts'
import { json, line } from './print.ts'

export function addInspect(program: Command): void {
  program
    .command('inspect')
    .description('say what a program or a proof file is')
    .argument('<file>', 'program or proof file')
    .option('--vm <name>', 'the VM, where it is not to be told from the file')
    .option('--hash <name>', 'keccak256, sha256 or poseidon', hashName, 'keccak256')
    .option('--json', 'one JSON object on standard output')
    .action(async (path: string, options: { vm?: string; hash: HashName; json?: boolean }) => {
      const bytes = readInput(path, 'file')
      const fields = isProofFile(bytes) ? describeProof(bytes) : await describeProgram(path, bytes, options)
      if (options.json) return json(fields)
      for (const [name, value] of Object.entries(fields)) {
        line(`${name.padEnd(12)} ${typeof value === 'object' ? JSON.stringify(value) : value}`)
      }
    })
}

function describeProof(bytes: Uint8Array) {
  const file = decodeProofFile(bytes)
  return {
    kind: 'proof',
    version: PROOF_VERSION,
    vm: vmOfId(file.proof.subarray(1, 33))?.name ?? toHex(file.proof.subarray(1, 33)),
    hash: file.hash,
    step: jsonNumber(file.step),
    before: toHex(file.before),
    after: toHex(file.after),
    proofBytes: file.proof.length,
  }
}

async function describeProgram(path: string, bytes: Uint8Array, options: { vm?: string; hash: HashName }) {
  const { vm, state } = loadProgram(bytes, {
    name: path,
    args: [basename(path)],
    ...(options.vm ? { vm: options.vm } : {}),
  })
  return {
    kind: 'program',
    vm: vm.name,
    vmId: toHex(vm.id),
    instructions: vm.machine.instructions.length,
    microcode: vm.machine.microcode.length,
    headerBytes: layoutOf(vm.machine).size,
    memories: Object.fromEntries(
      vm.machine.memories.map((memory) => [memory.name, `2^${sizeBits(memory)} bytes`]),
    ),
    leavesPerStep: mostLeaves(vm),
    hash: options.hash,
    startRoot: toHex(rootOf(vm.machine, await hashOf(options.hash), state)),
  }
}

/** The most leaves of each memory that any step touches. */
const mostLeaves = (vm: Vm) => Object.fromEntries(machineBound(vm.machine).leaves)
