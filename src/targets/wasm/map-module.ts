/**
 * The maps of a machine that runs in generated code: a module with a memory of its own, in which each map is an
 * open-addressed hash table. Generated code calls it directly, with keys and values as limbs of 64 bits, the lowest first.
 *
 * A key's hash is the upper half of the sum of its words of 32 bits, each times a random number of 64 bits, and one more:
 * strongly universal (Dietzfelbinger, "Universal hashing and k-wise independent random variables via integer arithmetic
 * without primes", 1996), so whoever chooses keys without knowing the numbers does not make them collide.
 * @module
 */
import { Code, type Label, type Local, ModuleBuilder, type Signature } from './encode.ts'

/** Limbs of a key and of a value. */
export const LIMBS = 4
/** Random numbers that a module is made with. */
export const MAP_SEEDS = 2 * LIMBS + 1

/** Where a map's header lies: `HEADER.bytes` times its index. */
export const HEADER = { base: 0, mask: 4, used: 8, changed: 12, bytes: 16 } as const
/** Where tables begin. The headers lie before them, in as many bytes. */
export const TABLES = 4096

/** Bytes of a slot: key and value. */
export const SLOT = 64
/**
 * From a table's base: its slots, a byte of state for each, and the numbers of the slots that were put since the changes were
 * last taken. States are 0 for none, 1 for a key, 3 for a key whose value was put since then.
 */
export const tableLayout = (capacity: number) => ({
  states: SLOT * capacity,
  changes: (SLOT + 1) * capacity,
  bytes: (SLOT + 5) * capacity,
})

export const MAP_GET: Signature = { params: ['i32', ...limbs(1)], results: limbs(1) }
export const MAP_PUT: Signature = { params: ['i32', ...limbs(2)], results: [] }

function limbs(words: number): 'i64'[] {
  return Array.from({ length: words * LIMBS }, () => 'i64')
}

/**
 * The module, which imports `grow`: (map: i32), called when three of four slots are in use, and exports `get` and `put`.
 * @param seeds - `MAP_SEEDS` random numbers of 64 bits
 */
export function mapModule(seeds: readonly bigint[]): Uint8Array<ArrayBuffer> {
  const module = new ModuleBuilder()
  const grow = module.importFunction('grow', { params: ['i32'], results: [] })
  const get = module.define(MAP_GET, (code) => {
    const table = beginSearch(code, seeds)
    const free = code.block()
    const other = beginProbe(code, table, free)
    for (let i = 0; i < LIMBS; i++) code.get(table.slot).memory('i64.load', 8 * (LIMBS + i))
    code.op('return')
    endProbe(code, table, other)
    code.end()
    for (let i = 0; i < LIMBS; i++) code.i64(0n)
  })
  const put = module.declare(MAP_PUT)
  const code = new Code(MAP_PUT.params.length)
  definePut(code, seeds, { grow, put: put.index })
  put.define(code)
  module.exportFunction('get', get)
  module.exportFunction('put', put.index)
  return module.finish()
}

function definePut(code: Code, seeds: readonly bigint[], call: { grow: number; put: number }): void {
  const table = beginSearch(code, seeds)
  const { header, mask, slot, state } = table
  const found = code.block()
  const free = code.block()
  const other = beginProbe(code, table, free)
  code.br(found)
  endProbe(code, table, other)
  code.end()

  const used = code.local('i32')
  load(code, header, HEADER.used).i32(1).op('i32.add').tee(used).i32(4).op('i32.mul')
  code.get(mask).i32(1).op('i32.add').i32(3).op('i32.mul').op('i32.gt_u').if()
  code.get(0).call(call.grow)
  for (let i = 0; i <= 2 * LIMBS; i++) code.get(i)
  code.call(call.put).op('return')
  code.end()
  code.get(header).get(used).memory('i32.store', HEADER.used)
  for (let i = 0; i < LIMBS; i++)
    code
      .get(slot)
      .get(1 + i)
      .memory('i64.store', 8 * i)
  code.end()

  for (let i = LIMBS; i < 2 * LIMBS; i++)
    code
      .get(slot)
      .get(1 + i)
      .memory('i64.store', 8 * i)
  code.get(state).memory('i32.load8_u', 0).i32(3).op('i32.ne').if()
  code.get(state).i32(3).memory('i32.store8', 0)
  const changed = code.local('i32')
  // The list of changes begins behind the states.
  code.get(table.states).get(mask).op('i32.add').i32(1).op('i32.add')
  load(code, header, HEADER.changed).tee(changed).i32(2).op('i32.shl').op('i32.add')
  code.get(state).get(table.states).op('i32.sub').memory('i32.store', 0)
  code.get(header).get(changed).i32(1).op('i32.add').memory('i32.store', HEADER.changed)
  code.end()
}

type Table = {
  readonly [name in 'header' | 'base' | 'mask' | 'states' | 'number' | 'slot' | 'state']: Local
}

/** Hashes the key, which is in the parameters from 1 on. */
function beginSearch(code: Code, seeds: readonly bigint[]): Table {
  const [header, base, mask, states, number, slot, state] = Array.from({ length: 7 }, () => code.local('i32'))
  code.get(0).i32(HEADER.bytes).op('i32.mul').set(header)
  load(code, header, HEADER.base).set(base)
  load(code, header, HEADER.mask).set(mask)
  code.get(base).get(mask).i32(1).op('i32.add').i32(6).op('i32.shl').op('i32.add').set(states)
  code.i64(seeds[2 * LIMBS])
  for (let i = 0; i < LIMBS; i++) {
    const key = 1 + i
    code
      .get(key)
      .i64(0xffffffffn)
      .op('i64.and')
      .i64(seeds[2 * i])
      .op('i64.mul')
      .op('i64.add')
    code
      .get(key)
      .i64(32n)
      .op('i64.shr_u')
      .i64(seeds[2 * i + 1])
      .op('i64.mul')
      .op('i64.add')
  }
  code.i64(32n).op('i64.shr_u').op('i32.wrap_i64').get(mask).op('i32.and').set(number)
  return { header, base, mask, states, number, slot, state }
}

/**
 * Looks at slots from the hash's on, and leaves for `free` at one without a key. What follows is for the key's slot.
 * @returns what `endProbe` closes
 */
function beginProbe(code: Code, { base, states, number, slot, state }: Table, free: Label): Probe {
  const again = code.loop()
  code.get(base).get(number).i32(6).op('i32.shl').op('i32.add').set(slot)
  code.get(states).get(number).op('i32.add').tee(state).memory('i32.load8_u', 0).op('i32.eqz').brIf(free)
  const other = code.block()
  for (let i = 0; i < LIMBS; i++) {
    code
      .get(slot)
      .memory('i64.load', 8 * i)
      .get(1 + i)
      .op('i64.ne')
      .brIf(other)
  }
  return { again }
}

type Probe = { readonly again: Label }

function endProbe(code: Code, { number, mask }: Table, { again }: Probe): void {
  code.end()
  code.get(number).i32(1).op('i32.add').get(mask).op('i32.and').set(number).br(again)
  code.end()
}

const load = (code: Code, at: Local, offset: number) => code.get(at).memory('i32.load', offset)
