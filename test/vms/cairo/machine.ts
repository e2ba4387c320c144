/**
 * Single Cairo steps: instruction words, states, and what a step made of them.
 */
import { LiveState } from '../../../src/state/access.ts'
import { type Builtin, cellsOf, programOf } from '../../../src/vms/cairo/files/initial.ts'

/** Fields of an instruction word (whitepaper, 4.4); offsets are signed. */
export type Word = {
  readonly dst?: number
  readonly op0?: number
  readonly off?: readonly [dst: number, op0: number, op1: number]
  readonly op1?: number
  readonly res?: number
  readonly pc?: number
  readonly ap?: number
  readonly opcode?: number
}

export function encode({
  dst = 0,
  op0 = 0,
  off = [0, 0, 0],
  op1 = 0,
  res = 0,
  pc = 0,
  ap = 0,
  opcode = 0,
}: Word): bigint {
  const flags = dst | (op0 << 1) | (op1 << 2) | (res << 5) | (pc << 7) | (ap << 10) | (opcode << 12)
  const offsets = off.map((one) => BigInt(one + 2 ** 15))
  return (BigInt(flags) << 48n) | (offsets[2] << 32n) | (offsets[1] << 16n) | offsets[0]
}

/** Opcodes and op1 sources by name. */
export const [NOP, CALL, RET, ASSERT] = [0, 1, 2, 4]
export const [OP0, IMM, FP, AP] = [0, 1, 2, 4]

export type Start = {
  readonly pc?: number
  readonly ap?: number
  readonly fp?: number
  readonly cells: { readonly [address: number]: bigint }
  readonly builtins?: readonly Builtin[]
}

/** A machine at an instruction; pc is 100, ap 200, fp 300 by default. */
export function machineAt({ pc = 100, ap = 200, fp = 300, cells, builtins = [] }: Start): LiveState {
  const known = Object.entries(cells).map(([address, value]) => [Number(address), value] as const)
  const { vm, state } = programOf({ pc, ap, fp, cells: known, builtins })
  return new LiveState(vm.machine, state)
}

/** What one step does: registers and cells that were not known before, or the trap's reason. */
export function step(start: Start) {
  const live = machineAt(start)
  live.step()
  if (live.status.kind === 'trapped') return live.status.reason
  const written = [...cellsOf(live.snapshot().memories.mem)].filter(([address]) => !(address in start.cells))
  const [pc, ap, fp] = ['pc', 'ap', 'fp'].map((name) => Number(live.get(name)))
  return { pc, ap, fp, written: Object.fromEntries(written) as { [address: number]: bigint } }
}
