/**
 * A fault proof program in Go, on op-preimage and go-ethereum, gives the root that another implementation gives, on Cannon's
 * machine and on RISC-V; with the host's data and its own steps alone.
 */
import { expect, test } from 'vitest'
import { toHex } from '../../../src/bytes/bytes.ts'
import { localKey } from '../../../src/preimage/index.ts'
import { outputOf } from '../../../src/run/program.ts'
import { run } from '../../../src/trace/trace.ts'
import { loadMips } from '../../../src/vms/mips/load.ts'
import { loadRiscv } from '../../../src/vms/riscv/load.ts'
import { buildFaultProof, hasGo } from './fault-proof-program.ts'
import { BLOB, BLOB_BATCH, rollup } from './rollup.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const runs = slow && hasGo()
if (!slow) console.log('a fault proof program in Go is built and run with ONESTEP_SLOW=1')
else if (!runs) console.log('no go; the fault proof program in Go is left out')

test('the blob is that of the batch', () => {
  expect(BLOB.Data).toBe(toHex(BLOB_BATCH))
  expect(BLOB.Elements).toHaveLength(Math.ceil(BLOB_BATCH.length / 31))
})

test.runIf(runs).each(['mips64', 'riscv64'] as const)('%s', { timeout: 1_800_000 }, async (arch) => {
  const file = buildFaultProof(arch)
  const { preimages, root } = rollup()
  const source = (key: Uint8Array) => preimages.get(toHex(key))
  const load = () => (arch === 'mips64' ? loadMips(file) : loadRiscv(file, { preimages: true }))
  const ended = async (given: typeof source) => {
    const hints: string[] = []
    const trace = await run(load(), {
      preimages: given,
      onHint: (hint) => void hints.push(Buffer.from(hint).toString()),
    })
    const output = Buffer.from(outputOf(trace.program, trace.stateAt(trace.steps))).toString()
    return { status: trace.status, output, hints, steps: trace.steps }
  }
  const honest = await ended(source)
  console.log(`the fault proof program in Go makes ${honest.steps} steps on ${arch}`)
  expect(honest.output).toBe(`root ${toHex(root)}\n`)
  expect(honest.status).toEqual({ kind: 'halted', code: 0n })
  expect(new Set(honest.hints.map((hint) => hint.split(' ')[0]))).toEqual(
    new Set(['header', 'node', 'batch', 'blob']),
  )

  const claimed = new Uint8Array(32).fill(9)
  const lie = await ended((key) => (toHex(key) === toHex(localKey(3n)) ? claimed : source(key)))
  expect(lie.status).toEqual({ kind: 'halted', code: 1n })
  expect(lie.output).toBe(`root ${toHex(root)}\nclaimed ${toHex(claimed)}\n`)
})
