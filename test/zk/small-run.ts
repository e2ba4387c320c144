/**
 * A run of the small VM, and a chain of proofs over it; with INSECURE keys.
 */
import { poseidon } from '../../src/hash/index.ts'
import type { Program } from '../../src/run/program.ts'
import { pagesOf, zeroState } from '../../src/state/state.ts'
import { run } from '../../src/trace/index.ts'
import {
  batchSystem,
  developmentKeys,
  type KeyPair,
  ownWorker,
  proveChain,
  stepSystem,
} from '../../src/zk/index.ts'
import { small } from './small.ts'

export const shape = { steps: 8, anyEvery: 4, readLeaves: 2, writeLeaves: 2, readNodes: 3, writeNodes: 5 }
const word = (op: number, d = 0, a = 0, b = 0) => ((op << 24) | (d << 22) | (a << 20) | (b << 18)) >>> 0
const li = (d: number, i: number) => ((2 << 24) | (d << 22) | ((i & 0xffff) << 6)) >>> 0
const beq = (a: number, b: number, i: number) =>
  ((8 << 24) | (a << 22) | (b << 20) | ((i & 0xffff) << 4)) >>> 0

/** x1 counts down from 4 and is stored each time; a leaf is zeroed; the machine halts with what was stored last. */
const words = [
  li(1, 4),
  li(2, -1),
  li(3, 512),
  word(5, 1, 3),
  word(1, 1, 1, 2),
  beq(1, 0, 4),
  beq(0, 0, -16),
  li(0, 320),
  // zero x0: no batch has a place for it.
  (12 << 24) | (0 << 22),
  word(3, 3, 3),
  (11 << 24) | (3 << 22),
]
const bytes = new Uint8Array(4 * words.length)
for (const [i, one] of words.entries()) new DataView(bytes.buffer).setUint32(4 * i, one, true)
const zero = zeroState(small.machine)
export const program: Program = {
  vm: small,
  state: { ...zero, memories: { ...zero.memories, mem: pagesOf([[0n, bytes]]) } },
}

const warn = () => {}

/** Proves the whole run: batches, and a step that no batch has a place for. */
export async function provenRun() {
  const trace = await run(program, { hash: await poseidon() })
  const system = await batchSystem(small, { shape })
  const keys = await developmentKeys(system.circuit, { warn })
  const progress: bigint[] = []
  let stepKeys: KeyPair | undefined
  const chain = await proveChain(trace, {
    from: 0n,
    system,
    keys,
    single: async () => {
      const alone = await stepSystem(small)
      stepKeys = await developmentKeys(alone.circuit, { warn })
      return { system: alone, keys: stepKeys }
    },
    workers: [ownWorker()],
    onProgress: (steps) => progress.push(steps),
  })
  return { trace, system, keys, stepKeys: stepKeys!, chain, progress }
}
