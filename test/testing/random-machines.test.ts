/**
 * Machines that nobody would write: random blocks of all ops over odd widths, on every executor,
 * and through the text and back.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { equal } from '../../src/bytes/bytes.ts'
import { keccak256 } from '../../src/hash/index.ts'
import { type Machine, machineBound, machineId, parse, print } from '../../src/ir/index.ts'
import { verify } from '../../src/proof/index.ts'
import { recordStep } from '../../src/proof/log.ts'
import { evaluatorExecutor } from '../../src/run/evaluator.ts'
import { wasmExecutor } from '../../src/run/wasm.ts'
import { LiveState } from '../../src/state/access.ts'
import { contentsOf, difference, snapshot } from '../../src/testing/difference.ts'
import { proveStepFrom, state } from '../../src/testing/index.ts'
import { hasPreimages } from '../../src/testing/preimages.ts'
import type { Vm } from '../../src/vm/index.ts'
import { machine as machines } from '../ir/machines.ts'
import { everyPreimage } from '../preimage/every.ts'

const vmOf = (machine: Machine): Vm => ({
  name: machine.name,
  machine,
  id: machineId(machine),
  fields: new Map(),
  sources: new Map(),
  formats: {},
  displays: new Map(),
})

const cases = machines.chain((machine) =>
  fc.record({
    machine: fc.constant(machine),
    starts: fc.array(
      fc
        .tuple(state(machine), fc.nat(machine.instructions.length), fc.nat(0xfff), fc.nat(2))
        .map(([one, op, low, micro]) => ({
          ...one,
          registers: { ...one.registers, iw: BigInt((op << 12) | low), micro: BigInt(micro) },
        })),
      { minLength: 4, maxLength: 4 },
    ),
  }),
)

test('executors, replay and the text agree on random machines', () => {
  const outcomes = { running: 0, halted: 0, trapped: 0, waiting: 0, asking: 0 }
  fc.assert(
    fc.property(cases, ({ machine, starts }) => {
      const vm = vmOf(machine)
      const executors = [evaluatorExecutor(parse(print(machine))), wasmExecutor(machine)]
      for (const executor of executors) executor.supply?.(everyPreimage)
      const options = { preimages: everyPreimage }
      const bound = machineBound(machine).leaves.get('mem') ?? 0
      for (const start of starts) {
        const live = new LiveState(machine, start, options)
        let recorded: ReturnType<typeof recordStep> | undefined
        const record = () => {
          recorded = recordStep(live)
        }
        if (!hasPreimages(record)) {
          outcomes.waiting++
          for (const executor of executors) {
            executor.restore(start)
            expect(executor.run(1n)).toBe(0n)
            expect(executor.header()).toEqual(live.header())
          }
          continue
        }
        const { touched, asked } = recorded!
        if (asked.length > 0) outcomes.asking++
        expect(touched[0].size).toBeLessThanOrEqual(bound)
        const { before, proof, after, status } = proveStepFrom(vm, start, keccak256, options)
        outcomes[status.kind]++
        const verdict = verify(vm, before, proof, options)
        if ('reason' in verdict) throw new Error(`${verdict.reason}: ${verdict.detail}`)
        expect(equal(verdict.root, after)).toBe(true)
        for (const steps of [1n, 5n]) {
          const live = new LiveState(machine, start, options)
          hasPreimages(() => {
            for (let i = 0n; i < steps; i++) live.step()
          })
          const expected = { header: live.header(), ...contentsOf(machine, live.snapshot()) }
          for (const executor of executors) {
            executor.restore(start)
            executor.run(steps)
            expect(difference(machine, expected, snapshot(executor, contentsOf(machine, start)))).toBe(
              undefined,
            )
          }
        }
      }
    }),
    { numRuns: 100 },
  )
  for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(5)
})
