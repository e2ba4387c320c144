import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cacheDirectory } from '../../src/run/cache-directory.ts'
import { CircomError, compileCircom, isCompiled } from '../../src/zk/circuit/compile.ts'
import { CircomSourceError } from '../../src/zk/circuit/sources.ts'
import { buildOnce } from '../../src/zk/groth16/cache.ts'

const scratch = mkdtempSync(join(tmpdir(), 'onestep-compile-'))
const before = process.env.ONESTEP_CACHE
beforeAll(() => {
  process.env.ONESTEP_CACHE = join(scratch, 'cache')
})
afterAll(() => {
  if (before === undefined) delete process.env.ONESTEP_CACHE
  else process.env.ONESTEP_CACHE = before
  rmSync(scratch, { recursive: true })
})

const square = (body = 'out <== a * a;') =>
  `pragma circom 2.1.6;\ntemplate Square() {\n  signal input a;\n  signal output out;\n  ${body}\n}\ncomponent main = Square();\n`

/** Everything below a directory but what has been swept or renamed away. */
const left = (directory: string) =>
  existsSync(directory) ? readdirSync(directory).filter((name) => name !== '.tmp') : []

describe('compileCircom', () => {
  test('compiles once, and finds the result by content', async () => {
    const first = await compileCircom({ source: square() })
    expect(first).toMatchObject({ constraints: 1, wires: 3 })
    const { mtimeMs } = statSync(first.r1cs)
    const again = await compileCircom({ source: square(), path: '/elsewhere/other.circom' })
    expect(again).toEqual(first)
    expect(statSync(again.r1cs).mtimeMs).toBe(mtimeMs)
    expect(first.r1cs.startsWith(cacheDirectory())).toBe(true)
    expect((await compileCircom({ source: `${square()}// other` })).hash).not.toBe(first.hash)
    expect((await compileCircom({ source: square(), optimization: 1 })).hash).not.toBe(first.hash)
  })

  test('what is damaged in the cache is compiled again; a folder that cannot be made is told', async () => {
    const { wasm, r1cs } = await compileCircom({ source: square() })
    const content = readFileSync(r1cs)
    for (const damage of [
      () => writeFileSync(r1cs, content.subarray(0, 50)),
      () => rmSync(wasm),
      () => writeFileSync(join(wasm, '../circuit.json'), '{"constr'),
    ]) {
      damage()
      expect(isCompiled({ source: square() })).toBe(false)
      expect(await compileCircom({ source: square() })).toMatchObject({ constraints: 1, r1cs, wasm })
      expect(readFileSync(r1cs)).toEqual(content)
      expect(isCompiled({ source: square() })).toBe(true)
    }
    const own = process.env.ONESTEP_CACHE
    try {
      // Node's own way to make directories does not end below /proc.
      for (const folder of [join(r1cs, 'below a file'), '/proc/onestep/below']) {
        process.env.ONESTEP_CACHE = folder
        await expect(compileCircom({ source: square() })).rejects.toThrow(
          /cannot be made: (ENOTDIR|ENOENT)[\s\S]*ONESTEP_CACHE/,
        )
      }
    } finally {
      process.env.ONESTEP_CACHE = own
    }
  })

  test('an included file’s content is part of the name', async () => {
    const library = join(scratch, 'library')
    mkdirSync(library)
    const source =
      'pragma circom 2.1.6;\ninclude "part.circom"; // include "nowhere.circom";\ncomponent main = Part();\n'
    const part = (n: number) =>
      `pragma circom 2.1.6;\ntemplate Part() { signal input a; signal output o; o <== a * (a + ${n}); }`
    writeFileSync(join(library, 'part.circom'), part(1))
    const one = await compileCircom({ source, libraries: [library] })
    writeFileSync(join(library, 'part.circom'), part(2))
    const two = await compileCircom({ source, libraries: [library] })
    expect(two.hash).not.toBe(one.hash)
  })

  test('an error names file and line, and leaves nothing behind', async () => {
    const circuits = join(cacheDirectory(), 'circuits')
    const kept = left(circuits)
    const compiling = compileCircom({ source: square('out <== b * a;'), path: '/work/square.circom' })
    await expect(compiling).rejects.toThrow(CircomError)
    await expect(compiling).rejects.toThrow(/^\/work\/square\.circom:5:\d+: /)
    await expect(compileCircom({ source: square('out <== a * a * a;') })).rejects.toThrow(/main\.circom:5/)
    await expect(compileCircom({ source: 'template' })).rejects.toThrow(CircomError)
    expect(left(circuits)).toEqual(kept)
    expect(readdirSync(join(circuits, '.tmp'))).toEqual([])
  })

  test('a circuit that is too large is one error without a stack trace', () => {
    // What circom2 prints of a step circuit of 9.7 MB, shortened.
    const output = [
      ...['non-linear constraints: 307662', 'linear constraints: 0', 'Written successfully: ./main.r1cs'],
      ...['memory allocation of 1744830464 bytes failed', 'RuntimeError: unreachable', '    at circom.abort'],
    ].join('\n')
    const error = new CircomError(output, new Map())
    expect([error.short, ...error.lines]).toEqual([
      'circom ran out of memory: the circuit is too large.',
      'It has 307,662 constraints; circom2 compiles about 250,000.',
      'Fix: move the largest instructions into microcode, whose steps are small',
    ])
  })

  test('an include that leads nowhere', async () => {
    const compiling = compileCircom({ source: '\n\ninclude "nowhere.circom";\n', path: '/work/x.circom' })
    await expect(compiling).rejects.toThrow(CircomSourceError)
    await expect(compiling).rejects.toThrow('/work/x.circom:3 includes "nowhere.circom"')
  })

  test('an aborted compilation ends and leaves nothing', async () => {
    const source =
      'pragma circom 2.1.6;\ninclude "merkle_update.circom";\ncomponent main = MerkleUpdate(28);\n'
    const compiling = compileCircom({ source, signal: AbortSignal.timeout(150) })
    await expect(compiling).rejects.toThrow(/abort/i)
    expect(readdirSync(join(cacheDirectory(), 'circuits', '.tmp'))).toEqual([])
  })
})

describe('buildOnce', () => {
  test('is whole or not at all, and sweeps up after processes that died', async () => {
    const target = join(scratch, 'things', 'thing')
    const failing = buildOnce(target, async (temporary) => {
      writeFileSync(join(temporary, 'half'), 'x')
      throw new Error('killed')
    })
    await expect(failing).rejects.toThrow('killed')
    expect(existsSync(target)).toBe(false)
    // No process has this number: Linux ends at 2^22.
    const stale = join(scratch, 'things', '.tmp', '99999999-abc-thing')
    mkdirSync(stale, { recursive: true })
    let builds = 0
    const build = async (temporary: string) => {
      builds++
      writeFileSync(join(temporary, 'whole'), 'x')
    }
    await Promise.all([buildOnce(target, build), buildOnce(target, build)])
    await buildOnce(target, build)
    expect(readdirSync(target)).toEqual(['whole'])
    expect(builds).toBeLessThanOrEqual(2)
    expect(readdirSync(join(scratch, 'things', '.tmp'))).toEqual([])
  })
})
