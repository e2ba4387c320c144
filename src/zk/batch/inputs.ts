/**
 * The inputs of a batch circuit: consecutive steps placed in its slots, the leaves that they touch, and the
 * nodes above.
 * @module
 */
import { fromBigint, toBigint } from '../../bytes/bytes.ts'
import { OnestepError } from '../../bytes/errors.ts'
import { slotSize } from '../../ir/machine.ts'
import { NeedsPreimage } from '../../ir/preimages.ts'
import { LiveState } from '../../state/access.ts'
import { type Commitment, stateRoot } from '../../state/commitment.ts'
import { layoutOf } from '../../state/layout.ts'
import type { State } from '../../state/state.ts'
import {
  type BatchCircuit,
  type BatchShape,
  type BatchStep,
  firstByteId,
} from '../../targets/circom/index.ts'
import type { Vm } from '../../vm/index.ts'
import { type AccessUse, registerPieces, runningBlocks, writeStore } from '../circuit/running.ts'
import { mapRoots } from '../circuit/trees.ts'
import type { CircuitInputs } from '../circuit/witness.ts'
import type { Statement } from '../groth16/statement.ts'
import { type CellAccess, fits, type Leaf, slotsOf, touchedLeaves } from './slots.ts'

type Slot = {
  readonly active: boolean
  readonly accesses: readonly CellAccess[]
  /** Names of the blocks that run in the slot. */
  readonly running: readonly string[]
}

/** Steps placed in slots, as far as there is room. */
export type BatchRun = {
  readonly slots: readonly Slot[]
  /** Steps made. */
  readonly steps: bigint
  readonly leaves: readonly Leaf[]
  /** The headers of the states before and after. */
  readonly before: Uint8Array
  readonly after: Uint8Array
}

/** Whether a slot has room for any step. */
export const isAnySlot = ({ anyEvery }: BatchShape, slot: number): boolean => slot % anyEvery === anyEvery - 1

/**
 * Places the steps that follow a state in the slots of a batch, as many as there is room for.
 * @param limit - the most steps; without it, the batch ends where the machine stops
 * @throws BatchError if not even one step fits
 */
export function runBatch(
  circuit: BatchCircuit,
  shape: BatchShape,
  vm: Vm,
  state: State,
  limit?: bigint,
): BatchRun {
  const live = new LiveState(vm.machine, state)
  const before = live.header()
  const cells = new Cells(circuit, vm, new LiveState(vm.machine, state))
  const slots: Slot[] = []
  let best: BatchRun | undefined
  let problem = 'the batch has no slot that accepts it'
  for (let steps = 0n; slots.length < shape.steps && (limit === undefined || steps < limit); ) {
    if (limit === undefined && live.status.kind !== 'running') break
    const any = isAnySlot(shape, slots.length)
    const kind = any ? circuit.any : circuit.plain
    const made = accessesOf(kind, vm, live, cells)
    if (typeof made === 'string') {
      // The next slot may accept it; if that does not either, the batch ends.
      problem = made
      if (any) break
      slots.push(idleSlot(kind))
      continue
    }
    slots.push({ active: true, ...made })
    cells.apply(made.accesses)
    live.step()
    steps++
    const leaves = touchedLeaves(
      vm,
      slots.flatMap((slot) => slot.accesses),
    )
    if (fits(vm, leaves, shape)) {
      best = { slots: [...slots], steps, leaves, before, after: live.header() }
    } else {
      problem = 'the batch has too few leaf slots for the leaves that it touches'
      if (leaves.length > shape.readLeaves + shape.writeLeaves) break
    }
  }
  if (!best) throw new BatchError(problem, live)
  return best
}

const idleSlot = (kind: BatchStep): Slot => ({ active: false, accesses: idle(kind), running: [] })

const idle = (kind: BatchStep): CellAccess[] =>
  kind.ports.map(() => ({ id: 0n, memory: 0, before: 0n, after: 0n, low: 0n }))

/** The contents of the cells that were accessed so far. */
class Cells {
  readonly size: number
  readonly #contents = new Map<bigint, bigint>()
  readonly #start: LiveState
  readonly #first: readonly bigint[]

  constructor({ cellLog }: BatchCircuit, { machine }: Vm, start: LiveState) {
    this.size = 1 << cellLog
    this.#start = start
    this.#first = machine.memories.map((_, memory) => firstByteId(machine, memory))
  }

  id(memory: number, address: bigint): bigint {
    return this.#first[memory]! + address - (address % BigInt(this.size))
  }

  content(memory: number, address: bigint): bigint {
    const first = address - (address % BigInt(this.size))
    return (
      this.#contents.get(this.id(memory, address)) ?? toBigint(this.#start.bytes(memory, first, this.size))
    )
  }

  apply(accesses: readonly CellAccess[]): void {
    for (const { id, after } of accesses) if (id !== 0n) this.#contents.set(id, after)
  }
}

/** The accesses of the next step, one per port, or why a slot of this kind does not accept it. */
function accessesOf(kind: BatchStep, vm: Vm, live: LiveState, cells: Cells): Omit<Slot, 'active'> | string {
  const stopped = live.status.kind !== 'running'
  let run: ReturnType<typeof runningBlocks>
  try {
    run = runningBlocks(kind.plan, vm, live)
  } catch (error) {
    // It was given none: whatever reads a preimage is excluded.
    if (error instanceof NeedsPreimage) return 'its circuit excludes what reads preimages'
    throw error
  }
  const { blocks, value, trapped } = run
  const name = blocks.at(-1)?.name ?? 'the machine has stopped'
  if (blocks.some((block) => kind.excluded.has(block.name))) return `its circuit excludes ${name}`
  if (kind.plain) {
    const last = blocks.at(-1)
    if (stopped || last?.kind !== 'instruction') return `its slots accept only plain steps, not ${name}`
    const plain = blocks.every(({ block }, i) =>
      block.effects.every((effect) => effect.kind !== 'trap' || value(blocks[i]!, effect.guard) === 0n),
    )
    if (!plain || trapped) return `this ${name} is not plain`
  }
  const { memories } = vm.machine
  const written: CellAccess[] = []
  const accesses = kind.ports.map((unit, port) => {
    const uses = (unit.uses as readonly AccessUse[]).filter(
      ({ block, access }) => blocks.includes(block) && value(block, access.guard) === 1n,
    )
    const [first] = uses
    if (!first) return idle(kind)[port]!
    const address =
      value(first.block, first.access.address) * BigInt(slotSize(memories[first.access.memory]!))
    const id = cells.id(first.access.memory, address)
    const low = address % BigInt(cells.size)
    const before =
      written.findLast((one) => one.id === id)?.after ?? cells.content(first.access.memory, address)
    let after = before
    const store = uses.find(({ access }) => access.kind === 'store')
    if (store && !trapped) {
      const bytes = fromBigint(before, cells.size)
      writeStore(vm, store, value, bytes, Number(low))
      after = toBigint(bytes)
    }
    const access = { id, memory: first.access.memory, before, after, low }
    written.push(access)
    return access
  })
  return { accesses, running: blocks.map((block) => block.name) }
}

/**
 * The inputs with which a batch circuit proves a run.
 *
 * @param commitment - to the memories of the state before, under Poseidon; it is not changed
 * @returns the inputs, and the statement that they prove
 */
export function batchInputs(
  circuit: BatchCircuit,
  shape: BatchShape,
  vm: Vm,
  run: BatchRun,
  commitment: Commitment,
): { inputs: CircuitInputs; statement: Statement } {
  const { machine } = vm
  const { elements } = layoutOf(machine)
  const all = Array.from({ length: shape.steps }, (_, i): Slot => {
    const kind = isAnySlot(shape, i) ? circuit.any : circuit.plain
    return run.slots[i] ?? idleSlot(kind)
  })
  const times = new Map<bigint, bigint>()
  let now = 0n
  const gap = all.flatMap(({ accesses }) =>
    accesses.map(({ id }) => {
      const last = times.get(id) ?? 0n
      times.set(id, now + 1n)
      return now++ - last
    }),
  )
  const slots = slotsOf({ circuit, shape, vm, leaves: run.leaves, commitment, times })
  const { roots } = slots
  const ports = Math.max(circuit.plain.ports.length, circuit.any.ports.length)
  const padded = <T>(list: readonly T[], filler: T): T[] =>
    Array.from({ length: ports }, (_, i) => list[i] ?? filler)
  const bits = (low: bigint) => Array.from({ length: circuit.cellLog }, (_, i) => (low >> BigInt(i)) & 1n)

  const maps = mapRoots(vm, commitment)
  const before = stateRoot(machine, commitment.hash, run.before, [...roots.before, ...maps])
  const after = stateRoot(machine, commitment.hash, run.after, [...roots.after, ...maps])
  const statement = { vmId: vm.id, before, after, steps: run.steps }
  const inputs = {
    rootBefore: toBigint(before),
    rootAfter: toBigint(after),
    stepCount: run.steps,
    status: toBigint(run.before.subarray(0, 9)),
    registers: registerPieces(run.before, elements),
    roots: roots.before.map(toBigint),
    rootsAfter: roots.after.map(toBigint),
    ...(maps.length > 0 ? { mapRoots: maps.map(toBigint) } : {}),
    active: all.map(({ active }) => (active ? 1n : 0n)),
    cell: all.map(({ accesses }) =>
      padded(
        accesses.map((one) => one.before),
        0n,
      ),
    ),
    ...(circuit.cellLog > 0
      ? {
          low: all.map(({ accesses }) =>
            padded(
              accesses.map((one) => bits(one.low)),
              bits(0n),
            ),
          ),
        }
      : {}),
    gap,
    idleTime: times.get(0n) ?? 0n,
    ...slots.inputs,
  }
  return { inputs, statement }
}

/** A step with which no batch of this shape can begin. */
export class BatchError extends OnestepError {
  override name = 'BatchError'

  constructor(problem: string, live: LiveState) {
    super(`No batch can begin with this step: ${problem}.`, {
      lines: [
        `Status: ${live.status.kind}`,
        'Fix: prove it with the step circuit, which a chain can include; or choose a larger shape',
      ],
    })
  }
}
