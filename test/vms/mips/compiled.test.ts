/**
 * Compiled code beside the interpreter: a loop with delay slots in two threads, whose turns end in the middle of it, and
 * which the compiler has seen often enough.
 */
import { expect, test } from 'vitest'
import { jitExecutor } from '../../../src/run/jit.ts'
import { wasmExecutor } from '../../../src/run/wasm.ts'
import { LiveState } from '../../../src/state/access.ts'
import { i, OP, SYSCALL } from './encode.ts'
import { mips64, start } from './machine.ts'

const [V0, A0, A1, T0, T1, T2] = [2, 4, 5, 12, 13, 14]
const TURN = 100_000n

test('turns end at the same step, wherever in a loop that is', () => {
  const set = (register: number, value: number) => i(OP.daddiu, 0, register, value)
  const code = [
    ...[i(OP.lui, 0, A0, 5), i(OP.ori, A0, A0, 0x0f00), set(A1, 0x7000), set(V0, 5055), SYSCALL],
    // Seven instructions, so that the turns end at each of them.
    ...[i(OP.daddiu, T0, T0, 1), i(OP.sd, A1, T0, 0), i(OP.ll, A1, T2, 0), i(OP.sc, A1, T1, 0)],
    ...[i(OP.bne, T0, 0, -5), i(OP.daddiu, T2, T2, 3)],
  ]
  const { live } = start(mips64, { code })
  const executors = [wasmExecutor, jitExecutor].map((make) => make(mips64.machine))
  for (const executor of executors) executor.restore(live.snapshot())
  const turns = new Set<string>()
  let made = 0n
  for (const steps of [...Array<bigint>(12).fill(99_983n), ...Array<bigint>(50).fill(1n), 3n * TURN]) {
    const [interpreted, compiled] = executors.map((executor) => {
      expect(executor.run(steps)).toBe(steps)
      return executor.header()
    })
    expect(compiled).toEqual(interpreted)
    made += steps
    const now = LiveState.fromHeader(mips64.machine, interpreted!, {
      memories: { mem: new Map(), threads: new Map(), output: new Map() },
    })
    turns.add(`${now.get('thread')} ${now.get('pc')}`)
    // Some steps are those of switches.
    expect(now.get('step')).toBeLessThanOrEqual(made)
  }
  expect(new Set([...turns].map((one) => one.split(' ')[0])).size).toBe(2)
  expect(turns.size).toBeGreaterThan(8)
})
