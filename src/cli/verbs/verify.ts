/**
 * `onestep verify`: checks a proof file.
 * @module
 */
import type { Command } from 'commander'
import { equal, fromHex, toHex } from '../../bytes/bytes.ts'
import { PROOF_VERSION } from '../../proof/codec.ts'
import { decodeProofFile } from '../../proof/file.ts'
import type { Refusal } from '../../proof/reasons.ts'
import { verify } from '../../proof/verify.ts'
import { showStatus } from '../../trace/describe.ts'
import { vmOfId } from '../../vms/index.ts'
import { CliError, MAX_PROOF, MAX_STARK_PROOF, readInput } from '../files.ts'
import { givenPreimages, hashOf, jsonNumber } from '../options.ts'
import { count, json, line, refuse } from '../print.ts'
import type { VerifyStarkOptions } from '../stark.ts'
import { VM_HELP } from '../vm-module.ts'
import type { VerifyOptions } from '../zk/verify-keys.ts'

const PREIMAGES_HELP =
  'take the preimages that the proof does not carry from this directory: a file for each, named by its key in hex'

export function addVerify(program: Command): void {
  program
    .command('verify')
    .argument('<proof>', 'proof file')
    .option('--before <root>', 'require this root before the first step', root)
    .option('--after <root>', 'require this root after the last step', root)
    .option(
      '--key <file>',
      'for zk proofs: trust this verification.json of a ceremony; repeatable; default: accept INSECURE development keys, with a warning',
      (file, all: string[] = []) => [...all, file],
    )
    .option('--insecure', 'with --key: also accept proofs with INSECURE development keys')
    .option('--proven', 'for STARK proofs: require 96 bits of proven security')
    .option('--yes', 'compile a circuit and make INSECURE keys without asking, even if it takes minutes')
    .option('--preimages <dir>', PREIMAGES_HELP)
    .option('--vm <name>', VM_HELP)
    .option('--json', 'print one JSON object')
    .action(async (path: string, options: VerifyOptions & VerifyStarkOptions) => {
      const content = readInput(path, 'proof file', (start) =>
        isStarkFile(start) ? MAX_STARK_PROOF : MAX_PROOF,
      )
      if (isStarkFile(content)) {
        for (const name of ['key', 'insecure', 'yes'] as const) {
          if (options[name] === undefined) continue
          throw new CliError(`--${name} is for zk proofs: a STARK proof needs no keys.`, ['Fix: omit it'])
        }
        // Loaded on demand: the other proofs need no constraint programs.
        const { verifyStark } = await import('../stark.ts')
        return verifyStark(content, options)
      }
      if (options.proven) throw new CliError('--proven is for STARK proofs.', ['Fix: omit it'])
      if (isJson(content)) {
        // Loaded on demand: snarkjs takes a second.
        const { verifyZk } = await import('../zk/verify.ts')
        return verifyZk(content, options)
      }
      const file = decodeProofFile(content)
      for (const name of ['key', 'insecure', 'yes'] as const) {
        if (options[name] === undefined) continue
        throw new CliError(`--${name} is for zk proofs: a one-step proof needs none.`, ['Fix: omit it'])
      }
      const vm = vmOfId(file.proof.subarray(1, 33), options.vm)
      const before = options.before ?? file.before
      const after = options.after ?? file.after
      const verdict = vm
        ? verify(vm, before, file.proof, { hash: await hashOf(file.hash), ...givenPreimages(options) })
        : refuseUnknown(file.proof)
      if ('reason' in verdict) return refuse(options, verdict)
      const fields = {
        vm: vm!.name,
        step: jsonNumber(file.step),
        instruction: verdict.step?.name ?? null,
        before: toHex(before),
        after: toHex(verdict.root),
        status: verdict.status.kind,
      }
      if (!equal(verdict.root, after)) {
        const detail = `the step leads to ${toHex(verdict.root)}, not to ${toHex(after)}`
        return refuse(options, { reason: 'post-root', detail, ...fields })
      }
      if (options.json) return json({ valid: true, ...fields })
      line(`valid: step ${count(file.step)} of ${vm!.name}`)
      line(`before ${toHex(before)}`)
      line(`after  ${toHex(verdict.root)} (${showStatus(verdict.status)})`)
    })
}

const isStarkFile = (content: Uint8Array) => new TextDecoder().decode(content.subarray(0, 4)) === 'OSRF'

/** A zk proof is JSON, a one-step proof is not. */
const isJson = (content: Uint8Array) => /^\s*\{/.test(new TextDecoder().decode(content.subarray(0, 64)))

/** The reason for refusing a proof whose VM is not in this version. */
function refuseUnknown(proof: Uint8Array): Refusal {
  if (proof.length < 33) return { reason: 'truncated', detail: `${proof.length} bytes` }
  if (proof[0] !== PROOF_VERSION) {
    return { reason: 'version', detail: `expected version ${PROOF_VERSION}, got ${proof[0]}` }
  }
  return {
    reason: 'vm',
    detail: `VM id ${toHex(proof.subarray(1, 33))} is unknown to this version of onestep`,
  }
}

function root(text: string): Uint8Array {
  if (!/^(0x)?[0-9a-fA-F]{64}$/.test(text))
    throw new CliError(`"${text}" is not a root.`, ['Expected: 32 bytes in hex'])
  return fromHex(text)
}
