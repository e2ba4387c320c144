/**
 * Segments of runs as the tests want them: filled, checked, and compared with the evaluator's roots.
 */
import { expect } from 'vitest'
import { poseidon2 } from '../../../src/hash/index.ts'
import { poseidon2Elements } from '../../../src/hash/poseidon2.ts'
import { segmentSource } from '../../../src/stark/source.ts'
import { LiveState } from '../../../src/state/access.ts'
import { rootOf } from '../../../src/state/commitment.ts'
import type { State } from '../../../src/state/state.ts'
import { checkAir } from '../../../src/targets/air/checker.ts'
import { PUBLIC_AFTER, PUBLIC_BEFORE } from '../../../src/targets/air/header.ts'
import type { MachineAir } from '../../../src/targets/air/machine.ts'
import { airSegment, type Segment } from '../../../src/targets/air/segment.ts'

const hash = poseidon2()

/** The state after some steps of the evaluator. */
export function stateAfter({ shape }: MachineAir, state: State, steps: number): State {
  const live = new LiveState(shape.vm.machine, state)
  for (let i = 0; i < steps; i++) live.step()
  return live.snapshot()
}

/** A segment that the checker accepts and whose roots are those of the evaluator's states. */
export function proven(air: MachineAir, state: State, steps: number): Segment {
  const { machine } = air.shape.vm
  const segment = airSegment(air, segmentSource(machine, state), steps)
  const roots = [state, stateAfter(air, state, steps)].map((one) =>
    poseidon2Elements(rootOf(machine, hash, one)),
  )
  expect(segment.publics.slice(PUBLIC_BEFORE, PUBLIC_BEFORE + 8)).toEqual(roots[0])
  expect(segment.publics.slice(PUBLIC_AFTER, PUBLIC_AFTER + 8)).toEqual(roots[1])
  expect(segment.publics.at(-1)).toBe(steps)
  expect(checkAir(air.program, segment.publics, segment.traces).map(({ message }) => message)).toEqual([])
  return segment
}
