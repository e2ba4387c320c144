/**
 * What the author of a composed machine writes: the parts, and the bridge between them.
 * @module
 */
import { ACTIVE, type Machine, mapsOf, type Register } from '../../ir/machine.ts'
import type { Declarations, StateOf } from '../declarations.ts'
import { TraceError } from '../error.ts'
import type { Vm } from '../spec.ts'
import { stateObject } from '../state-object.ts'
import type { Tracer } from '../tracer.ts'
import type { Bool, Word } from '../word.ts'
import { codeOf, type Part, reasonOf } from './part.ts'

/** The parts of a composed machine, by name. */
export type Parts = { readonly [name: string]: Vm }

/** What a part's state looks like from a bridge; that of a VM of unknown declarations may be anything. */
// biome-ignore lint/suspicious/noExplicitAny: a VM whose declarations are not known
type StateOfPart<V> = V extends { readonly declared?: infer D extends Declarations } ? StateOf<D> : any

/** The state that a bridge sees: its own by name, and that of each part behind the part's name. */
export type BridgeState<P extends Parts, D extends Declarations> = StateOf<D> & {
  readonly [N in keyof P]: StateOfPart<P[N]>
}

/** Why a part trapped. */
export type TrapReason = {
  /**
   * Whether it trapped for this reason.
   * @throws TraceError if the part has no such trap
   */
  is(reason: string): Bool
}

/** A step of the bridge. */
type Body<S> = (s: S) => void

/**
 * The bridge of a composed machine: microcode that sees all parts. Each body is one step; what takes more of them goes on
 * in a routine of `routines` by `enter`. A body that ends in none of `enter`, `resume`, `halt` and `trap` runs again.
 */
export type Bridge<P extends Parts, D extends Declarations> = {
  /** State of the bridge's own: a stack of calls, what is left of the gas. */
  readonly state?: D
  /**
   * Registers, memories and maps that all parts have in common which declare one of that name, in the same way. All else
   * is each part's own.
   */
  readonly shared?: readonly string[]
  /**
   * What runs instead of a part's microcode routine. A part that calls out declares a routine for it, which says what it
   * does alone: trap, mostly.
   */
  readonly instead?: {
    readonly [N in keyof P]?: { readonly [routine: string]: Body<BridgeState<P, D>> }
  }
  /** What runs when a part halts, which stops the whole machine otherwise. */
  readonly halted?: { readonly [N in keyof P]?: (s: BridgeState<P, D>, code: Word<64>) => void }
  /**
   * What runs when a part traps, which stops the whole machine otherwise. Nothing else of the step that trapped has
   * happened, but for the registers that fetch sets.
   */
  readonly trapped?: { readonly [N in keyof P]?: (s: BridgeState<P, D>, reason: TrapReason) => void }
  /** Further routines, by name. */
  readonly routines?: { readonly [routine: string]: Body<BridgeState<P, D>> }
}

/** The state of the whole as bodies see it. */
export function bridgeState(
  state: Pick<Machine, 'registers' | 'memories' | 'maps'>,
  tracer: Tracer,
  parts: readonly Part[],
): object {
  const all = stateObject(state, tracer) as { [name: string]: unknown }
  const own = stateObject(plain(state), tracer) as { [name: string]: unknown }
  const views = new Map(parts.map((part) => [part.name, viewOf(part, all)]))
  return new Proxy(Object.create(null), {
    get: (_, name) => views.get(name as string) ?? own[name as string],
    set(_, name, value) {
      if (views.has(name as string)) {
        throw new TraceError(`Expected a register to set; ${String(name)} is a part.`, [
          `Fix: set one of its registers: ${String(name)}.NAME = value`,
        ])
      }
      if (name === ACTIVE) {
        throw new TraceError(`${ACTIVE} says which part runs, and resume sets it.`, ["Fix: resume('PART')"])
      }
      own[name as string] = value
      return true
    },
  })
}

/** What is no part's own: the names without a dot. */
function plain(state: Pick<Machine, 'registers' | 'memories' | 'maps'>): typeof state {
  const whole = ({ name }: { readonly name: string }) => !name.includes('.')
  return {
    registers: state.registers.filter(whole),
    memories: state.memories.filter(whole),
    maps: mapsOf(state).filter(whole),
  }
}

/** A part's state under the names that the part has for it. */
function viewOf({ name: part, machine, rename }: Part, all: { [name: string]: unknown }): object {
  const names = [...machine.registers, ...machine.memories, ...mapsOf(machine)].map(({ name }) => name)
  const find = (name: string | symbol): string => {
    if (names.includes(String(name))) return rename(String(name))
    throw new TraceError(`The part ${part} has no state "${String(name)}".`, [
      `State: ${names.join(', ')}`,
      'Fix: check the spelling',
    ])
  }
  return new Proxy(Object.create(null), {
    get: (_, name) => all[find(name)],
    set(_, name, value) {
      all[find(name)] = value
      return true
    },
  })
}

/** The exit code that a part halted with. */
export const haltCode = (state: Pick<Machine, 'registers'>, tracer: Tracer, part: Part): unknown =>
  tracer.value(tracer.get(registerOf(state, codeOf(part.name))))

/** Why a part trapped. */
export const trapReason = (state: Pick<Machine, 'registers'>, tracer: Tracer, part: Part): TrapReason => ({
  is(reason) {
    const index = part.machine.traps.indexOf(reason)
    if (index < 0) {
      throw new TraceError(`The part ${part.name} does not trap for "${String(reason)}".`, [
        `Its reasons: ${part.machine.traps.map((one) => JSON.stringify(one)).join(', ')}`,
        'Fix: check the spelling',
      ])
    }
    const held = tracer.get(registerOf(state, reasonOf(part.name)))
    const test = tracer.make('eq', [held, tracer.constant(index, held.type)])
    return tracer.word(test, 'Comparison') as Bool
  },
})

const registerOf = (state: Pick<Machine, 'registers'>, name: string): Register =>
  state.registers.find((one) => one.name === name)!
