/**
 * The state object that instructions use: `s.pc`, `s.x[d]`, `s.mem.load(a, 4)`.
 * @module
 */
import { type KeyedMap, type Machine, type Memory, mapsOf, type Register } from '../ir/machine.ts'
import type { Node } from '../ir/node.ts'
import { bits, showType } from '../ir/types.ts'
import { TraceError } from './error.ts'
import type { Frame } from './frame.ts'
import { describe } from './mistakes.ts'
import type { Tracer } from './tracer.ts'
import { type Word, WordValue } from './word.ts'

/** The state object of one trace. */
export function stateObject(
  state: Pick<Machine, 'registers' | 'memories' | 'maps'>,
  tracer: Tracer,
  frames: ReadonlyMap<string, Frame> = new Map(),
): object {
  const files = new Map(state.registers.filter((r) => r.count).map((r) => [r.name, fileObject(r, tracer)]))
  const memories = new Map(state.memories.map((m) => [m.name, memoryObject(m, tracer)]))
  const maps = new Map(mapsOf(state).map((m) => [m.name, mapObject(m, tracer)]))
  const held = new Map([...frames].map(([name, frame]) => [name, frameObject(frame, tracer)]))
  const known = `State: ${[...state.registers, ...state.memories, ...mapsOf(state)].map(({ name }) => name).join(', ')}`
  const register = (name: string | symbol) =>
    state.registers.find((r) => r.name === name && r.count === undefined)
  const part = (name: string | symbol) =>
    files.get(name as string) ??
    memories.get(name as string) ??
    maps.get(name as string) ??
    held.get(name as string)
  return new Proxy(Object.create(null), {
    get(_, name) {
      const fixed = register(name)
      if (fixed) return tracer.value(tracer.get(fixed))
      const found = part(name)
      if (found) return found
      throw new TraceError(`There is no state "${String(name)}".`, [known, declareFix(name)])
    },
    set(_, name, value) {
      const fixed = register(name)
      if (!fixed && part(name)) {
        const kinds = { 'a register file': files, 'a memory': memories, 'a map': maps, 'a frame': held }
        const [kind] = Object.entries(kinds).find(([, parts]) => parts.has(name as string))!
        throw new TraceError(`Expected a register to set; ${String(name)} is ${kind}.`, [
          `Fix: ${held.has(name as string) ? `set one parameter: ${String(name)}.NAME = value` : `set one ${maps.has(name as string) ? 'entry' : 'element'}: ${String(name)}[i] = value`}`,
        ])
      }
      if (!fixed)
        throw new TraceError(`There is no register "${String(name)}" to set.`, [known, declareFix(name)])
      tracer.set(fixed, value)
      return true
    },
  })
}

const declareFix = (name: string | symbol) =>
  `Fix: check the spelling, or declare it: .state({ ${String(name)}: u32 })`

/** Parameters of a routine as registers. */
function frameObject({ name: routine, parameters }: Frame, tracer: Tracer): object {
  const find = (title: string | symbol): Register => {
    const found = parameters.find(({ name }) => name === `${routine}.${String(title)}`)
    if (found) return found
    const titles = parameters.map(({ name }) => name.slice(routine.length + 1))
    throw new TraceError(`${routine} has no parameter "${String(title)}".`, [
      `Parameters: ${titles.join(', ') || 'none'}`,
      'Fix: check the spelling',
    ])
  }
  return new Proxy(Object.create(null), {
    get: (_, title) => tracer.value(tracer.get(find(title))),
    set(_, title, value) {
      tracer.set(find(title), value)
      return true
    },
  })
}

function fileObject(register: Register, tracer: Tracer): object {
  return new Proxy(Object.create(null), {
    get: (_, key) => tracer.value(tracer.read(register, key)),
    set(_, key, value) {
      tracer.write(register, key, value)
      return true
    },
  })
}

function memoryObject(memory: Memory, tracer: Tracer): object {
  const address = (key: string | symbol): Node => tracer.address(memory, key)
  const isBytes = memory.element.kind === 'bits' && memory.element.width === 8
  const methods = isBytes ? byteMethods(memory, tracer) : undefined
  return new Proxy(Object.create(null), {
    get(_, key) {
      if (key === 'load' || key === 'store') {
        if (methods) return methods[key]
        throw new TraceError(
          `${memory.name} is a memory of ${showType(memory.element)}, which has no ${key}.`,
          [`Fix: use ${memory.name}[address], one element at a time, or declare it with bytes(size)`],
        )
      }
      return tracer.value(tracer.load(memory, address(key), memory.element))
    },
    set(_, key, value) {
      tracer.store(memory, address(key), tracer.valueOperand(value, memory.element))
      return true
    },
  })
}

function mapObject(map: KeyedMap, tracer: Tracer): object {
  const methods = {
    get: (key: unknown) => tracer.value(tracer.lookup(map, tracer.mapKey(map, key))),
    set(key: unknown, value: unknown): void {
      tracer.put(map, tracer.mapKey(map, key), tracer.valueOperand(value, map.value))
    },
  }
  return new Proxy(Object.create(null), {
    get(_, key) {
      if (key === 'get' || key === 'set') return methods[key]
      return tracer.value(tracer.lookup(map, tracer.mapIndex(map, key)))
    },
    set(_, key, value) {
      tracer.put(map, tracer.mapIndex(map, key), tracer.valueOperand(value, map.value))
      return true
    },
    has() {
      throw new TraceError(`Whether ${map.name} has an entry is not known while a body is traced.`, [
        'A key without an entry has the value zero.',
        `Fix: ${map.name}[key].ne(0); a flag in the value where zero must differ from none`,
      ])
    },
    deleteProperty(_, key) {
      tracer.put(map, tracer.mapIndex(map, key), tracer.constant(0, map.value))
      return true
    },
  })
}

function byteMethods(memory: Memory, tracer: Tracer) {
  const wordOf = (word: unknown, what: string): WordValue => {
    if (!(word instanceof WordValue)) {
      throw new TraceError(`Expected ${what} as a word, got ${describe(word)}.`, [
        typeof word === 'number' || typeof word === 'bigint'
          ? `Fix: use a word with a width, such as u32(${word})`
          : 'Fix: use a register, a field, or the result of one of their methods',
      ])
    }
    tracer.use(word)
    return word
  }
  return {
    load(at: Word, size: number): Word {
      if (![1, 2, 4, 8, 16, 32].includes(size)) {
        throw new TraceError(`Expected an access of 1, 2, 4, 8, 16 or 32 bytes, got ${describe(size)}.`, [
          'An access has a fixed size, known when the body is traced.',
          typeof size === 'number' && size > 0 && size < 32
            ? 'Fix: use several loads, joined with concat'
            : 'Fix: use a loop in microcode',
        ])
      }
      return tracer.word(tracer.load(memory, wordOf(at, `an address of ${memory.name}`).node, bits(8 * size)))
    },
    store(at: Word, value: Word): void {
      const { node, width } = wordOf(value, 'the value to store')
      if (![8, 16, 32, 64, 128, 256].includes(width)) {
        throw new TraceError(`Expected a word of 1, 2, 4, 8, 16 or 32 bytes to store, got ${width} bits.`, [
          'Fix: use .unsigned(n) to widen it, .low(n) to narrow it, or several stores',
        ])
      }
      tracer.store(memory, wordOf(at, `an address of ${memory.name}`).node, node)
    },
  }
}
