/**
 * One step of a running machine over a state access: which block runs, and what it does.
 * @module
 */
import { decoder } from './decode.ts'
import { evaluate, type Outcome, type Reader } from './evaluate.ts'
import { INVALID_MICRO, type Machine, MICRO, WORD } from './machine.ts'
import type { Type } from './types.ts'

/** The state that a step reads. Inputs of blocks are internal to the step. */
export type StateReader = Omit<Reader, 'input'>

/** What a step did. */
export type Step = {
  /** The instruction or routine that ran; undefined if fetching or decoding trapped. */
  readonly name: string | undefined
  /** The instruction word, if one was fetched. */
  readonly word: bigint | undefined
  readonly outcome: Exclude<Outcome, { kind: 'done' }> | Omit<Extract<Outcome, { kind: 'done' }>, 'outs'>
}

const noInput = (name: string): bigint => {
  throw new RangeError(`"input" expected no input here, got ${name}`)
}

/**
 * Evaluates one step of a **running** machine. Total: every state has an outcome.
 * @param state - the state before the step; it is only read
 * @throws NeedsPreimage, or what the reader throws, if the step asks for a preimage that is not known
 */
export function evaluateStep(machine: Machine, state: StateReader): Step {
  const reads = {
    get: state.get.bind(state),
    read: state.read.bind(state),
    load: state.load.bind(state) as (memory: string, address: bigint, type: Type) => bigint,
    ...(state.lookup ? { lookup: state.lookup.bind(state) } : {}),
    ...(state.preimage ? { preimage: state.preimage.bind(state) } : {}),
  }
  if (machine.microcode.length > 0) {
    const micro = state.get(MICRO)
    if (micro !== 0n) {
      const routine = machine.microcode[Number(micro) - 1]
      if (!routine)
        return { name: undefined, word: undefined, outcome: { kind: 'trap', reason: INVALID_MICRO } }
      return {
        name: routine.name,
        word: undefined,
        outcome: evaluate(routine.block, { ...reads, input: noInput }),
      }
    }
  }

  const fetched = evaluate(machine.fetch, { ...reads, input: noInput })
  if (fetched.kind === 'trap') return { name: undefined, word: undefined, outcome: fetched }
  const word = fetched.outs.get(WORD)!
  const instruction = decoder(machine)(word)
  if (!instruction) return { name: undefined, word, outcome: { kind: 'trap', reason: machine.otherwise } }

  const after = new Map(fetched.sets.map(({ register, value }) => [register, value]))
  const outcome = evaluate(instruction.block, {
    ...reads,
    get: (register) => after.get(register) ?? state.get(register),
    input: (name) => fetched.outs.get(name)!,
  })
  if (outcome.kind === 'trap') return { name: instruction.name, word, outcome }
  return { name: instruction.name, word, outcome: { ...outcome, sets: [...fetched.sets, ...outcome.sets] } }
}
