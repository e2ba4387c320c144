import { constants, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cache, elf, expectOneError, jsonOf, onestep, scratch, shell, start } from './cli.ts'
import { exit, loop, makeElf } from './elf-file.ts'

const folder = scratch()

function program(name: string, code: readonly number[], options = {}): string {
  const path = folder.path(`${name}.elf`)
  writeFileSync(path, makeElf(code, options))
  return path
}

const input = folder.path('abc.txt')
writeFileSync(input, 'abc')
const sha256 = [elf('sha256.rv32im.O2'), '--input', input]

describe('run --checkpoint and --resume', () => {
  test('a run that goes on ends as one that was not interrupted', async () => {
    const file = folder.path('sha256.checkpoint')
    const begun = await onestep(['run', ...sha256, '--max-steps', '5_000', '--checkpoint', file])
    expect(begun.code).toBe(124)
    expect(begun.err).toBe(
      `onestep: stopped after 5000 steps\n  Checkpoint: ${file}\n  To continue, repeat the command with --resume ${file}\n`,
    )
    const again = ['run', ...sha256, '--resume', file]
    const later = await onestep([...again, '--max-steps', '9_000', '--checkpoint', file, '--json'])
    expect(JSON.parse(later.out.toString())).toMatchObject({
      steps: 9_000,
      status: 'running',
      checkpoint: file,
    })
    expect(await jsonOf(again)).toEqual(await jsonOf(['run', ...sha256]))
    expect(await jsonOf(['commit', ...sha256, '--resume', file])).toEqual(await jsonOf(['commit', ...sha256]))
    expect(folder.names().filter((name) => name.includes('.part'))).toEqual([])
  })

  test('without --checkpoint it is kept in the cache, one for each program and input', async () => {
    const file = program('endless', loop)
    const call = ['run', file, '--max-steps', '1000', '--json']
    const paths = []
    for (const extra of [[], [], ['--input', input]]) {
      const { out } = await onestep([...call, ...extra])
      paths.push(JSON.parse(out.toString()).checkpoint)
    }
    expect(paths[1]).toBe(paths[0])
    expect(paths[2]).not.toBe(paths[0])
    expect(paths[0]).toMatch(
      new RegExp(`^${cache}/checkpoints/endless.elf-rv32imac-[0-9a-f]{16}.checkpoint$`),
    )
    const { out } = await onestep(['run', file, '--resume', paths[0], '--max-steps', '1500', '--json'])
    expect(JSON.parse(out.toString()).steps).toBe(1500)
  })

  test('Ctrl-C stops a run that does not end, with a checkpoint', async () => {
    const file = program('forever', loop)
    const checkpoint = folder.path('interrupted.checkpoint')
    const pipe = folder.path('pipe')
    await shell(`mkfifo ${pipe}`)
    const { child, ended } = start(['run', file, '--input', pipe, '--checkpoint', checkpoint])
    // It reads its input when it is ready for signals, and waits for us.
    const feed = await open(pipe, 'w')
    await feed.write('abc')
    await feed.close()
    child.kill('SIGINT')
    const { code, err } = await ended
    expect(code).toBe(130)
    const [, made] = /^onestep: stopped after (\d+) steps\n {2}Checkpoint: /.exec(err)!
    const call = ['run', file, '--input', input, '--max-steps', String(BigInt(made) + 12_345n), '--json']
    const [resumed, whole] = await Promise.all([onestep([...call, '--resume', checkpoint]), onestep(call)])
    const of = ({ out }: typeof whole) => ({ ...JSON.parse(out.toString()), checkpoint: '' })
    expect(of(resumed)).toEqual(of(whole))
    expect(folder.names().filter((name) => name.includes('.part'))).toEqual([])
  })
})

test('Ctrl-C once more does not end it in the middle of a checkpoint', async () => {
  const [input, pipe] = [folder.path('start'), folder.path('slow')]
  await shell(`mkfifo ${input} ${pipe}`)
  // More than a pipe holds, so that it is not written before somebody reads.
  const call = ['run', elf('sort.rv32im.O0'), '200000']
  const { child, ended } = start([...call, '--input', input, '--checkpoint', pipe])
  const reader = await open(pipe, constants.O_RDWR)
  await (await open(input, 'w')).close()
  child.kill('SIGINT')
  const { buffer, bytesRead } = await reader.read(Buffer.alloc(1))
  child.kill('SIGINT')
  const parts = [buffer.subarray(0, bytesRead)]
  const stopped = ended.catch(() => {}).then(() => reader.write(Buffer.from('end')))
  while (!Buffer.concat(parts.slice(-2)).subarray(-3).equals(Buffer.from('end'))) {
    const { buffer, bytesRead } = await reader.read(Buffer.alloc(1 << 16))
    parts.push(buffer.subarray(0, bytesRead))
  }
  await stopped
  await reader.close()
  const { code, err } = await ended
  expect(code).toBe(130)
  const [, made] = /^onestep: stopped after (\d+) steps\n {2}Checkpoint: /.exec(err)!
  const file = folder.path('slow.checkpoint')
  const bytes = Buffer.concat(parts).subarray(0, -3)
  expect(bytes.length).toBeGreaterThan(2 ** 17)
  writeFileSync(file, bytes)
  const { out } = await onestep([...call, '--resume', file, '--max-steps', made, '--json'])
  expect(JSON.parse(out.toString()).steps).toBe(Number(made))
})

describe('a checkpoint that is none of this run', () => {
  const file = program('stop', exit(3))
  const good = folder.path('good.checkpoint')
  const resume = (path: string, ...more: string[]) => onestep(['run', file, '--resume', path, ...more])

  test('is refused with one error', async () => {
    await onestep(['run', file, '--max-steps', '1', '--checkpoint', good])
    expectOneError(await resume(folder.path('none')), /Checkpoint .*none does not exist\./)
    expectOneError(await resume(folder.path('.')), /The checkpoint .* cannot be read: EISDIR\./)
    expectOneError(await resume(file), /The checkpoints cannot be read: this is not a checkpoint file\./)
    const bytes = readFileSync(good)
    const damaged = folder.path('damaged.checkpoint')
    writeFileSync(damaged, bytes.subarray(0, -1))
    expectOneError(await resume(damaged), /The checkpoints are damaged\./)
    expectOneError(await resume(good, '--vm', 'rv32im'), /The checkpoints are of another VM\./)
    expectOneError(await resume(good, '--input', input), /The checkpoints are of another start\./)
    expectOneError(
      await resume(good, '--max-steps', '0'),
      /is at step 1\.\n {2}Expected: --max-steps of at least/,
    )
    expect((await resume(good)).code).toBe(3)
  })

  test('and one that cannot be written is said before the run, or after it where nobody asked for it', async () => {
    const to = folder.path('none/x.checkpoint')
    expectOneError(await onestep(['run', file, '--checkpoint', to]), /the folder .* does not exist/)
    rmSync(join(cache, 'checkpoints'), { recursive: true, force: true })
    writeFileSync(join(cache, 'checkpoints'), '')
    const { code, err } = await onestep(['run', file, '--max-steps', '1'])
    expect({ code, err }).toEqual({
      code: 124,
      err: expect.stringMatching(
        /^onestep: stopped after 1 steps\n {2}No checkpoint: .* cannot be written: \w+\.\n$/,
      ),
    })
  })
})

describe('a cache that is none', () => {
  const file = program('still', loop)
  const plain = folder.path('plain')
  writeFileSync(plain, '')

  test.each([
    ['below /proc, where nothing can be made', '/proc/onestep', 'ENOENT'],
    ['a file', plain, 'EEXIST|ENOTDIR'],
    ['below a file', `${plain}/below`, 'EEXIST|ENOTDIR'],
    ['a name that is too long', 'a'.repeat(300), 'ENAMETOOLONG'],
  ])('%s: the run is made, and one line says that it is not kept', async (_, path, code) => {
    const { code: exit, err } = await shell(`ONESTEP_CACHE='${path}' onestep run ${file} --max-steps 300000`)
    expect(exit).toBe(124)
    expect(err).toMatch(
      new RegExp(
        `^onestep: stopped after 300000 steps\\n {2}No checkpoint: \\S+ cannot be written: (${code})\\.\\n$`,
      ),
    )
  })

  test('of a user without a home: the same', async () => {
    const { err } = await shell(`ONESTEP_CACHE= HOME= onestep run ${file} --max-steps 1`, {
      cwd: folder.path('.'),
    })
    expect(err).toMatch(
      /^onestep: stopped after 1 steps\n {2}No checkpoint: The cache cannot be written: ENOENT\.\n$/,
    )
    expect(folder.names()).not.toContain('.cache')
  })
})
