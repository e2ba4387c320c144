import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import { hashNames } from '../../src/hash/named.ts'
import { commitHistory, run } from '../../src/trace/index.ts'
import { loadRiscv } from '../../src/vms/riscv/index.ts'
import { elf, jsonOf, onestep, scratch } from './cli.ts'
import { cat, exit, illegal, makeElf } from './elf-file.ts'

const folder = scratch()
const small = folder.path('small.elf')
writeFileSync(small, makeElf(cat(3)))
const ROOT = /^0x[0-9a-f]{64}$/

describe('prove and verify', () => {
  test.each(hashNames)('a round trip under %s', async (hash) => {
    const file = folder.path(`${hash}.bin`)
    const made = await jsonOf([
      'prove',
      elf('sha256.rv32im.O2'),
      '--step',
      '1000',
      '-o',
      file,
      '--hash',
      hash,
    ])
    expect(made).toMatchObject({ vm: 'rv32imac', step: 1000, file })
    const verified = await jsonOf(['verify', file])
    expect(verified).toMatchObject({
      valid: true,
      vm: 'rv32imac',
      step: 1000,
      before: made.before,
      after: made.after,
      status: 'running',
    })
    expect(await jsonOf(['inspect', file])).toMatchObject({
      kind: 'proof',
      version: 1,
      vm: 'rv32imac',
      hash,
      step: 1000,
      before: made.before,
      after: made.after,
      proofBytes: made.proofBytes,
    })
  })

  test.each([
    [0, 'running'],
    [4, 'running'],
    [10, 'halted'],
  ])('step %i, after which the machine is %s', async (step, status) => {
    const file = folder.path(`step${step}.bin`)
    const { code, out } = await onestep(['prove', small, '--step', String(step), '-o', file])
    expect(code).toBe(0)
    expect(out.toString()).toMatch(new RegExp(`^step ${step} of rv32imac: \\S`))
    expect(await jsonOf(['verify', file])).toMatchObject({ valid: true, step, status })
    const text = await onestep(['verify', file])
    expect(text.out.toString()).toMatch(new RegExp(`^valid: step ${step} of rv32imac\n`))
  })

  test('a step that traps', async () => {
    const program = folder.path('illegal.elf')
    writeFileSync(program, makeElf(illegal))
    const file = folder.path('trap.bin')
    await jsonOf(['prove', program, '--step', '0', '-o', file])
    expect(await jsonOf(['verify', file])).toMatchObject({ valid: true, status: 'trapped' })
  })

  test('consecutive proofs meet: the root after one is the root before the next', async () => {
    const roots = await Promise.all(
      [3, 4].map((step) =>
        jsonOf(['prove', small, '--step', `${step}`, '-o', folder.path(`next${step}.bin`)]),
      ),
    )
    expect(roots[0].after).toBe(roots[1].before)
  })

  test('--before and --after hold the proof to roots that are known otherwise', async () => {
    const file = folder.path('held.bin')
    const { before, after } = await jsonOf(['prove', small, '--step', '2', '-o', file])
    const held = ['verify', file, '--before', String(before), '--after', String(after)]
    expect(await jsonOf(held)).toMatchObject({ valid: true })
    const wrong = String(after).replace(/.$/, (c) => (c === '0' ? '1' : '0'))
    for (const [option, reason] of [
      ['--before', 'pre-root'],
      ['--after', 'post-root'],
    ]) {
      const { code, out } = await onestep(['verify', file, option, wrong, '--json'])
      expect(code).toBe(1)
      expect(JSON.parse(out.toString())).toMatchObject({ valid: false, reason })
    }
  })

  test('a proof file is replaced whole, and nothing else is left beside it', async () => {
    const before = folder.names()
    const file = folder.path('twice.bin')
    await onestep(['prove', small, '--step', '0', '-o', file])
    const first = readFileSync(file)
    await onestep(['prove', small, '--step', '1', '-o', file])
    expect(readFileSync(file).equals(first)).toBe(false)
    expect(folder.names()).toEqual([...before, 'twice.bin'].sort())
  })
})

describe('dispute', () => {
  test.each([
    ['0', 2],
    ['3', 2],
    ['7', 16],
  ])('corrupted after step %s, %i parts a round: the honest party wins at that step', async (k, parts) => {
    const result = await jsonOf(['dispute', small, '--corrupt-at', k, '--arity', String(parts)])
    expect(Object.keys(result)).toEqual(['step', 'rounds', 'winner', 'proofBytes'])
    expect(result).toMatchObject({ step: Number(k), winner: 'honest' })
    expect(result.rounds).toBeGreaterThan(0)
    expect(result.proofBytes).toBeGreaterThan(33)
  })

  test('a real program: log2(steps) rounds', async () => {
    const result = await jsonOf(['dispute', elf('sha256.rv32im.O2'), '--corrupt-at', '9000'])
    expect(result).toMatchObject({ step: 9000, winner: 'honest' })
    expect(result.rounds).toBeLessThanOrEqual(15)
  })

  test('text names the instruction and the winner', async () => {
    const { code, out } = await onestep(['dispute', small, '--corrupt-at', '3'])
    expect(code).toBe(0)
    expect(out.toString()).toMatch(
      /disputed step 3\n0x1010c {2}addi +a2, zero, 2047\none-step proof: .*\nwinner: honest\n$/,
    )
  })
})

describe('trace', () => {
  test('prints address, assembly text and changes of each step', async () => {
    const { code, out } = await onestep(['trace', small, '--from', '1', '--to', '4'])
    expect(code).toBe(0)
    const lines = out.toString().trimEnd().split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toMatch(/^ +2 +0x10108 {2}lui +a1, .* = 0x20000/)
  })

  test('--json is one object a line; the last says how the program stopped', async () => {
    const { out } = await onestep(['trace', small, '--json'])
    const lines = out
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ step }) => step)).toEqual(lines.map((_, i) => i))
    expect(lines[0]).toMatchObject({ address: '0x10100', changes: expect.any(Array) })
    expect(lines.at(-1).stops).toMatch(/3/)
  })

  test('of a translated program says what each instruction comes from', async () => {
    const call = ['trace', 'fixtures/wasm/lib/numbers.wasm', '--invoke', 'fib', '--from', '2', '--to', '3']
    const { code, out } = await onestep([...call, '--', '7'])
    expect(code).toBe(0)
    expect(out.toString()).toMatch(
      /br_i32_ge_u l0, 2, 3 .* ; \$fib: local\.get \$n i32\.const 2 i32\.lt_u if\n$/,
    )
    expect((await jsonOf([...call, '7'])).origin).toMatch(/^\$fib: local\.get \$n/)
  })

  test('--eip3155 is a line for each instruction of a transaction, and one that sums up', async () => {
    const { code, out } = await onestep(['trace', 'fixtures/evm/transfer.json', '--eip3155'])
    expect(code).toBe(0)
    const lines = out
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    const [first, , , sload] = lines
    expect(first).toEqual({
      ...{ pc: 0, op: 0x60, gas: '0x2ba14', gasCost: '0x3', memSize: 0, stack: [], depth: 1 },
      ...{ returnData: '0x', refund: '0x0', opName: 'PUSH1' },
    })
    expect(sload).toMatchObject({ opName: 'SLOAD', gasCost: '0x834', stack: ['0x2a', expect.any(String)] })
    expect(lines.at(-1)).toMatchObject({ gasUsed: '0xc448', pass: true, fork: 'cancun' })
    for (const args of [[small], ['fixtures/evm/transfer.json', '--from', '3']]) {
      const refused = await onestep(['trace', ...args, '--eip3155'])
      expect([refused.code, refused.err.toString()]).toEqual([
        1,
        expect.stringMatching(/^onestep: --eip3155 [^\n]*\n/),
      ])
    }
  })
})

describe('commit and inspect', () => {
  test('inspect --text prints a module as text, and says which files have one', async () => {
    const { code, out } = await onestep(['inspect', 'fixtures/wasm/lib/numbers.wasm', '--text'])
    expect([code, out.toString().split('\n')[0]]).toEqual([0, '(module'])
    expect(out.toString()).toContain(
      '  (func $fib (;0;) (type 0) (param $n i32) (result i32)\n    local.get $n\n',
    )
    const refused = await onestep(['inspect', small, '--text'])
    expect([refused.code, refused.err.toString()]).toEqual([
      1,
      expect.stringMatching(
        /small.elf has no text format[\s\S]*Expected: WebAssembly modules[\s\S]*Got: static RISC-V/,
      ),
    ])
  })

  test('the claim of a run', async () => {
    const program = folder.path('exit.elf')
    writeFileSync(program, makeElf(exit(0)))
    const claim = await jsonOf(['commit', program])
    const inspected = await jsonOf(['inspect', program])
    const ran = await jsonOf(['run', program])
    expect(claim).toMatchObject({ vm: 'rv32imac', hash: 'keccak256', steps: 3, status: 'halted' })
    expect(claim.claim).toMatch(ROOT)
    expect(claim.startRoot).toBe(inspected.startRoot)
    expect(claim.vmId).toBe(inspected.vmId)
    expect(claim.finalRoot).toBe(ran.root)
  })

  test('a claim may be longer than the run, never shorter', async () => {
    const padded = await jsonOf(['commit', small, '--steps', '281474976710656'])
    expect(padded).toMatchObject({ steps: 2 ** 48, status: 'halted' })
    const { code, err } = await onestep(['commit', small, '--steps', '1'])
    expect(code).toBe(1)
    expect(err).toMatch(/^onestep: A claim of 1 steps is shorter than the run/)
  })

  test('--history adds the root over the roots after each stride, by threads', async () => {
    // How far it is goes to stderr.
    const claimOf = async (args: readonly string[]) => {
      const { code, out } = await onestep([...args, '--json'])
      expect(code).toBe(0)
      return JSON.parse(out.toString())
    }
    const file = elf('sha256.rv32im.O2')
    const span = { start: 0n, stride: 100n, height: 5 }
    const trace = await run(loadRiscv(readFileSync(file), { args: [basename(file)] }))
    const roots = Array.from({ length: 32 }, (_, i) => trace.rootAt(100n * BigInt(i + 1)).slice())
    const claim = await claimOf([
      'commit',
      elf('sha256.rv32im.O2'),
      '--history',
      '5',
      '--stride',
      '100',
      '--jobs',
      '2',
    ])
    expect(claim.history).toBe(toHex(commitHistory({ ...span, roots }).root))
    const whole = await claimOf(['commit', small, '--history', '40'])
    const end = await run(loadRiscv(readFileSync(small), { args: [basename(small)] }))
    const all = Array.from({ length: Number(end.steps) }, (_, i) => end.rootAt(BigInt(i + 1)).slice())
    expect(whole.history).toBe(toHex(commitHistory({ start: 0n, stride: 1n, height: 40, roots: all }).root))
    for (const [args, message] of [
      [['--stride', '2'], /^onestep: --stride is for histories/],
      [['--history', '64'], /^onestep: "64" is not the height of a history/],
      [['--history', '3', '--stride', '0'], /^onestep: --stride expected 1 step or more, got 0/],
      [['--history', '63', '--stride', '9223372036854775807'], /^onestep: There is no such history/],
    ] as const) {
      const refused = await onestep(['commit', small, ...args])
      expect([refused.code, refused.err.toString()]).toEqual([1, expect.stringMatching(message)])
    }
  })

  test('-o writes the encoded claim', async () => {
    const file = folder.path('claim.bin')
    const { finalRoot, claim } = await jsonOf(['commit', small, '-o', file])
    expect(readFileSync(file).length).toBeGreaterThan(100)
    expect(await jsonOf(['inspect', file])).toMatchObject({
      kind: 'claim',
      vm: 'rv32imac',
      status: 'halted with exit code 3',
      finalRoot,
      claim,
    })
    // Another first byte, or one byte more: no claim.
    for (const other of [readFileSync(file).with(0, 2), Buffer.concat([readFileSync(file), Buffer.of(0)])]) {
      writeFileSync(file, other)
      expect((await onestep(['inspect', file])).err).toMatch(/is not for a known VM/)
    }
  })

  test('--version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(await onestep(['--version'])).toMatchObject({ code: 0, out: Buffer.from(`${version}\n`) })
  })

  test('--help and the help of each verb', async () => {
    const { code, out } = await onestep(['--help'])
    expect(code).toBe(0)
    const listed = out.toString().split('Commands:')[1] as string
    const verbs = [...listed.matchAll(/^ {2}([a-z]+) /gm)].map(([, verb]) => verb as string)
    expect(verbs).toEqual(
      'run trace commit dispute explore challenge operate doctor naysay game prove worker queue verify inspect circuit setup completion evm wasm help'.split(
        ' ',
      ),
    )
    /** A command and the commands that it holds; those that only hold others have no options of their own. */
    const walk = async (path: string[]): Promise<void> => {
      const help = await onestep([...path, '--help'])
      expect([path, help.code, help.err]).toEqual([path, 0, ''])
      const text = help.out.toString()
      expect(text).toMatch(new RegExp(`^Usage: onestep ${path.join(' ')} `))
      const inner = [...(text.split('Commands:')[1] ?? '').matchAll(/^ {2}([a-z]+) /gm)].map(
        ([, name]) => name!,
      )
      if (inner.length === 0) expect(text).toContain('--json')
      for (const name of inner) if (name !== 'help') await walk([...path, name])
    }
    for (const verb of verbs.slice(0, -1)) await walk([verb])
  })
})
