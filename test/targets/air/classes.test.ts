/**
 * Edits of steps of every class: each instruction and routine, each trap that it has, halts, words and values of `micro`
 * that are none, and machines that have stopped. 10,000 edits of each with `ONESTEP_SLOW=1` and `ONESTEP_ALL=1`
 * (`ONESTEP_EDITS` is another number).
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { segmentSource } from '../../../src/stark/source.ts'
import type { State } from '../../../src/state/state.ts'
import { checkAir } from '../../../src/targets/air/checker.ts'
import { machineAir } from '../../../src/targets/air/machine.ts'
import { airSegment } from '../../../src/targets/air/segment.ts'
import { stepCase, stepKinds } from '../../../src/testing/index.ts'
import { rv32im, rv64 } from '../../../src/vms/riscv/index.ts'
import { sbpfv0 } from '../../../src/vms/sbpf/index.ts'
import { all, rotating } from '../../rotation.ts'
import { sampledSteps } from '../../vms/sbpf/sampled.ts'
import { tiny } from '../../vms/tiny.ts'
import { editor } from './edits.ts'
import { areFree, isFree, kindOf } from './free.ts'
import { mutator, randomFrom } from './mutate.ts'
import { stateAfter } from './prove.ts'

const slow = process.env.ONESTEP_SLOW === '1'
if (!slow)
  console.log(
    'loads and stores of sbpfv0 are not edited: states that they work in take minutes to find; ONESTEP_SLOW=1',
  )
const EDITS = Number(process.env.ONESTEP_EDITS ?? (slow ? 10_000 : 150))
/** Kinds of steps of a machine in a quick run, and states of each. */
const [KINDS, STATES] = slow ? [Number.POSITIVE_INFINITY, 8] : [2, 2]

let samples: ReturnType<typeof sampledSteps> | undefined
/** States of real runs of sBPF, by the instruction or routine that is next. */
const sampled = () => {
  samples ??= sampledSteps(0, 4)
  return (title: string) => samples!.get(title) ?? []
}

describe.each([
  { name: 'rv32im', vm: rv32im },
  { name: 'rv64imac', vm: rv64 },
  { name: 'the toy VM', vm: tiny },
  { name: 'sbpfv0', vm: sbpfv0 },
])('$name', ({ name, vm }) => {
  const air = machineAir(vm)
  const kinds = stepKinds(vm)
    .map((kind) => ['name' in kind ? kind.name : kind.kind, kind] as const)
    // Random addresses are hardly ever those of a region of sBPF: states of real runs take minutes to find.
    .filter(([title]) => slow || name !== 'sbpfv0' || !/^(ldx|stx?(w|h|b|dw)$)/.test(title))
  const chosen = rotating(`kinds of steps of ${name} that are edited`, kinds).slice(
    0,
    all ? undefined : KINDS,
  )
  test.each(chosen)(
    '%s',
    (title, kind) => {
      const classes = new Map<string, State>()
      const own = slow && name === 'sbpfv0' ? sampled()(title) : []
      // Some draws find no state, as those of instructions whose operands must lie in a region.
      const drawn = fc.sample(stepCase(vm, kind), { numRuns: 8 * STATES, seed: 5 }).filter(Boolean)
      for (const state of [...drawn.slice(0, STATES), ...own]) {
        const { status } = stateAfter(air, state as State, 1)
        const end =
          status.kind === 'trapped' ? `trap ${status.reason}` : status.kind === 'halted' ? 'halt' : 'runs'
        if (!classes.has(end)) classes.set(end, state as State)
      }
      expect(classes.size).toBeGreaterThan(0)
      let seed = 1
      for (const [end, state] of classes) {
        const { publics, traces } = airSegment(air, segmentSource(vm.machine, state), 1)
        expect(checkAir(air.program, publics, traces)).toEqual([])
        const m = mutator(air.program, publics, traces)
        const next = editor(m, randomFrom(seed++))
        const passed = new Set<string>()
        for (let i = 0; i < EDITS; i++) {
          const { kind: what, changes } = next()
          if (m.failures(changes).size > 0) continue
          const cells = changes.map(({ table, row, column }) => kindOf(m, table, row, column))
          if (!areFree(cells)) passed.add(`${what}: ${cells.filter((cell) => !isFree(cell)).join(' and ')}`)
        }
        expect([...passed], `${title}, ${end}`).toEqual([])
      }
      if (slow) console.log(`${name}, ${title}: ${EDITS} edits of each of ${[...classes.keys()].join(', ')}`)
    },
    3_600_000,
  )
})
