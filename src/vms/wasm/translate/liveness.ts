/**
 * Which locals are read again: what a call has to save, and what must be zero when a function begins.
 * @module
 */
import { OP } from '../binary/opcodes.ts'
import type { Body, Instr } from '../binary/types.ts'
import { REGISTER } from '../machine/isa.ts'

export type Liveness = {
  /** Locals, as bits, that are read before they are set. */
  readonly entry: bigint
  /** After each call, by the index of its instruction. */
  readonly after: ReadonlyMap<number, bigint>
}

type Frame = { readonly start: number; readonly label: bigint; readonly after: bigint; otherwise?: bigint }

const bit = (local: number): bigint => (local < REGISTER.locals ? 1n << BigInt(local) : 0n)

/** The locals that have registers. Goes backward through the code until what loops begin with no longer changes. */
export function livenessOf({ code }: Body): Liveness {
  const starts = new Map<number, number>()
  for (const [i, { op, end }] of code.entries()) {
    if (op === OP.block || op === OP.loop || op === OP.if) starts.set(end, i)
  }
  const loops = new Map<number, bigint>()
  const after = new Map<number, bigint>()
  for (;;) {
    const { entry, changed } = backward(code, starts, loops, after)
    if (!changed) return { entry, after }
  }
}

function backward(
  code: readonly Instr[],
  starts: ReadonlyMap<number, number>,
  loops: Map<number, bigint>,
  after: Map<number, bigint>,
): { entry: bigint; changed: boolean } {
  const frames: Frame[] = []
  const labelOf = (index: number) => frames.at(-1 - index)?.label ?? 0n
  let live = 0n
  let changed = false
  for (let i = code.length - 1; i >= 0; i--) {
    const { op, x, list } = code[i]
    switch (op) {
      case OP.end: {
        const start = starts.get(i)
        if (start === undefined) break
        const label = code[start].op === OP.loop ? (loops.get(start) ?? 0n) : live
        frames.push({ start, label, after: live })
        break
      }
      case OP.else: {
        const frame = frames.at(-1) as Frame
        frame.otherwise = live
        live = frame.after
        break
      }
      case OP.block:
        frames.pop()
        break
      case OP.loop: {
        frames.pop()
        const before = loops.get(i) ?? 0n
        if ((before | live) !== before) {
          loops.set(i, before | live)
          changed = true
        }
        break
      }
      case OP.if: {
        const frame = frames.pop() as Frame
        live |= frame.otherwise ?? frame.after
        break
      }
      case OP.br:
        live = labelOf(x)
        break
      case OP.br_if:
        live |= labelOf(x)
        break
      case OP.br_table:
        live = list.reduce((sum, index) => sum | labelOf(index), 0n)
        break
      case OP.return:
      case OP.unreachable:
      case OP.return_call:
      case OP.return_call_indirect:
        live = 0n
        break
      case OP.call:
      case OP.call_indirect:
        after.set(i, live)
        break
      case OP.local_get:
        live |= bit(x)
        break
      case OP.local_set:
      case OP.local_tee:
        live &= ~bit(x)
    }
  }
  return { entry: live, changed }
}
