/**
 * Programs of the tests' VMs.
 */

import type { Program } from '../../src/run/program.ts'
import { pagesOf, zeroState } from '../../src/state/state.ts'
import { tiny } from './tiny.ts'

const li = (d: number, i: number) => (0x02 << 24) | (d << 20) | ((i & 0xffff) << 4)
const r = (op: number, d: number, a: number, b = 0) => (op << 24) | (d << 20) | (a << 16) | (b << 12)
const beq = (a: number, b: number, i: number) => (0x05 << 24) | (a << 20) | (b << 16) | (i & 0xffff)

/** Words of a program that counts down from `n` and stores each count at word 1,000. */
export const countdown = (n: number): number[] => [
  li(1, n),
  li(2, -1),
  li(3, 1000),
  r(0x04, 1, 3), //       sw 1, 3
  r(0x01, 1, 1, 2), //    add 1, 1, 2
  beq(1, 0, 1), //        beq 1, 0, +1
  beq(0, 0, -4), //       beq 0, 0, -4
  r(0x03, 4, 3), //       lw 4, 3
  r(0x07, 4, 0), //       halt 4
]

export function tinyProgram(words: readonly number[]): Program {
  const data = new Uint8Array(words.length * 4)
  const view = new DataView(data.buffer)
  for (const [i, word] of words.entries()) view.setUint32(4 * i, word >>> 0, true)
  const zero = zeroState(tiny.machine)
  return { vm: tiny, state: { ...zero, memories: { mem: pagesOf([[0n, data]]) } } }
}
