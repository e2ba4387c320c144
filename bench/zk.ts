/**
 * Circuits: constraints by part, and what a step, a batch and a whole program take to prove.
 * @module
 */
import { readFileSync } from 'node:fs'
import { poseidon } from '../src/hash/index.ts'
import { run } from '../src/trace/trace.ts'
import { loadRiscv, rv32im, rv64im } from '../src/vms/riscv/index.ts'
import {
  batchSystem,
  developmentKeys,
  ownWorker,
  proveBatch,
  proveChain,
  proveStep,
  stepSystem,
  verifyBatch,
  verifyChain,
} from '../src/zk/index.ts'
import { cpuSeconds, type Row } from './measure.ts'

/** 2,668 steps: see its README. */
const PROGRAM = 'test/zk/programs/primes.rv32im.Os.elf'
const quiet = { warn: () => {} }

/** About five minutes; with ONESTEP_SLOW=1, for a whole program, half an hour. */
export async function zk(): Promise<Row[]> {
  const rows: Row[] = []
  const row = (name: string, value: number, unit: string, note?: string) =>
    rows.push({ name, value, unit, ...(note === undefined ? {} : { note }) })
  for (const vm of [rv32im, rv64im]) {
    const { circuit } = await stepSystem(vm)
    row(`${vm.name} step`, circuit.constraints, 'constraints')
  }
  for (const [name, count] of await batchParts()) row(`rv32im batch: ${name}`, count, 'constraints')
  const system = await batchSystem(rv32im)
  const { steps } = system.shape
  row(
    `rv32im batch of ${steps} steps`,
    system.circuit.constraints,
    'constraints',
    JSON.stringify(system.shape),
  )

  const hash = await poseidon()
  const trace = await run(
    loadRiscv(new Uint8Array(readFileSync(PROGRAM)), { vm: rv32im, args: ['primes'] }),
    { hash },
  )
  const alone = await stepSystem(rv32im)
  const stepKeys = await developmentKeys(alone.circuit, quiet)
  const keys = await developmentKeys(system.circuit, quiet)
  const one = await cpuSeconds(() => proveStep(trace, { step: 100n, system: alone, keys: stepKeys }))
  row('rv32im step: a proof', one, 's', 'of processor time, witness and check included')
  let proof!: Awaited<ReturnType<typeof proveBatch>>
  const batch = await cpuSeconds(async () => {
    proof = await proveBatch(trace, { from: 0n, system, keys })
  })
  row(`rv32im batch of ${proof.steps} steps: a proof`, batch, 's', 'the same')
  const checked = await cpuSeconds(() => verifyBatch(rv32im, keys.verificationKey, proof))
  row('rv32im batch: verify', checked, 's')

  if (process.env.ONESTEP_SLOW === '1') {
    const options = { from: 0n, system, keys, workers: [ownWorker()] }
    let chain!: Awaited<ReturnType<typeof proveChain>>
    const start = performance.now()
    const all = await cpuSeconds(async () => {
      chain = await proveChain(trace, {
        ...options,
        single: async () => ({ system: alone, keys: stepKeys }),
      })
    })
    const minutes = ((performance.now() - start) / 60_000).toFixed(0)
    const note = `${chain.links.length} proofs, ${minutes} minutes, in one process`
    row(`primes.rv32im.Os, ${chain.steps} steps: a chain`, all, 's', note)
    const key = async () => keys.verificationKey
    const verdict = await cpuSeconds(() => verifyChain(rv32im, key, chain, hash))
    row('the same: verify', verdict, 's')
  }
  return rows
}

/** What each part adds, as the difference of two small circuits. */
async function batchParts(): Promise<[string, number][]> {
  const small = { steps: 2, anyEvery: 2, readLeaves: 1, writeLeaves: 1, readNodes: 1, writeNodes: 1 }
  const count = async (more: Partial<typeof small>) =>
    (await batchSystem(rv32im, { shape: { ...small, ...more } })).circuit.constraints
  const base = await count({})
  // Nine plain steps and one of any kind more; one more of each.
  const mostly = (await count({ steps: 12, anyEvery: 6 })) - base
  const both = (await count({ steps: 4 })) - base
  const plain = (mostly - both) / 8
  const parts: [string, number][] = [
    ['plain step', plain],
    ['any step', both - plain],
  ]
  for (const [name, slot] of [
    ['leaf', 'readLeaves'],
    ['leaf that may change', 'writeLeaves'],
    ['node', 'readNodes'],
    ['node that may change', 'writeNodes'],
  ] as const) {
    parts.push([name, (await count({ [slot]: 2 })) - base])
  }
  const slots = parts.reduce((sum, [, each]) => sum + each, 0)
  parts.push(['registers, state digests, statement', base - slots])
  return parts
}
