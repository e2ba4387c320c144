/**
 * Groth16 proofs by the workers of a queue. A job is the inputs of a witness, so a worker learns them; it needs the compiled
 * circuit and the proving key, and names both, so that it is given only jobs for which it has them.
 * @module
 */
import { utf8 } from '../../bytes/bytes.ts'
import { PacketError } from '../../queue/packet.ts'
import type { WorkQueue } from '../../queue/types.ts'
import type { CircuitInputs, InputValue } from '../circuit/witness.ts'
import { type JobCircuit, type Worker, workerProcess } from './pool.ts'
import { isInsecure, keyHash } from './proof.ts'
import { decodeZkProof, encodeZkProof } from './proof-file.ts'
import { ProverError } from './prove.ts'
import { publicInputsOf, type Statement } from './statement.ts'
import { verifyGroth16 } from './verify.ts'

/** The kind of its jobs. */
const KIND = 'groth16'

/** What a worker needs for a circuit: the circuit, and its key. */
const needsOf = ({ circuit, keys }: Pick<JobCircuit, 'circuit' | 'keys'>): string =>
  `${KIND}-${circuit.hash.slice(0, 16)}-${keyHash(keys.verificationKey).slice(2, 18)}`

/** What all jobs for a circuit share, the same array for the same circuit. */
const shared = new Map<string, Uint8Array>()
const sharedBy = (needs: string): Uint8Array => {
  const known = shared.get(needs) ?? utf8(needs)
  shared.set(needs, known)
  return known
}

/**
 * A worker that leaves its proofs to those of a queue, and verifies each: for `proveChain`, as many of them as the queue is
 * wide.
 */
export function queuedWorker(queue: WorkQueue): Worker {
  const stop = new AbortController()
  return {
    async prove({ job: { inputs, statement }, circuit }) {
      const { vm, keys } = circuit
      const key = keys.verificationKey
      const { proves } = key.onestep
      if (!proves) {
        throw new ProverError('The verification key names no VM.', ['Fix: make the keys again'])
      }
      const needs = needsOf(circuit)
      const publicInputs = publicInputsOf(proves.kind, statement, proves.preimages)
      const hash = keyHash(key)
      const accept = async (output: Uint8Array) => {
        const made = decodeZkProof(new TextDecoder().decode(output))
        if ('plonk' in made) throw new PacketError('it is a PLONK proof')
        const verdict = await verifyGroth16(key, {
          protocol: 'groth16',
          key: hash,
          publicInputs,
          ...made.points,
        })
        if (!verdict.valid) throw new ProverError(`The proof does not verify: ${verdict.reason}.`, [])
        return made.points
      }
      const task = { kind: KIND, needs, shared: sharedBy(needs), input: encodeInputs(inputs) }
      const points = await queue.run(task, accept, stop.signal)
      return { vm, ...statement, insecure: isInsecure(key), key: hash, points }
    },
    close: () => stop.abort(new Error('The worker is closed.')),
  }
}

/** What a worker that makes Groth16 proofs has and does, for `startWorker`. */
export type Groth16Work = {
  readonly kind: string
  readonly has: readonly string[]
  readonly queue: WorkQueue
}

/**
 * Makes Groth16 proofs for circuits.
 * @param circuits - those that it has, with their keys
 * @param workers - who makes them, each one at a time, and is closed with the queue. Default: one process beside this one,
 *   because snarkjs uses all processors for a proof
 */
export function groth16Work(
  circuits: readonly JobCircuit[],
  workers: readonly Worker[] = [workerProcess()],
): Groth16Work {
  const byNeeds = new Map(circuits.map((one) => [needsOf(one), one]))
  const idle = [...workers]
  const waiting: (() => void)[] = []
  return {
    kind: KIND,
    has: [...byNeeds.keys()],
    queue: {
      width: workers.length,
      trusted: true,
      async run({ kind, shared, input }, accept, signal) {
        const circuit = byNeeds.get(new TextDecoder().decode(shared))
        if (kind !== KIND || !circuit) throw new RangeError('this worker has no such circuit, or no such key')
        const inputs = decodeInputs(input)
        while (idle.length === 0) await new Promise<void>((free) => waiting.push(free))
        const worker = idle.pop()!
        signal?.addEventListener('abort', worker.close)
        try {
          signal?.throwIfAborted()
          const proof = await worker.prove({ job: { inputs, statement: NOTHING }, circuit })
          return await accept(utf8(encodeZkProof(proof)))
        } finally {
          signal?.removeEventListener('abort', worker.close)
          idle.push(worker)
          waiting.shift()?.()
        }
      },
      async close() {
        for (const worker of workers) worker.close()
      },
    },
  }
}

/** Whoever asks for a proof knows its statement; a worker is asked for points. */
const NOTHING: Statement = {
  ...{ vmId: new Uint8Array(32), before: new Uint8Array(32), after: new Uint8Array(32), steps: 1n },
}

const encodeInputs = (inputs: CircuitInputs): Uint8Array =>
  utf8(JSON.stringify(inputs, (_, value) => (typeof value === 'bigint' ? String(value) : value)))

function decodeInputs(bytes: Uint8Array): CircuitInputs {
  const value = (one: unknown): InputValue => {
    if (Array.isArray(one)) return one.map(value)
    if (typeof one === 'number' && Number.isSafeInteger(one)) return one
    if (typeof one === 'string' && /^\d{1,80}$/.test(one)) return BigInt(one)
    throw new PacketError('an input of a circuit is not a number')
  }
  const data: unknown = JSON.parse(new TextDecoder().decode(bytes))
  return Object.fromEntries(Object.entries(Object(data)).map(([name, one]) => [name, value(one)]))
}
