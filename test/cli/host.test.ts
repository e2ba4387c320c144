/**
 * `--host COMMAND`: a host in a process of its own, which speaks the pipes of Optimism's specification.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { rollup } from '../vms/riscv/fault-proof.ts'
import { ROOT } from '../vms/riscv/machine.ts'
import { onestep, scratch } from './cli.ts'

const folder = scratch()
const PROGRAM = join(ROOT, 'fixtures/linux/elf/fault-proof.rv64gc.elf')
const given = rollup(40)
const [data, kept] = [folder.path('data'), folder.path('kept')]
const host = folder.path('host.mjs')

beforeAll(() => {
  mkdirSync(data)
  for (const [key, bytes] of given.preimages) writeFileSync(join(data, key.slice(2)), bytes)
  writeFileSync(
    host,
    `import { readFileSync } from 'node:fs'
import { Socket } from 'node:net'
const [hints, acknowledged, keys, answers] = [3, 4, 5, 6].map((fd) => new Socket({ fd }))
async function* pieces(stream, size) { // how long the next piece is, by the bytes so far
  let all = Buffer.alloc(0)
  for await (const chunk of stream) {
    all = Buffer.concat([all, chunk])
    for (let n = size(all); all.length >= n; n = size(all)) {
      yield all.subarray(0, n)
      all = all.subarray(n)
    }
  }
}
const hearing = async () => {
  for await (const hint of pieces(hints, (all) => 4 + (all.length < 4 ? 0 : all.readUInt32BE()))) {
    console.log('the host hears ' + hint.subarray(4))
    acknowledged.write(Buffer.alloc(1))
  }
}
const answering = async () => {
  for await (const key of pieces(keys, () => 32)) {
    if (process.argv[3] === 'silent') process.exit(9)
    const bytes = readFileSync(process.argv[2] + '/' + key.toString('hex'))
    const length = Buffer.alloc(8)
    length.writeBigUInt64BE(BigInt(bytes.length))
    answers.write(length)
    answers.write(process.argv[3] === 'wrong' && key[0] === 2 ? bytes.fill(1) : bytes)
  }
}
hearing()
answering()
`,
  )
})
const hosting = (how = '') => `'${process.execPath}' '${host}' '${data}' ${how}`

test('a run takes hints and preimages to a host, and keeps what it says', async () => {
  const run = await onestep(['run', '--host', hosting(), '--preimages', kept, PROGRAM])
  expect(run.err.trim().split('\n').sort()).toEqual(
    given.hints.map((hint) => `the host hears ${hint}`).sort(),
  )
  expect([run.code, run.out]).toEqual([0, Buffer.from(given.root)])
  expect(readdirSync(kept).sort()).toEqual([...given.preimages.keys()].map((key) => key.slice(2)).sort())
  const again = await onestep(['run', '--preimages', kept, PROGRAM])
  expect([again.code, again.out, again.err]).toEqual([0, Buffer.from(given.root), ''])
})

test('a host that ends, or that lies', async () => {
  const silent = await onestep(['run', '--host', hosting('silent'), PROGRAM])
  expect([silent.code, silent.out.length]).toEqual([1, 0])
  expect(silent.err).toContain('ended with exit code 9 before it answered')
  expect(silent.err).not.toMatch(/^\s+at /m)
  const lies = folder.path('lies')
  const wrong = await onestep(['run', '--host', hosting('wrong'), '--preimages', lies, PROGRAM])
  expect(wrong.code).toBe(1)
  // Local data may be anything; what has a hash has to have it.
  expect(wrong.err).toContain('This is not the preimage of its key.')
  expect(readdirSync(lies).filter((name) => !name.startsWith('01'))).toEqual([])
})
