/**
 * Circuits: constraints by part, and what a step, a batch and a whole program take to prove.
 * @module
 */
import { readFileSync } from 'node:fs'
import { poseidon } from '../src/hash/index.ts'
import { run } from '../src/trace/trace.ts'
import { loadRiscv, rv32im, rv64im } from '../src/vms/riscv/index.ts'
import { parseR1cs, plonkGates } from '../src/zk/circuits.ts'
import {
  batchSystem,
  developmentKeys,
  ownWorker,
  plonkDevelopmentKeys,
  plonkStepSystem,
  proveBatch,
  proveChain,
  provePlonkStep,
  proveStep,
  stepSystem,
  verifyBatch,
  verifyChain,
} from '../src/zk/index.ts'
import { makeElf } from '../test/cli/elf-file.ts'
import { cpuSeconds, type Row } from './measure.ts'
import { batchParts, partRows, writeParts } from './zk-parts.ts'

/** 2,668 steps: see its README. */
const PROGRAM = 'test/zk/programs/primes.rv32im.Os.elf'
const quiet = { warn: () => {} }

/**
 * About ten minutes; with ONESTEP_SLOW=1, for a whole program, half an hour.
 * @param write - puts the parts into docs/zk.md
 */
export async function zk(write: boolean): Promise<Row[]> {
  const rows: Row[] = []
  const row = (name: string, value: number, unit: string, note?: string) =>
    rows.push({ name, value, unit, ...(note === undefined ? {} : { note }) })
  for (const vm of [rv32im, rv64im]) {
    const { circuit } = await stepSystem(vm)
    row(`${vm.name} step`, circuit.constraints, 'constraints')
  }
  const parts = await batchParts(rv32im)
  rows.push(...partRows(parts))
  if (write) writeParts(parts)
  for (const vm of [rv32im, rv64im]) {
    const { circuit, shape } = await batchSystem(vm)
    row(`${vm.name} batch of ${shape.steps} steps`, circuit.constraints, 'constraints', JSON.stringify(shape))
  }
  const system = await batchSystem(rv32im)

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

  const wide = await batchSystem(rv64im)
  const wideKeys = await developmentKeys(wide.circuit, quiet)
  const loop = await run(countingLoop(), { hash, maxSteps: 64n })
  let wideProof!: typeof proof
  const wideTime = await cpuSeconds(async () => {
    wideProof = await proveBatch(loop, { from: 0n, system: wide, keys: wideKeys })
  })
  row(`rv64im batch of ${wideProof.steps} steps: a proof`, wideTime, 's', 'the same')
  const seen = await verifyBatch(rv64im, wideKeys.verificationKey, wideProof)
  if (!seen.valid) throw new Error(seen.detail)

  const plonk = await plonkStepSystem(rv32im)
  const gates = plonkGates(parseR1cs(readFileSync(plonk.circuit.r1cs)))
  row('rv32im step for PLONK', gates, 'gates')
  const plonkPair = await plonkDevelopmentKeys(plonk.circuit, quiet)
  const slowest = await cpuSeconds(() =>
    provePlonkStep(trace, { step: 100n, system: plonk, keys: plonkPair }),
  )
  row('rv32im step: a proof by PLONK', slowest, 's', 'of processor time, witness and check included')

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

/** A loop that counts, stores, loads and multiplies: of RV64IM there is no compiled program here. */
const countingLoop = () =>
  loadRiscv(
    makeElf(
      [
        0x0002_02b7, // lui t0, 0x20
        0x0013_0313, // addi t1, t1, 1
        0x0062_b023, // sd t1, 0(t0)
        0x0002_b383, // ld t2, 0(t0)
        0x0263_8e33, // mul t3, t2, t1
        0xfe03_18e3, // bnez t1, -16
      ],
      { xlen: 64 },
    ),
    { vm: rv64im },
  )
