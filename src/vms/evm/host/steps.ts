/**
 * What a transaction does, instruction by instruction: what EIP-3155 shows of each, but its cost.
 * @module
 */

import type { Program } from '../../../run/program.ts'
import { LiveState } from '../../../state/access.ts'
import { STACK_LIMIT } from '../machine/state.ts'

/** An instruction that is about to run. */
export type InstructionStep = {
  /** From the begin of the frame's code. */
  readonly pc: number
  readonly op: number
  readonly opName: string
  readonly gas: bigint
  /** Bytes of memory in use. */
  readonly memSize: number
  /** The topmost item last. */
  readonly stack: readonly bigint[]
  /** 1 for the transaction's frame. */
  readonly depth: number
  readonly refund: bigint
}

/**
 * The instructions of a transaction, each before it runs.
 *
 * Text: EIP-3155.
 */
export function* instructionSteps(program: Program): Generator<InstructionStep> {
  const { machine } = program.vm
  const names = new Map(
    machine.instructions.map(({ name, pattern }) => [Number(pattern.match), [name, pattern.mask]]),
  )
  const live = new LiveState(machine, program.state)
  const get = (name: string) => live.get(name)
  while (live.status.kind === 'running') {
    if (get('micro') === 0n) {
      const pc = get('pc')
      const op = Number(live.load('code', pc, { kind: 'bits', width: 8 }))
      const [name, mask] = names.get(op) ?? ['', 0n]
      yield {
        pc: Number(pc - get('codeAt')),
        op,
        opName: mask === 0n ? 'INVALID' : String(name).toUpperCase(),
        gas: get('gas'),
        memSize: 32 * Number(get('words')),
        stack: stackOf(live),
        depth: Number(get('depth')) + 1,
        refund: get('refund'),
      }
    }
    live.step()
  }
}

function stackOf(live: LiveState): bigint[] {
  const items = Number(live.get('sp'))
  const base = live.get('depth') * BigInt(STACK_LIMIT)
  return Array.from({ length: items }, (_, i) =>
    i === items - 1 ? live.get('top') : live.load('stack', base + BigInt(i), { kind: 'bits', width: 256 }),
  )
}
