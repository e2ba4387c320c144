/**
 * The machine that Stylus programs run on, alone: WebAssembly without floating point, where instructions cost ink, each
 * call of a program has memories of its own, and hooks leave the machine.
 *
 * @module
 */
import { bytes, concat, trap, u8, u64, uint, type Vm, vm, type Word, when } from '../../vm/index.ts'
import { access } from '../wasm/machine/access.ts'
import { alu } from '../wasm/machine/alu.ts'
import { bulk } from '../wasm/machine/bulk.ts'
import { control } from '../wasm/machine/control.ts'
import { formats } from '../wasm/machine/formats.ts'
import { host } from '../wasm/machine/host.ts'
import { type Builder, declarations, MEMORY_BITS, type State } from '../wasm/machine/isa.ts'
import { tables } from '../wasm/machine/tables.ts'
import { NO_INSTRUCTION, read } from '../wasm/spec.ts'
import { BULK_INK, instructionInk } from './prices.ts'

/** Calls of programs in a run. */
export const INSTANCE_BITS = 20
/** A place in the memories of an instance. */
export const PLACE_BITS = 32 + INSTANCE_BITS

export const programState = {
  ...declarations,
  /** What is left to the program. */
  ink: u64,
  /** Which hook is called. */
  hook: u8,
  /** Whose memories are used. */
  instance: uint(INSTANCE_BITS),
  mem: bytes(2 ** PLACE_BITS),
  store: bytes(2 ** PLACE_BITS),
}

export const OUT_OF_INK = 'all ink consumed'

type Any = { [name: string]: unknown; ink: Word<64>; instance: Word<typeof INSTANCE_BITS> }
type Access = { load(at: Word, size: number): Word; store(at: Word, value: Word): void }

/** The state as instructions see it, who know of one instance. */
function inInstance(s: Any): State {
  const within = (memory: Access): Access => ({
    load: (at, size) => memory.load(concat(s.instance, at), size),
    store: (at, value) => memory.store(concat(s.instance, at), value),
  })
  return new Proxy(s, {
    get: (_, name) => (name === 'mem' || name === 'store' ? within(s[name] as Access) : s[name as string]),
    set(_, name, value) {
      s[name as string] = value
      return true
    },
  }) as unknown as State
}

function pay(s: Any, ink: number): void {
  if (ink === 0) return
  when(s.ink.lt(ink), () => trap(OUT_OF_INK))
  s.ink = s.ink.sub(ink)
}

/** Fields of an instruction where there is one memory. */
const ofOneMemory = (fields: object): object =>
  new Proxy(fields, {
    get: (_, name) => (name === 'm' ? uint(MEMORY_BITS)(0) : fields[name as keyof object]),
  })

/** Adds the instructions of a function, which cost ink and use the memories of an instance. */
function priced(builder: Builder, extension: (builder: Builder) => Builder): Builder {
  // biome-ignore lint/suspicious/noExplicitAny: bodies are passed on as they are
  type Loose = any
  let inner: Loose = builder
  const outer: Loose = {
    op(assembly: string, code: string, body: Loose) {
      const ink = instructionInk(assembly.split(' ')[0] as string)
      inner = inner.op(assembly, code, (s: Any, fields: Loose, fetched: Loose) => {
        pay(s, ink)
        body(inInstance(s), ofOneMemory(fields), fetched)
      })
      return outer
    },
    microcode(name: string, body: Loose) {
      inner = inner.microcode(name, (s: Any) => {
        pay(s, BULK_INK)
        body(inInstance(s))
      })
      return outer
    },
  }
  extension(outer)
  return inner
}

/** The machine. */
export const programs = (): Vm => {
  let builder = vm('stylus-programs')
    .state(programState)
    .fetch(read as never) as unknown as Builder
  builder = host(builder)
  for (const extension of [control, alu, access, bulk, tables]) builder = priced(builder, extension)
  return builder.format(formats).otherwise(NO_INSTRUCTION)
}
