import { describe, expect, test } from 'vitest'
import { rv32, rv64 } from '../../../src/vms/riscv/spec.ts'
import { start } from './machine.ts'

/** Each compressed instruction with the one that it stands for, as the GNU assembler encodes both. */
const BOTH: [string, number, number][] = [
  ['c.addi4spn a5, sp, 36', 0x105c, 0x02410793],
  ['c.addi4spn s0, sp, 1020', 0x1fe0, 0x3fc10413],
  ['c.lw a4, 68(a5)', 0x43f8, 0x0447a703],
  ['c.sw a4, 124(a5)', 0xdff8, 0x06e7ae23],
  ['c.addi t4, -17', 0x1ebd, 0xfefe8e93],
  ['c.li s7, -32', 0x5b81, 0xfe000b93],
  ['c.addi16sp sp, -512', 0x7101, 0xe0010113],
  ['c.addi16sp sp, 496', 0x617d, 0x1f010113],
  ['c.lui t6, 0xfffe1', 0x7f85, 0xfffe1fb7],
  ['c.lui t6, 31', 0x6ffd, 0x0001ffb7],
  ['c.srli a3, 7', 0x829d, 0x0076d693],
  ['c.srai a3, 7', 0x869d, 0x4076d693],
  ['c.andi a2, -10', 0x9a59, 0xff667613],
  ['c.sub a2, a4', 0x8e19, 0x40e60633],
  ['c.xor a2, a4', 0x8e39, 0x00e64633],
  ['c.or a2, a4', 0x8e59, 0x00e66633],
  ['c.and a2, a4', 0x8e79, 0x00e67633],
  ['c.j .+1234', 0xa9c9, 0x4d20006f],
  ['c.j .-1366', 0xb46d, 0xaabff06f],
  ['c.beqz a1, .+170', 0xc5cd, 0x0a058563],
  ['c.bnez a1, .-86', 0xf5cd, 0xfa0595e3],
  ['c.slli t4, 13', 0x0eb6, 0x00de9e93],
  ['c.lwsp t4, 172(sp)', 0x5eba, 0x0ac12e83],
  ['c.swsp t4, 84(sp)', 0xcaf6, 0x05d12a23],
  ['c.jr t4', 0x8e82, 0x000e8067],
  ['c.mv t4, s6', 0x8eda, 0x01600eb3],
  ['c.add t4, s6', 0x9eda, 0x016e8eb3],
]
const ONLY32: [string, number, number][] = [['c.jal .+1234', 0x29c9, 0x4d2000ef]]
const ONLY64: [string, number, number][] = [
  ['c.ld a4, 168(a5)', 0x77d8, 0x0a87b703],
  ['c.sd a4, 80(a5)', 0xebb8, 0x04e7b823],
  ['c.addiw t4, -17', 0x3ebd, 0xfefe8e9b],
  ['c.srli a3, 45', 0x92b5, 0x02d6d693],
  ['c.srai a3, 45', 0x96b5, 0x42d6d693],
  ['c.slli t4, 45', 0x1eb6, 0x02de9e93],
  ['c.subw a2, a4', 0x9e19, 0x40e6063b],
  ['c.addw a2, a4', 0x9e39, 0x00e6063b],
  ['c.ldsp t4, 344(sp)', 0x6ef6, 0x15813e83],
  ['c.sdsp t4, 168(sp)', 0xf576, 0x0bd13423],
]

const [RA, SP, A5, T4] = [1, 2, 15, 29]

/** Random words, a third of them small and a third negative: the high bits are to matter. */
function random(seed: number, width: number): () => bigint {
  let state = BigInt(seed) * 0x9e3779b97f4a7c15n + 1n
  return () => {
    state ^= (state << 13n) & (2n ** 64n - 1n)
    state ^= state >> 7n
    state ^= (state << 17n) & (2n ** 64n - 1n)
    const kind = state % 3n
    return BigInt.asUintN(width, kind === 0n ? state >> 50n : kind === 1n ? -(state >> 40n) : state)
  }
}

describe.each([
  { vm: rv32, width: 32, pairs: [...BOTH, ...ONLY32] },
  { vm: rv64, width: 64, pairs: [...BOTH, ...ONLY64] },
])('C33: compressed instructions of RV$width do what the long ones do', ({ vm, width, pairs }) => {
  test.each(pairs)('%s', (name, short, long) => {
    for (let seed = 1; seed <= 12; seed++) {
      const next = random(seed, width)
      const x = Object.fromEntries(Array.from({ length: 31 }, (_, i) => [i + 1, next()]))
      // Bases of loads and stores, aligned or not; and the target of c.jr.
      x[SP] = 0x2000n + (next() & 0xffn)
      x[A5] = 0x2000n + (next() & 0xffn)
      if (name.startsWith('c.jr')) x[T4] &= 0xffff_fffen
      if (seed % 4 === 0) x[11] = 0n
      const data = Uint8Array.from({ length: 1024 }, () => Number(next() & 0xffn))
      const [a, b] = [short, long].map((code) =>
        start(vm, { code: [code], x, mem: [[0x2000n, data]] }).instruction(),
      )
      const registers = (run: typeof a) => Array.from({ length: 32 }, (_, i) => run.x(i))
      const expected = registers(b)
      if (name.startsWith('c.jal')) expected[RA] -= 2n
      expect(registers(a)).toEqual(expected)
      expect(a.memory(0x2000n, 1024)).toEqual(b.memory(0x2000n, 1024))
      const went = b.get('pc')
      expect(a.get('pc')).toBe(went === 0x1004n ? 0x1002n : went)
      expect([a.stopped, b.stopped]).toEqual(['running', 'running'])
    }
  })
})
