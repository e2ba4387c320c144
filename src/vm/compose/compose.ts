/**
 * Machines made of machines.
 * @module
 */
import { CheckError, check } from '../../ir/check.ts'
import { INVALID_MICRO, INVALID_PART, type Machine, microWidth, type Routine } from '../../ir/machine.ts'
import { machineId } from '../../ir/print.ts'
import { bits, MAX_STATE_WIDTH } from '../../ir/types.ts'
import type { Declarations } from '../declarations.ts'
import { callSite, TraceError } from '../error.ts'
import type { Vm } from '../spec.ts'
import { located, traceBlock, trapReasons } from '../trace-vm.ts'
import { Tracer } from '../tracer.ts'
import { type Bridge, bridgeState, type Parts } from './bridge.ts'
import { checkParts } from './check.ts'
import { fetchOf, type WordPlan, wordWidth } from './fetch.ts'
import { instructionsOf, shownBy } from './instructions.ts'
import { type Part, placeBlock } from './part.ts'
import { type Slot, slotsOf } from './slots.ts'
import { stateOf } from './state.ts'

/**
 * One machine made of several, of which one runs at a time. Its state is theirs together, and a step of it is a step of one
 * of them or of the bridge. So whatever takes a VM takes it too: a dispute may end on either side of the border, or on it.
 *
 * What belongs to a part has the part's name before its own: registers (`evm.pc`), memories, maps, instructions and
 * routines. `composedState` of `onestep/state` makes a state to start from.
 *
 * @param name - of the whole
 * @param parts - 2 to 16 VMs by name
 * @param bridge - what runs between them
 * @throws TraceError with what is wrong, and where
 * @example
 * ```ts
 * import { bytes, compose, enter, halt, map, resume, trap, u8, u32, u64, vm } from 'onestep'
 * const asker = vm('asker')
 *   .state({ pc: u8, answer: u64, code: bytes(256), held: map(u32, u64) })
 *   .fetch((s) => s.code.load(s.pc, 1))
 *   .microcode('host', () => trap('nobody to ask')) // what it does alone
 *   .op('ask', '00000001', (s) => {
 *     s.pc = s.pc.add(1)
 *     enter('host')
 *   })
 *   .op('halt', '00000000', (s) => halt(s.answer))
 *   .otherwise('illegal instruction')
 * const counter = vm('counter')
 *   .state({ at: u32, program: bytes(1024, { endian: 'big' }), held: map(u32, u64) })
 *   .fetch((s) => s.program.load(s.at, 2))
 *   .op('count k', '0001 kkkkkkkkkkkk', (s, { k }) => {
 *     const key = k.unsigned(32)
 *     s.held[key] = s.held[key].add(1)
 *     s.at = s.at.add(2)
 *   })
 *   .op('done', '0000000000000000', () => halt(0))
 *   .otherwise('illegal instruction')
 *
 * const both = compose('both', { asker, counter }, {
 *   shared: ['held'],
 *   instead: {
 *     asker: {
 *       host(s) {
 *         s.counter.at = u32(0)
 *         resume('counter')
 *       },
 *     },
 *   },
 *   halted: {
 *     counter(s) {
 *       s.asker.answer = s.asker.held[7]
 *       resume('asker')
 *     },
 *   },
 * })
 * ```
 */
export function compose<const P extends Parts, const D extends Declarations = Record<never, never>>(
  name: string,
  parts: P,
  bridge: Bridge<P, D>,
): Vm {
  const at = callSite()
  const own = checkParts(name, parts, bridge as never, at)
  const entries = Object.entries(parts)
  const slots = slotsOf(entries, bridge as never)
  const micro = bits(microWidth(slots.length))
  const shared = new Set(bridge.shared ?? [])
  const placed = entries.map(([part, vm], number): Part => {
    const numberOf = (title: string) =>
      1 + slots.findIndex((slot) => slot.part === part && slot.role === title)
    return {
      ...{ name: part, number, machine: vm.machine, micro },
      rename: (title) => (shared.has(title) ? title : `${part}.${title}`),
      firstRoutine: numberOf('routine'),
      onHalt: numberOf('halted') || undefined,
      onTrap: numberOf('trapped') || undefined,
    }
  })
  const plan: WordPlan = {
    number: Math.max(1, Math.ceil(Math.log2(placed.length))),
    width: Math.max(...placed.map(({ machine }) => machine.wordWidth)),
    traps: placed.some(({ onTrap }) => onTrap !== undefined),
  }
  if (wordWidth(plan) > MAX_STATE_WIDTH) {
    throw new TraceError(
      `Expected instruction words of at most ${MAX_STATE_WIDTH - (wordWidth(plan) - plan.width)} bits in a part, got ${plan.width}.`,
      ['Before the word of a part stand the bits that say whose it is.'],
      at,
    )
  }
  const state = stateOf(placed, own, plan, slots.length, at)
  const instructions = placed.flatMap((part) => instructionsOf(part, plan))
  const microcode = slots.map((slot) => routineOf(slot, slots, placed, state, plan, at))
  const fetch = fetchOf(placed, plan)
  const traps = trapReasons(INVALID_PART, [
    fetch,
    ...[...instructions, ...microcode].map(({ block }) => block),
  ])
  if (microcode.length > 0 && !traps.includes(INVALID_MICRO)) traps.push(INVALID_MICRO)
  const machine: Machine = {
    ...{ name, ...state, traps, fetch, wordWidth: wordWidth(plan), instructions, microcode },
    otherwise: INVALID_PART,
  }
  try {
    check(machine)
  } catch (error) {
    if (!(error instanceof CheckError)) throw error
    throw new TraceError(error.short, error.lines, at)
  }
  const sources = new Map(slots.flatMap((slot) => (slot.body && at ? [[slot.name, at] as const] : [])))
  return { name, machine, id: machineId(machine), ...shownBy(entries, sources) }
}

/** A routine of the whole: a part's, or one of the bridge, traced. */
function routineOf(
  slot: Slot,
  slots: readonly Slot[],
  placed: readonly Part[],
  state: Pick<Machine, 'registers' | 'memories' | 'maps'>,
  plan: WordPlan,
  at: string | undefined,
): Routine {
  const { name } = slot
  const part = placed.find((one) => one.name === slot.part)
  const { body } = slot
  if (!body) {
    const { block } = part!.machine.microcode[slot.index]!
    return { name, block: placeBlock(part!, block, slot.index + 1, bits(wordWidth(plan))) }
  }
  const block = located(`the bridge, ${name}`, at, () => {
    const run = (marks: boolean) => {
      const options = { marks, parts: placed.map((one) => one.name) }
      const tracer = new Tracer(
        state,
        slots.map((one) => one.name),
        options,
      )
      const made = traceBlock(
        tracer,
        () => bridgeState(state, tracer, placed),
        (s) => body(s, { state, tracer, part }),
        at,
      )
      return { tracer, block: made }
    }
    const once = run(false)
    return once.tracer.wasteful ? run(true).block : once.block
  })
  return { name, block }
}
