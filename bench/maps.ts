/**
 * Maps: reads and puts in the executor, roots, the size of proofs, what contracts spend on them, and step circuits.
 * @module
 */

import { fastKeccak256 } from '../src/hash/index.ts'
import { proveState } from '../src/proof/index.ts'
import { jitExecutor } from '../src/run/jit.ts'
import {
  createCommitment,
  createMapTree,
  packHeader,
  pagesOf,
  type State,
  zeroState,
} from '../src/state/index.ts'
import { bytes, concat, halt, map, memory, u8, u32, u64, u256, uint, vm, when } from '../src/vm/index.ts'
import { stepSystem } from '../src/zk/index.ts'
import { startAnvil } from '../test/chain/anvil.ts'
import { type Question, Verifiers } from '../test/targets/solidity/chain.ts'
import { measure } from './gas.ts'
import { cpuSeconds, median, type Row } from './measure.ts'

const [GET, PUT, LOOP] = [0x01000000, 0x02000000, 0x04000000]

/** Reads, or reads and puts, a value at each of `mask + 1` keys in turn. */
const walker = vm('walker')
  .state({ pc: u8, n: u64, x: u64, mask: u64, sum: u64, code: memory(u32, 256), held: map(u256, u64) })
  .fetch((s) => s.code[s.pc])
  .op('get', '00000001 ........................', (s) => {
    s.sum = s.sum.add(s.held[s.x.unsigned(256)])
    s.x = s.x.add(7).and(s.mask)
    s.pc = s.pc.add(1)
  })
  .op('put', '00000010 ........................', (s) => {
    s.held[s.x.unsigned(256)] = s.sum.or(1)
    s.pc = s.pc.add(1)
  })
  .op('loop', '00000100 ........................', (s) => {
    s.n = s.n.sub(1)
    s.pc = s.pc.add(1)
    when(s.n.ne(0), () => (s.pc = u8(0)))
  })
  .op('halt', '00000000 000000000000000000000000', () => halt(0))
  .otherwise('illegal instruction')

function start(
  words: readonly number[],
  keys: number,
  x: bigint,
  entries: ReadonlyMap<bigint, bigint>,
): State {
  const zero = zeroState(walker.machine)
  return {
    ...zero,
    registers: { ...zero.registers, n: BigInt(ROUNDS), x, mask: BigInt(keys - 1) },
    memories: { code: pagesOf([[0n, new Uint8Array(Uint32Array.from(words).buffer)]]) },
    maps: { held: entries },
  }
}

const ROUNDS = 2_000_000
const filled = (count: number) =>
  new Map(Array.from({ length: count }, (_, i) => [BigInt(i), BigInt(i + 1)] as const))

/** About two minutes. */
export async function maps(): Promise<Row[]> {
  return [...(await reads()), ...(await roots()), ...(await proofs()), ...(await circuits())]
}

async function reads(): Promise<Row[]> {
  const rows: Row[] = []
  for (const [name, words, keys] of [
    ['reads of 1,024 keys', [GET, LOOP], 1024],
    ['reads and puts of 1,024 keys', [GET, PUT, LOOP], 1024],
    ['reads of 2^20 keys', [GET, LOOP], 2 ** 20],
  ] as const) {
    const executor = jitExecutor(walker.machine, { cache: undefined })
    const state = start(words, keys, 0n, filled(keys))
    executor.restore(state)
    executor.run(1n << 20n)
    executor.restore(state)
    const seconds = await cpuSeconds(() => executor.run(1n << 40n))
    rows.push({
      name: `maps: ${name} in a loop`,
      value: ROUNDS / seconds,
      unit: 'rounds/s',
      note: `${words.length} steps a round`,
    })
  }
  return rows
}

async function roots(): Promise<Row[]> {
  const hash = await fastKeccak256()
  const rows: Row[] = []
  for (const count of [1e3, 1e5, 1e6]) {
    const tree = createMapTree({ hash })
    tree.update(filled(count))
    tree.root()
    const rounds = 20_000
    const single = await cpuSeconds(() => {
      for (let i = 0; i < rounds; i++) {
        tree.update([[BigInt((i * 7919) % count), BigInt(i + 1)]])
        tree.root()
      }
    })
    const many = await cpuSeconds(() => {
      tree.update(
        Array.from({ length: rounds }, (_, i) => [BigInt((i * 7919) % count), BigInt(i + 9)] as const),
      )
      tree.root()
    })
    const name = `maps: updates at ${count.toLocaleString('en')} entries`
    rows.push(
      { name: `${name}, each with its root`, value: rounds / single, unit: 'updates/s' },
      { name: `${name}, one root for all`, value: rounds / many, unit: 'updates/s' },
    )
  }
  return rows
}

async function proofs(): Promise<Row[]> {
  const hash = await fastKeccak256()
  const node = await startAnvil({ args: ['--hardfork', 'cancun'] })
  try {
    const verifiers = new Verifiers(node)
    await verifiers.add(walker)
    const rows: Row[] = []
    const entries = filled(1e6)
    const commitment = createCommitment(walker.machine, hash)
    for (const [name, word, keys] of [
      ['no access', LOOP, [0n]],
      ['a read', GET, [3n, 77_777n, 999_999n]],
      ['a read of no entry', GET, [10n ** 9n, 10n ** 9n + 1n, 10n ** 9n + 2n]],
      ['a write', PUT, [3n, 77_777n, 999_999n]],
      ['an insertion', PUT, [10n ** 9n, 10n ** 9n + 1n, 10n ** 9n + 2n]],
    ] as const) {
      const questions = keys.map((key): Question => {
        const state = start([word], 1, key, entries)
        commitment.moveTo([state.memories.code], [entries])
        const header = packHeader(walker.machine, state)
        return {
          vm: walker,
          before: commitment.root(header),
          proof: proveState(walker, state, header, commitment),
        }
      })
      const measured = await measure(verifiers, questions)
      const bytes = measured.map((one) => one.bytes)
      rows.push({
        name: `maps: ${name} at 10^6 entries, the whole step: execution gas`,
        value: median(measured.map(({ execution }) => execution)),
        unit: 'gas',
        note: `proof ${median(bytes)} bytes, of which header, VM id and code memory take the same as in any step`,
      })
    }
    return rows
  } finally {
    await node.stop()
  }
}

/** A machine with one access to a memory of 2^37 bytes, whose paths have 32 siblings. */
const ofMemory = (writes: boolean) =>
  vm('of-memory')
    .state({ pc: u8, x: u64, at: u64, code: memory(u32, 256), held: bytes(2 ** 37) })
    .fetch((s) => s.code[s.pc])
    .op('access', '00000001 ........................', (s) => {
      const at = concat(s.at.low(34), uint(3)(0))
      const before = s.held.load(at, 8)
      if (writes) s.held.store(at, before.add(s.x))
      else s.x = before
      s.pc = s.pc.add(1)
    })
    .otherwise('illegal instruction')

/** The same with a map. */
const ofMap = (writes: boolean) =>
  vm('of-map')
    .state({ pc: u8, x: u64, at: u64, code: memory(u32, 256), held: map(u64, u64) })
    .fetch((s) => s.code[s.pc])
    .op('access', '00000001 ........................', (s) => {
      const before = s.held.get(s.at)
      if (writes) s.held.set(s.at, before.add(s.x))
      else s.x = before
      s.pc = s.pc.add(1)
    })
    .otherwise('illegal instruction')

/** Constraints of whole step circuits with one access to a map, against one to a memory. */
async function circuits(): Promise<Row[]> {
  const rows: Row[] = []
  for (const writes of [false, true]) {
    const what = writes ? 'change' : 'read'
    const { constraints: memorys } = (await stepSystem(ofMemory(writes))).circuit
    for (const mapLevels of [22, 80]) {
      const { constraints } = (await stepSystem(ofMap(writes), { mapLevels })).circuit
      rows.push({
        name: `maps: a step circuit with one ${what} in ${mapLevels} levels`,
        value: constraints,
        unit: 'constraints',
        note: `${(constraints / memorys).toFixed(2)} times one with a ${what} in a memory of 2^37 bytes, ${memorys}`,
      })
    }
  }
  return rows
}
