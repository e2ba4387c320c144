/**
 * From compiled code to compiled code, and through the interpreter where there is none for a few
 * steps, without leaving WebAssembly.
 * @module
 */

import { bitWidth } from '../../../ir/types.ts'
import { Code, type Local, ModuleBuilder, type Signature } from '../encode.ts'
import type { MemoryOp } from '../opcodes.ts'
import { PAGE, STATUS } from '../plan.ts'
import type { Cells } from './cells.ts'
import { entrySize, functionAt, PROBES, pushEntry, pushMatch } from './lookup.ts'

/**
 * A region's function: (steps that may be made, its own number, block to begin with) -> steps left;
 * their complement if the interpreter is to make the next one.
 */
export const REGION: Signature = { params: ['i32', 'i32', 'i32'], results: ['i32'] }

/** Steps in a row that the interpreter makes singly, looking for compiled code after each. */
const PATIENCE = 256
/** Where the dispatcher counts, as an i32 that wraps, the steps that the interpreter made singly. */
export const SINGLES = PAGE + 16

/** Regions that are left for a place where nothing is compiled, until the caller is to see one of those. */
const MISSES = 64

/**
 * The module of a machine's dispatcher. It imports the interpreter as `step` and exports `run`:
 * (steps that may be made) -> steps left, zero or not.
 */
export function dispatcher(cells: Cells, table: number): Uint8Array<ArrayBuffer> {
  const module = new ModuleBuilder()
  const step = module.importFunction('step', { params: ['i32'], results: ['i32'] })
  module.importTable('regions')
  const code = new Code(1)
  const fuel: Local = { index: 0, type: 'i32' }
  const [entry, patience, misses, probes] = Array.from({ length: 4 }, () => code.local('i32'))
  const key = cells.controlLimbs.map(({ type }) => code.local(type))
  const number = functionAt(key.length)
  const stride = entrySize(key.length)

  code.i32(PATIENCE).set(patience).i32(MISSES).set(misses)
  const done = code.block()
  const next = code.loop()
  code.get(fuel).op('i32.eqz').brIf(done)
  code.i32(0).memory('i32.load', STATUS).brIf(done)
  for (const [i, { type, offset }] of cells.controlLimbs.entries()) {
    code
      .i32(0)
      .memory(`${type}.load` as MemoryOp, offset)
      .set(key[i])
  }
  zeroOthers(code, cells, key)
  pushEntry(code, table, key)
  code.set(entry).i32(PROBES).set(probes)
  const missing = code.block()
  const probe = code.loop()
  const other = code.block()
  code.get(entry).memory('i32.load', number).op('i32.eqz').brIf(other)
  pushMatch(code, entry, key)
  code.op('i32.eqz').brIf(other)
  code
    .get(fuel)
    .get(entry)
    .memory('i32.load', number)
    .get(entry)
    .memory('i32.load', number + 4)
  code.get(entry).memory('i32.load', number).callIndirect(module.typeOf(REGION)).set(fuel)
  code.i32(PATIENCE).set(patience)
  code.get(fuel).i32(0).op('i32.lt_s').op('i32.eqz').brIf(next)
  code.get(fuel).i32(-1).op('i32.xor').set(fuel)
  code.get(fuel).op('i32.eqz').brIf(done)
  // The interpreter's step, which does not count as a miss.
  code.get(patience).i32(1).op('i32.sub').set(patience)
  code.br(missing)
  code.end()
  code.get(entry).i32(stride).op('i32.add').set(entry)
  code.get(probes).i32(1).op('i32.sub').tee(probes).brIf(probe)
  code.end()
  code.end()
  code.get(patience).op('i32.eqz').brIf(done)
  code.get(patience).i32(PATIENCE).op('i32.eq').if()
  code.get(misses).i32(1).op('i32.sub').tee(misses).op('i32.eqz').brIf(done)
  code.end()
  code.get(patience).i32(1).op('i32.sub').set(patience)
  code.i32(0).i32(0).memory('i32.load', SINGLES).i32(1).op('i32.add').memory('i32.store', SINGLES)
  code.get(fuel).i32(1).call(step).op('i32.sub').set(fuel).br(next)
  code.end()
  code.end()
  code.get(fuel)
  const run = module.declare({ params: ['i32'], results: ['i32'] })
  run.define(code)
  module.exportFunction('run', run.index)
  return module.finish()
}

/** Makes a key of the values of all control cells: what does not decide is zero. */
function zeroOthers(code: Code, { control, selector, decides }: Cells, key: readonly Local[]): void {
  if (selector < 0) return
  const firstLimb = (place: number) =>
    control.slice(0, place).reduce((sum, { limbs }) => sum + limbs.length, 0)
  const chooser = key[firstLimb(selector)]
  const values = Array.from({ length: 2 ** bitWidth(control[selector].type) }, (_, value) => BigInt(value))
  const keyOf = (value: bigint) => control.map((_, place) => (place === selector ? value : 0n))
  for (const [place, { limbs }] of control.entries()) {
    const deciding = values.filter((value) => decides(keyOf(value), place))
    if (deciding.length === values.length) continue
    for (const local of key.slice(firstLimb(place)).slice(0, limbs.length)) {
      code.get(local).const(local.type, 0n).i32(0)
      for (const value of deciding) code.get(chooser).i32(Number(value)).op('i32.eq').op('i32.or')
      code.op('select').set(local)
    }
  }
}
