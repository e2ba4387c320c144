/** States of Cannon's machine that random ones seldom reach. */
import { toBigint } from '../../../src/bytes/bytes.ts'
import { localKey } from '../../../src/preimage/index.ts'
import type { State } from '../../../src/state/state.ts'
import { testPreimages } from '../../../src/testing/index.ts'
import type { Vm } from '../../../src/vm/index.ts'
import { callTable } from '../../../src/vms/mips/syscall-table.ts'
import { FUNCT, i, OP, r, SYSCALL } from './encode.ts'
import { type Start, start } from './machine.ts'

const [V0, A0, A1, A2, T0, T1] = [2, 4, 5, 6, 12, 13]
const DATA = 0x4003n
const CLONE_FLAGS = 0x50f00n
const KEY = toBigint(localKey(1n))
/** Threads on either stack. */
const both = { here: 2n, there: 1n, nextThread: 4n, thread: 3n }

/** Each branch, jump and system call, every step of those that take several, and a few that trap, with the names of the steps that are made there. */
export function namedStates(vm: Vm): [kind: string, state: State][] {
  const xlen = vm.name === 'mips32' ? 32 : 64
  const branches = [
    ...[0, 1, 2, 16, 17].map((code) => i(1, T0, code, 5)),
    ...[OP.beq, OP.bne, 6, 7].map((opcode) => i(opcode, T0, opcode > 5 ? 0 : T1, -3)),
    ...[8, FUNCT.jalr].map((funct) => r(T0, 0, T1, funct)),
    ...[0x08000040, 0x0c000040, r(T0, 0, 0, FUNCT.ddiv), r(T0, 0, 0, FUNCT.div)],
  ]
  const calls = [...callTable({ xlen })].flatMap(([number, kind]): Start[] => {
    const call = (a0: bigint, a1 = DATA, a2 = 5n, registers = {}): Start => ({
      ...{ code: [SYSCALL], r: { [V0]: BigInt(number), [A0]: a0, [A1]: a1, [A2]: a2 }, registers },
    })
    switch (kind) {
      case 'nothing':
        return []
      case 'read':
        return [...[0n, 3n, 9n, 100n].map((file) => call(file)), call(5n, DATA, 5n, { preimageKey: KEY })]
      case 'write':
        return [1n, 2n, 4n, 6n, 9n, 100n].map((file) => call(file))
      case 'clone':
        return [call(CLONE_FLAGS), call(CLONE_FLAGS, DATA, 0n, both), call(1n)]
      case 'exit':
      case 'yield':
        return [call(3n), call(3n, DATA, 0n, both), call(3n, DATA, 0n, { ...both, here: 0n })]
      case 'futex':
        return [call(DATA, 128n, 0n, both), call(DATA, 128n), call(DATA, 129n, 0n, both), call(DATA, 1n)]
      case 'clock_gettime':
        return [call(0n), call(1n, DATA, 0n, { step: 12_345_678_901n, deadline: 2n ** 60n }), call(2n)]
      case 'fcntl':
        return [call(1n, 1n), call(4n, 3n), call(9n, 3n), call(1n, 2n)]
      default:
        return [call(0n), call(DATA), call(DATA, 2n, 0n, { step: 99_999n, ...both })]
    }
  })
  const starts: Start[] = [
    { pc: 0x1002n, code: [0] },
    ...branches.map((word) => ({ code: [word], r: { [T0]: -1n, [T1]: 4n } })),
    ...calls,
  ]
  return starts.flatMap((one) => {
    const run = start(vm, { ...one, preimages: testPreimages })
    const found: [string, State][] = []
    do {
      const before = run.live.snapshot()
      found.push([run.step(), before])
    } while (run.running && run.get('micro') !== 0n)
    return found
  })
}
