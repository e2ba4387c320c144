import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hashNames } from '../../src/hash/named.ts'
import { elf, expected, fixture, jsonOf, onestep, scratch, shell } from './cli.ts'
import { cat, exit, illegal, loop, makeElf } from './elf-file.ts'

const folder = scratch()
const FIELDS = ['vm', 'steps', 'status', 'exitCode', 'output', 'root', 'checkpoint']

function program(name: string, code: readonly number[], options = {}): string {
  const path = folder.path(`${name}.elf`)
  writeFileSync(path, makeElf(code, options))
  return path
}

describe('run', () => {
  test('--json prints exactly the fixed fields', async () => {
    const result = await jsonOf(['run', elf('sha256.rv32im.O2'), '--input', input('abc')])
    expect(Object.keys(result)).toEqual(FIELDS)
    expect(result).toMatchObject({ vm: 'rv32imac', status: 'halted', exitCode: 0 })
    const digest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    expect(Buffer.from(result.output as string, 'base64').toString()).toBe(`${digest}\n`)
    expect(result.steps).toBeGreaterThan(15_592)
    expect(result.root).toMatch(/^0x[0-9a-f]{64}$/)
  })

  test.each([
    ['halted', 9, exit(9), [], { steps: 3, status: 'halted', exitCode: 9 }],
    ['trapped', 1, illegal, [], { steps: 1, status: 'trapped', exitCode: null }],
    ['running', 124, loop, ['--max-steps', '100'], { steps: 100, status: 'running', exitCode: null }],
  ])('--json has the same fields for a program that is %s', async (status, ours, code, options, fields) => {
    const { code: exitCode, out, err } = await onestep(['run', program(status, code), ...options, '--json'])
    expect(exitCode).toBe(ours)
    expect(err).toMatch(status === 'halted' ? /^$/ : /^onestep: (trapped|stopped).*\n( {2}.*\n)*$/)
    const result = JSON.parse(out.toString())
    expect(Object.keys(result)).toEqual(FIELDS)
    expect(result).toMatchObject({ vm: 'rv32imac', output: '', ...fields })
  })

  test.each([
    ['sbpf/hello.so', /^Program log: Hello, Solana!\n(Program .*\n)+$/],
    ['cairo/fibonacci.json', /^55\n\d+\n$/],
  ])('prints the output of %s as its users know it, and its bytes with --json', async (path, text) => {
    const file = fixture(`../${path}`)
    const { code, out } = await onestep(['run', file])
    expect({ code, text: out.toString() }).toEqual({ code: 0, text: expect.stringMatching(text) })
    const { output } = await jsonOf(['run', file])
    expect(Buffer.from(output as string, 'base64').length).toBeGreaterThan(32)
  })

  test.each([0, 1, 42, 255])("exits with the guest's exit code %i", async (code) => {
    expect(await onestep(['run', program(`exit${code}`, exit(code))])).toEqual({
      code,
      out: Buffer.alloc(0),
      err: '',
    })
  })

  test('a trap is said on standard error, with exit code 1', async () => {
    const { code, out, err } = await onestep(['run', program('illegal', illegal)])
    expect({ code, out: out.toString() }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(
      /^onestep: trapped at step 0: illegal instruction\n {2}Step: c\.addi4spn s0, sp, 0 \(0x00000000\) at 0x10100\n$/,
    )
  })

  test('--max-steps stops a program that does not end, with exit code 124', async () => {
    const { code, err } = await onestep(['run', program('loop', loop), '--max-steps', '1_000'])
    expect(code).toBe(124)
    expect(err).toMatch(/^onestep: stopped after 1000 steps\n {2}Checkpoint: .*\n {2}To continue, .*\n$/)
  })

  test('--max-steps 0 makes no step', async () => {
    const { out } = await onestep(['run', program('none', exit(1)), '--max-steps', '0', '--json'])
    expect(JSON.parse(out.toString())).toMatchObject({ steps: 0, status: 'running' })
  })

  test('output is what the guest wrote, byte for byte, also more than a pipe holds', async () => {
    const bytes = Buffer.from(Uint8Array.from({ length: 200_000 }, (_, i) => (i * 31 + (i >> 8)) & 0xff))
    const path = folder.path('bytes.bin')
    writeFileSync(path, bytes)
    const args = ['run', program('cat', cat(3)), '--input', path]
    const { code, out } = await onestep(args)
    expect(code).toBe(3)
    expect(out.equals(bytes)).toBe(true)
    const json = JSON.parse((await onestep([...args, '--json'])).out.toString())
    expect(Buffer.from(json.output, 'base64').equals(bytes)).toBe(true)
  })

  test('the reader of a pipe may leave early', async () => {
    const path = folder.path('long.txt')
    writeFileSync(path, 'line\n'.repeat(40_000))
    const run = `onestep run ${program('cat', cat())} --input ${path}`
    expect(await shell(`${run} | head -n 1; exit \${PIPESTATUS[0]}`)).toEqual({
      code: 0,
      out: Buffer.from('line\n'),
      err: '',
    })
  })

  test.for(['/dev/stdin', '-'])('input may come through a pipe, as %s', async (name) => {
    const { out } = await shell(`printf 'from a pipe' | onestep run ${program('cat', cat())} --input ${name}`)
    expect(out.toString()).toBe('from a pipe')
  })

  const withArgs = expected.find(({ file, args }) => file === 'elf/args.rv32im.Os.elf' && args.length === 4)!

  test('what stands after -- is for the program, options and spaces too', async () => {
    const path = elf('args.rv32im.Os')
    const { code, out } = await onestep(['run', path, '--', ...withArgs.args])
    const theirs = Buffer.from(withArgs.stdout.base64!, 'base64').toString()
    expect(out.toString()).toContain('argc 5\n')
    expect(out.toString()).toContain('argv[2] two words\nargv[3] \nargv[4] ünïcode\n')
    expect(out.toString().replace(basename(path), 'args')).toBe(
      theirs.replace(/^envp.*\n/gm, '').replace(/HOME is .*/, 'HOME is not set'),
    )
    expect(code).toBe(withArgs.exitCode)
    const options = await onestep(['run', path, '--', '0', '--json', '--input', 'x'])
    expect(options.out.toString()).toContain('argv[2] --json\nargv[3] --input\nargv[4] x\n')
  })

  test("--env is the program's environment, in order, and nothing of ours", async () => {
    const { out } = await onestep(['run', elf('args.rv64imac.O2'), '--env', 'HOME=/a=b', '--env', 'B='])
    expect(out.toString()).toContain('envp[0] HOME=/a=b\nenvp[1] B=\nHOME is /a=b\n')
  })

  test('the VM is told from the file; --vm overrides', async () => {
    const wide = program('wide', exit(0), { xlen: 64 })
    const narrow = program('narrow', exit(0))
    expect(await run(wide)).toBe('rv64imac')
    expect(await run(wide, '--vm', 'rv64im')).toBe('rv64im')
    expect(await run(narrow)).toBe('rv32imac')
    expect(await run(narrow, '--vm', 'rv32im')).toBe('rv32im')
    async function run(...args: string[]) {
      return (await jsonOf(['run', ...args])).vm
    }
  })

  test('--hash changes the root and nothing else', async () => {
    const file = program('hash', exit(0))
    const results = await Promise.all(hashNames.map((hash) => jsonOf(['run', file, '--hash', hash])))
    expect(new Set(results.map(({ root }) => root)).size).toBe(hashNames.length)
    expect(new Set(results.map(({ steps }) => steps)).size).toBe(1)
  })

  const short = expected.filter(({ env, stderr, steps }) => env.length === 0 && !stderr && steps < 1_000_000)
  const one = new Map(short.map((run) => [run.name, run]))

  test.each([...one])('%s prints what it prints under qemu', async (name, run) => {
    const path = fixture(run.file)
    const stdin = ['--input', run.stdin.file ? fixture(run.stdin.file) : input(run.stdin.text!)]
    const { code, out } = await onestep(['run', path, ...stdin, '--', ...run.args])
    const theirs = Buffer.from(run.stdout.base64!, 'base64').toString()
    expect(out.toString().replace(basename(path), name)).toBe(theirs)
    expect(code).toBe(run.exitCode)
  })
})

function input(text: string): string {
  const path = folder.path('input.txt')
  writeFileSync(path, text)
  return path
}
