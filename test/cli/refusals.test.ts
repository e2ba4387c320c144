/**
 * Bad input: one clear error each, a non-zero exit, nothing half written, no hang.
 */
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { encodeProofFile } from '../../src/proof/file.ts'
import { prove } from '../../src/proof/prove.ts'
import { evaluatorExecutor } from '../../src/run/evaluator.ts'
import { run } from '../../src/trace/trace.ts'
import { countdown, tinyProgram } from '../vms/programs.ts'
import { elf, expectOneError, onestep, scratch, shell } from './cli.ts'
import { exit, loop, makeElf } from './elf-file.ts'

const folder = scratch()

const put = (name: string, bytes: Uint8Array | string): string => {
  const path = folder.path(name)
  writeFileSync(path, bytes)
  return path
}
const sparse = (name: string, size: number): string => {
  const path = put(name, '')
  truncateSync(path, size)
  return path
}
const small = put('small.elf', makeElf(exit(0)))
const whole = readFileSync(elf('sha256.rv32im.O2'))
mkdirSync(folder.path('folder'))

describe('programs', () => {
  const programs: [string, () => string, RegExp][] = [
    ['missing', () => folder.path('none.elf'), /The program file .*none\.elf does not exist/],
    ['a directory', () => folder.path('folder'), /is a directory/],
    ['empty', () => put('empty.elf', ''), /is not for a known VM[\s\S]*Got: an empty file/],
    [
      'a text',
      () => put('text.elf', 'int main(void) {}\n'),
      /rv32im, rv64im[\s\S]*Got: 18 bytes that begin with 69 6e 74 20/,
    ],
    ['cut in its header', () => put('header.elf', whole.subarray(0, 40)), /cut short|truncated/],
    [
      'cut in its segments',
      () => put('cut.elf', whole.subarray(0, 4000)),
      /reaches beyond the end of the file/,
    ],
    ['big-endian', () => put('big.elf', makeElf(exit(0), { bigEndian: true })), /big-endian/],
    ['dynamic', () => put('dynamic.elf', makeElf(exit(0), { interpreter: true })), /dynamically linked/],
    ['position-independent', () => put('pie.elf', makeElf(exit(0), { type: 3 })), /position-independent/],
    ['an object file', () => put('object.elf', makeElf(exit(0), { type: 1 })), /not a linked program/],
    [
      'for x86-64',
      () => put('x86.elf', makeElf(exit(0), { xlen: 64, machine: 62 })),
      /Got: an ELF file for processor 62/,
    ],
    ['for ARM', () => put('arm.elf', makeElf(exit(0), { machine: 40 })), /Got: an ELF file for processor 40/],
    ['of 2 GB', () => sparse('huge.elf', 2 ** 31), /2147483648 bytes/],
    ['endless', () => '/dev/zero', /more than 268435456 bytes/],
    ['unreadable', () => '/proc/self/mem', /cannot be read: E/],
  ]
  test.for(programs)('that is %s', async ([, file, message]) => {
    expectOneError(await onestep(['run', file()]), message)
  })

  test.for(['trace', 'commit', 'inspect'])('onestep %s says it too', async (verb) => {
    expectOneError(await onestep([verb, folder.path('none.elf')]), /The (program )?file .*does not exist/)
  })
})

describe('input files', () => {
  const inputs: [string, () => string, RegExp][] = [
    ['missing', () => folder.path('none.txt'), /The input file .*does not exist/],
    ['a directory', () => folder.path('folder'), /is a directory/],
    ['of 2 GB', () => sparse('huge.bin', 2 ** 31), /2147483648 bytes/],
  ]
  test.for(inputs)('that is %s', async ([, file, message]) => {
    expectOneError(await onestep(['run', small, '--input', file()]), message)
  })
})

describe('options', () => {
  const calls: [string[], RegExp][] = [
    [['fly', small], /unknown command 'fly'/],
    [['run', small, '--fast'], /unknown option '--fast'/],
    [['run'], /missing required argument 'file'[\s\S]*See: onestep run --help/],
    [['run', small, '--env', 'HOME'], /"HOME" is not an environment variable[\s\S]*NAME=VALUE/],
    [['run', small, '--env', '=1'], /"=1" is not an environment variable/],
    [['trace', small, '--max-steps', '2'], /unknown option '--max-steps'/],
    [['commit', small, '--steps', '1'], /shorter than the run[\s\S]*add --max-steps 1 to claim/],
    [['prove', small, '-o', folder.path('p.bin')], /No step is given\.[\s\S]*--step K/],
    [['dispute', small], /--corrupt-at <k>' not specified/],
    [['run', small, '--vm', 'z80'], /"z80" is not a known VM[\s\S]*rv32imac/],
    [
      ['run', small, '--vm', 'rv64imac'],
      /The program is for RV32, but rv64imac is not[\s\S]*omit the VM.*: rv32gc, rv32imac/,
    ],
    [['run', small, '--hash', 'md5'], /"md5" is not a known hash/],
    [['run', small, '--max-steps', '-1'], /"-1" is not a number of steps/],
    [['run', small, '--max-steps', '1e3'], /"1e3" is not a number of steps/],
    [['run', small, '--max-steps', ''], /"" is not a number of steps/],
    [['run', small, '--max-steps', '18446744073709551616'], /from 0 to 2\^64 - 1/],
    [['trace', small, '--from', '5', '--to', '2'], /--to 2 is before --from 5/],
    [['trace', small, '--from', '4'], /Step 4 is out of range[\s\S]*3 steps/],
    [['verify', small, '--before', '0x12'], /"0x12" is not a root/],
  ]
  test.for(calls)('%j', async ([args, message]) => {
    expectOneError(await onestep(args), message)
  })
})

describe('steps out of range', () => {
  const steps: [string, RegExp][] = [
    ['3', /Step 3 is out of range[\s\S]*3 steps: 0 to 2/],
    ['18446744073709551615', /Step 18446744073709551615 is out of range/],
    ['18446744073709551616', /is not a number of steps/],
    ['-1', /"-1" is not a number of steps/],
    ['two', /"two" is not a number of steps/],
    ['0x1', /"0x1" is not a number of steps/],
    ['1.5', /"1.5" is not a number of steps/],
  ]
  test.for(steps)('%s, to prove', async ([step, message]) => {
    const names = folder.names()
    expectOneError(await onestep(['prove', small, '--step', step, '-o', folder.path('out.bin')]), message)
    expect(folder.names()).toEqual(names)
  })
  test.for(steps)('%s, to dispute', async ([step, message]) => {
    expectOneError(await onestep(['dispute', small, '--corrupt-at', step]), message)
  })
  test('beyond --max-steps', async () => {
    const endless = put('endless.elf', makeElf(loop))
    const args = ['prove', endless, '--step', '50', '--max-steps', '50', '-o', folder.path('out.bin')]
    expectOneError(await onestep(args), /Step 50 is out of range[\s\S]*stopped after 50 steps/)
  })
})

describe('output files', () => {
  const outputs: [string, string, RegExp][] = [
    ['in a missing folder', folder.path('none/out.bin'), /cannot be written: the folder .* does not exist/],
    ['that are directories', folder.path('folder'), /cannot be written: it is a directory/],
    ['below a file', `${small}/out.bin`, /cannot be written/],
    ['without a path', '', /cannot be written: it is not a path/],
  ]
  test.for(outputs)('%s', async ([, path, message]) => {
    const names = folder.names()
    expectOneError(await onestep(['prove', small, '--step', '0', '-o', path]), message)
    expect(folder.names()).toEqual(names)
  })

  test('on a full device', async () => {
    expectOneError(
      await onestep(['prove', small, '--step', '0', '-o', '/dev/full']),
      /cannot be written: ENOSPC/,
    )
    expectOneError(
      await shell(`onestep inspect ${small} > /dev/full`),
      /Standard output cannot be written: ENOSPC/,
    )
  })
})

describe('proof files', async () => {
  const proof = folder.path('proof.bin')
  const made = await onestep(['prove', elf('sha256.rv32im.O2'), '--step', '500', '-o', proof])
  expect(made.err).toBe('')
  const good = new Uint8Array(readFileSync(proof))
  /** Where the one-step proof begins in the file, and its header in that. */
  const HEAD = 85
  const HEADER = HEAD + 33

  const flip = (at: number) => good.with(at, good[at] ^ 1)
  const trace = await run(tinyProgram(countdown(1)), { executor: evaluatorExecutor })
  const [before, after] = [trace.rootAt(2n), trace.rootAt(3n)]
  const other = { hash: 'keccak256', step: 2n, before, after, proof: prove(trace, { step: 2n }) } as const

  test('--key is refused: a one-step proof needs none', async () => {
    expectOneError(
      await onestep(['verify', proof, '--key', folder.path('none.json')]),
      /--key is for zk proofs/,
    )
  })

  test('that come without end, or a byte at a time, through a pipe', async () => {
    expectOneError(await onestep(['verify', '/dev/zero']), /has more than 67108864 bytes/)
    const file = put('whole.bin', good)
    const slow = `node -e 'for (const byte of require("fs").readFileSync("${file}")) require("fs").writeSync(1, Buffer.of(byte))'`
    expect(await shell(`${slow} | onestep verify -`)).toMatchObject({ code: 0, err: '' })
  })

  test('inspect says that a proof is cut short', async () => {
    const file = put('short.bin', good.subarray(0, HEAD + 20))
    expect((await onestep(['inspect', file])).out.toString()).toMatch(/^vm +none: the proof is truncated$/m)
  })

  const proofs: [string, () => Uint8Array, RegExp][] = [
    ['no proof file', () => whole, /not a proof file/],
    ['empty', () => new Uint8Array(0), /not a proof file/],
    ['of another VM', () => encodeProofFile(other), /refused: vm: VM id 0x/],
    ['of another version of the file', () => flip(7), /version 0; only version 1 is supported/],
    ['of another version of the proof', () => flip(HEAD), /refused: version: expected version 1, got 0/],
    ['of another VM by a bit', () => flip(HEAD + 1), /refused: vm/],
    ['cut in the file header', () => good.slice(0, 60), /damaged[\s\S]*at least 85 bytes, got 60/],
    ['cut behind the file header', () => good.slice(0, HEAD), /refused: truncated/],
    ['cut in the header', () => good.slice(0, HEADER + 4), /refused: truncated/],
    ['cut by a byte', () => good.slice(0, -1), /refused: truncated/],
    ['longer by a byte', () => Uint8Array.of(...good, 0), /refused: trailing: 1 bytes/],
    ['tampered: magic', () => flip(0), /not a proof file/],
    ['tampered: hash', () => flip(8), /damaged/],
    [
      'tampered: unknown hash',
      () => good.with(8, 9),
      /damaged[\s\S]*0 keccak256, 1 sha256, 2 poseidon[^)]*\), got 9/,
    ],
    ['tampered: step', () => flip(16), /damaged[\s\S]*checksum/],
    ['tampered: root before', () => flip(17), /damaged/],
    ['tampered: root after', () => flip(49), /damaged/],
    ['tampered: checksum', () => flip(84), /damaged/],
    ['tampered: status', () => good.with(HEADER, 1), /refused: (header|pre-root)/],
    ['tampered: registers', () => flip(HEADER + 40), /refused: (header|pre-root)/],
    [
      'tampered: siblings',
      () => flip((HEADER + good.length) >> 1),
      /refused: (pre-root|[a-z-]+: in the proof of)/,
    ],
    [
      'too large',
      () => new Uint8Array(0),
      /has 67108865 bytes\.\n {2}Expected: at most 67108864 \(64 MiB\)$/m,
    ],
  ]
  test('of runs, which may be larger than others', async () => {
    const path = put('bad.bin', new TextEncoder().encode('OSRF'))
    truncateSync(path, 64 * 2 ** 20 + 1)
    expectOneError(await onestep(['verify', path]), /not the file of a STARK proof: it has version 0/)
    truncateSync(path, 2 ** 30 + 1)
    expectOneError(
      await onestep(['verify', path]),
      /has 1073741825 bytes\.\n {2}Expected: at most 1073741824 \(1024 MiB\)$/m,
    )
  })

  test.for(proofs)('that are %s', async ([name, bytes, message]) => {
    const path = put('bad.bin', bytes())
    if (name === 'too large') truncateSync(path, 64 * 2 ** 20 + 1)
    expectOneError(await onestep(['verify', path]), message)
  })

  test('whose roots are replaced together with the checksum', async () => {
    const file = {
      hash: 'keccak256',
      step: 500n,
      before: good.slice(17, 49),
      after: good.slice(49, 81),
    } as const
    const proof = good.slice(HEAD)
    const wrong = new Uint8Array(32).fill(7)
    const put2 = (name: string, fields: object) => put(name, encodeProofFile({ ...file, proof, ...fields }))
    expectOneError(await onestep(['verify', put2('a.bin', { before: wrong })]), /refused: pre-root/)
    expectOneError(
      await onestep(['verify', put2('b.bin', { after: wrong })]),
      /refused: post-root: the step leads to/,
    )
    expectOneError(await onestep(['verify', put2('c.bin', { hash: 'sha256' })]), /refused: pre-root/)
    expect((await onestep(['verify', put2('d.bin', {})])).code).toBe(0)
  })

  test('--json answers a refusal with an object, and exit code 1', async () => {
    const { code, out, err } = await onestep(['verify', put('j.bin', good.slice(0, -1)), '--json'])
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(JSON.parse(out.toString())).toEqual({
      valid: false,
      reason: 'truncated',
      detail: expect.any(String),
    })
  })

  test('inspect says what is wrong with a proof file too', async () => {
    expectOneError(
      await onestep(['inspect', put('i.bin', flip(7))]),
      /version 0; only version 1 is supported/,
    )
  })

  test('a good one is valid', async () => {
    expect(await onestep(['verify', proof])).toMatchObject({ code: 0, err: '' })
  })
})
