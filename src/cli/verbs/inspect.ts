/**
 * `onestep inspect`: describes a program, a proof or a claim.
 * @module
 */
import { basename } from 'node:path'
import type { Command } from 'commander'
import { toHex } from '../../bytes/bytes.ts'
import { type HashName, hashNames } from '../../hash/named.ts'
import { machineBound } from '../../ir/bounds.ts'
import { sizeBits } from '../../ir/machine.ts'
import { PROOF_VERSION } from '../../proof/codec.ts'
import { decodeProofFile, isProofFile } from '../../proof/file.ts'
import { rootOf } from '../../state/commitment.ts'
import { layoutOf } from '../../state/layout.ts'
import { CLAIM_VERSION, type Claim, ClaimError, decodeClaim, hashClaim } from '../../trace/claim.ts'
import { showStatus } from '../../trace/describe.ts'
import type { Vm } from '../../vm/index.ts'
import { loadProgram, textOf, vmOfId } from '../../vms/index.ts'
import { CliError, readInput } from '../files.ts'
import { hashName, hashOf, jsonNumber } from '../options.ts'
import { drained, isOutputLost } from '../output.ts'
import { json, line } from '../print.ts'
import { VM_HELP, type VmOption } from '../vm-module.ts'

type InspectOptions = { vm?: VmOption; hash: HashName; json?: boolean; text?: boolean }

export function addInspect(program: Command): void {
  program
    .command('inspect')
    .argument('<file>', 'program, one-step or zk proof, or claim')
    .option('--vm <name>', VM_HELP)
    .option('--hash <name>', `hash for the state root: ${hashNames.join(', ')}`, hashName, 'keccak256')
    .option('--json', 'print one JSON object')
    .option('--text', 'print a WebAssembly module in the text format instead')
    .action(async (path: string, options: InspectOptions) => {
      const bytes = readInput(path, 'file')
      if (options.text) return printText(path, bytes, options)
      const fields = await describe(path, bytes, options)
      if (options.json) return json(fields)
      for (const [name, value] of Object.entries(fields)) {
        line(`${name.padEnd(12)} ${typeof value === 'object' ? JSON.stringify(value) : value}`)
      }
    })
}

async function printText(path: string, bytes: Uint8Array, { vm, json }: InspectOptions): Promise<void> {
  if (json) throw new CliError('--text prints no JSON.', ['Fix: leave out --json'])
  for (const one of textOf(bytes, { name: path, ...(vm ? { vm } : {}) })) {
    if (isOutputLost()) return
    line(one)
    await drained()
  }
}

async function describe(path: string, bytes: Uint8Array, options: InspectOptions): Promise<object> {
  if (isProofFile(bytes)) return describeProof(bytes, options.vm)
  if (isZkProofFile(bytes)) {
    // Loaded on demand: snarkjs takes a second.
    const { describeZk } = await import('../zk/inspect.ts')
    return describeZk(new TextDecoder().decode(bytes), options.vm)
  }
  // A claim has no magic, so a file that the user calls a program is not tried as a claim.
  const claim = typeof options.vm === 'string' ? undefined : claimIn(bytes)
  return claim ? describeClaim(claim, options.vm) : describeProgram(path, bytes, options)
}

/** Compiled Cairo programs are JSON too, but have neither of these fields. */
const isZkProofFile = (bytes: Uint8Array): boolean => {
  const head = new TextDecoder().decode(bytes.subarray(0, 256))
  return /^\s*\{/.test(head) && head.includes('"vmId"') && head.includes('"before"')
}

function claimIn(bytes: Uint8Array): Claim | undefined {
  if (bytes[0] !== CLAIM_VERSION) return undefined
  try {
    return decodeClaim(bytes)
  } catch (error) {
    if (error instanceof ClaimError) return undefined
    throw error
  }
}

function describeClaim(claim: Claim, own: VmOption | undefined) {
  return {
    kind: 'claim',
    version: CLAIM_VERSION,
    vm: vmName(claim.vmId, own),
    startRoot: toHex(claim.startRoot),
    input: toHex(claim.input),
    steps: jsonNumber(claim.steps),
    finalRoot: toHex(claim.finalRoot),
    status: showStatus(claim.status),
    claim: toHex(hashClaim(claim)),
  }
}

/** The name of a VM of this version, else its id. */
const vmName = (id: Uint8Array, own: VmOption | undefined) => vmOfId(id, own)?.name ?? toHex(id)

function describeProof(bytes: Uint8Array, own: VmOption | undefined) {
  const file = decodeProofFile(bytes)
  const id = file.proof.subarray(1, 33)
  return {
    kind: 'proof',
    version: PROOF_VERSION,
    vm: id.length < 32 ? 'none: the proof is truncated' : vmName(id, own),
    hash: file.hash,
    step: jsonNumber(file.step),
    before: toHex(file.before),
    after: toHex(file.after),
    proofBytes: file.proof.length,
  }
}

async function describeProgram(path: string, bytes: Uint8Array, options: InspectOptions) {
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
