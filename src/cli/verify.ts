/**
 * `onestep verify`: checks a proof file.
 * @module
 */
import type { Command } from 'commander'
import { equal, fromHex, toHex } from '../bytes/bytes.ts'
import { decodeProofFile } from '../proof/file.ts'
import { verify } from '../proof/verify.ts'
import { showStatus } from '../trace/describe.ts'
import { vmOfId } from '../vms/index.ts'
import { CliError, readInput } from './files.ts'
import { hashOf, jsonNumber } from './options.ts'
import { count, json, line } from './print.ts'

type Options = { json?: boolean; before?: Uint8Array; after?: Uint8Array }

export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('verify a proof file; exit code 1 if it is refused')
    .argument('<proof>', 'proof file')
    .option('--before <root>', 'root that the step must begin with', root)
    .option('--after <root>', 'root that the step must lead to', root)
    .option('--json', 'one JSON object on standard output')
    .action(async (path: string, options: Options) => {
      const file = decodeProofFile(readInput(path, 'proof file'))
      const vm = vmOfId(file.proof.subarray(1, 33))
      const before = options.before ?? file.before
      const after = options.after ?? file.after
      const verdict = vm
        ? verify(vm, before, file.proof, { hash: await hashOf(file.hash) })
        : ({
            reason: 'vm',
            detail: `VM id ${toHex(file.proof.subarray(1, 33))} is none of this version of onestep`,
          } as const)
      if ('reason' in verdict) {
        report(options, { valid: false, reason: verdict.reason, detail: verdict.detail }, [
          `refused: ${verdict.reason}: ${verdict.detail}`,
        ])
        process.exitCode = 1
        return
      }
      const valid = equal(verdict.root, after)
      const fields = {
        valid,
        ...(valid
          ? {}
          : {
              reason: 'post-root',
              detail: `the step leads to ${toHex(verdict.root)}, not to ${toHex(after)}`,
            }),
        vm: vm!.name,
        step: jsonNumber(file.step),
        instruction: verdict.step?.name ?? null,
        before: toHex(before),
        after: toHex(verdict.root),
        status: verdict.status.kind,
      }
      report(options, fields, [
        valid ? `valid: step ${count(file.step)} of ${vm!.name}` : `refused: post-root: ${fields.detail}`,
        `before ${toHex(before)}`,
        `after  ${toHex(verdict.root)} (${showStatus(verdict.status)})`,
      ])
      if (!valid) process.exitCode = 1
    })
}

function report(options: Options, fields: object, text: readonly string[]): void {
  if (options.json) json(fields)
  else for (const one of text) line(one)
}

function root(text: string): Uint8Array {
  if (!/^(0x)?[0-9a-fA-F]{64}$/.test(text))
    throw new CliError(`"${text}" is not a root.`, ['Expected: 32 bytes in hex'])
  return fromHex(text)
}
