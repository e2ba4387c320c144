/**
 * Globals, tables, references, and memory as a whole.
 * @module
 */
import { OP } from '../binary/opcodes.ts'
import type { Instr } from '../binary/types.ts'
import { type Emitter, type Operand, SCRATCH } from './emitter.ts'
import type { Environment } from './environment.ts'

export function translateOther(environment: Environment, emitter: Emitter, { op, x, y }: Instr) {
  const { stack } = emitter
  const pop = (scratch: number) => {
    const operand = stack.pop() as Operand
    return emitter.register(operand, stack.length, scratch)
  }
  /** Three operands of an instruction that works with all of them. */
  const three = () => {
    const b = pop(SCRATCH.b)
    const a = pop(SCRATCH.a)
    return { d: pop(SCRATCH.c), a, b }
  }
  const table = (index: number) => environment.tables[index]
  const m = environment.memory ?? 0
  switch (op) {
    case OP.global_get: {
      const place = environment.globals[x]
      if (place.kind === 'constant') return emitter.push({ kind: 'const', value: place.value })
      if (place.kind === 'register') return emitter.push({ kind: 'global', register: place.register })
      return emitter.result({ op: 'global_get', imm: BigInt(place.index) })
    }
    case OP.global_set:
      return setGlobal(environment, emitter, x)
    case OP.ref_null:
      return emitter.push({ kind: 'const', value: 0n })
    case OP.ref_func: {
      const { entry, id } = environment.funcs[x]
      return emitter.push({ kind: 'reference', reference: { label: entry, type: id } })
    }
    case OP.ref_is_null:
      return emitter.result({ op: 'i64.eqz', a: pop(SCRATCH.a) })
    case OP.table_get:
      return emitter.result({ op: 'table_get', a: pop(SCRATCH.a), t: table(x).index })
    case OP.table_set: {
      const b = pop(SCRATCH.b)
      return emitter.emit({ op: 'table_set', a: pop(SCRATCH.a), b, t: table(x).index })
    }
    case OP.table_size:
      return emitter.result({ op: 'table_size', t: table(x).index })
    case OP.table_grow: {
      const a = pop(SCRATCH.a)
      const b = pop(SCRATCH.b)
      const { index, limit } = table(x)
      return emitter.result({ op: 'table_grow', a, b, t: index, imm: BigInt(limit) })
    }
    case OP.table_fill:
      return emitter.emit({ op: 'table_fill', ...three(), t: table(x).index })
    case OP.table_copy:
      return emitter.emit({ op: 'table_copy', ...three(), t: table(x).index, imm: BigInt(table(y).index) })
    case OP.table_init:
      return emitter.emit({
        op: 'table_init',
        ...three(),
        t: table(y).index,
        imm: BigInt(environment.elements[x]),
      })
    case OP.elem_drop:
      return emitter.emit({ op: 'segment_drop', imm: BigInt(environment.elements[x]) })
    case OP.memory_size:
      return emitter.result({ op: 'memory_size', m })
    case OP.memory_grow:
      return emitter.result({ op: 'memory_grow', a: pop(SCRATCH.a), m })
    case OP.memory_copy:
      return emitter.emit({ op: 'memory_copy', ...three(), m })
    case OP.memory_fill:
      return emitter.emit({ op: 'memory_fill', ...three(), m })
    case OP.memory_init:
      return emitter.emit({ op: 'memory_init', ...three(), m, imm: BigInt(environment.data[x]) })
    case OP.data_drop:
      return emitter.emit({ op: 'segment_drop', imm: BigInt(environment.data[x]) })
    default:
      throw new RangeError(`"op" expected an instruction, got 0x${op.toString(16)}`)
  }
}

function setGlobal(environment: Environment, emitter: Emitter, index: number): void {
  const { stack } = emitter
  const place = environment.globals[index]
  const producer = stack.at(-1)?.kind === 'there' ? emitter.producer(stack.length - 1) : undefined
  const operand = stack.pop() as Operand
  if (place.kind === 'stored') {
    emitter.emit({
      op: 'global_set',
      a: emitter.register(operand, stack.length, SCRATCH.a),
      imm: BigInt(place.index),
    })
    return
  }
  if (place.kind === 'constant') throw new RangeError('"global" expected one that can be set')
  const { register } = place
  const keep = () => emitter.settle(0, (other) => other.kind === 'global' && other.register === register)
  if (producer) {
    emitter.before(producer, keep)
    producer.d = register
    return
  }
  if (operand.kind === 'global' && operand.register === register) return
  keep()
  emitter.move(operand, stack.length, { register })
}
