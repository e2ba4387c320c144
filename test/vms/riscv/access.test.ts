import { describe, expect, test } from 'vitest'
import { accessesOf, blockBound, machineBound } from '../../../src/ir/bounds.ts'
import { evaluateStep } from '../../../src/ir/step.ts'
import { spansOf } from '../../../src/state/access.ts'
import type { Vm } from '../../../src/vm/index.ts'
import { riscv, rv32, rv32im, rv64, rv64im } from '../../../src/vms/riscv/spec.ts'
import { start } from './machine.ts'

const [A0, A1] = [10, 11]
/** Loads to a0 and stores of a0, at the address in a1: code, bytes, and whether the sign is extended. */
const LOADS = [
  ['lb', 0x00058503, 1, true],
  ['lh', 0x00059503, 2, true],
  ['lw', 0x0005a503, 4, true],
  ['ld', 0x0005b503, 8, true],
  ['lbu', 0x0005c503, 1, false],
  ['lhu', 0x0005d503, 2, false],
  ['lwu', 0x0005e503, 4, false],
] as const
const STORES = [
  ['sb', 0x00a58023, 1],
  ['sh', 0x00a59023, 2],
  ['sw', 0x00a5a023, 4],
  ['sd', 0x00a5b023, 8],
] as const

const on = (vm: Vm) => (vm.name.startsWith('rv32') ? 32 : 64)
const exists = (vm: Vm, name: string) => vm.machine.instructions.some((i) => i.name === name)
const pattern = (size: number) => Uint8Array.from({ length: size }, (_, i) => 0x81 + 7 * i)
const little = (bytes: Uint8Array, signed: boolean) => {
  const value = bytes.reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n)
  return signed ? BigInt.asIntN(8 * bytes.length, value) : value
}

describe.each([rv32, rv64, rv32im, rv64im])('accesses of $name', (vm) => {
  const xlen = on(vm)
  // Before the end of a leaf, of a page and of 2 GiB.
  const around = [0x2020n, 0x3000n, 0x8000_0000n].flatMap((edge) =>
    Array.from({ length: 17 }, (_, i) => edge - 9n + BigInt(i)),
  )

  test.each(LOADS.filter(([name]) => exists(vm, name)))(
    'C33: %s reads what is there, at any address',
    (_, code, size, signed) => {
      for (const address of around) {
        const bytes = pattern(size)
        const run = start(vm, {
          code: [code],
          x: { [A0]: 7n, [A1]: address },
          mem: [[address, bytes]],
        }).instruction()
        expect(run.x(A0)).toBe(BigInt.asUintN(xlen, little(bytes, signed)))
        expect(run.get('pc')).toBe(0x1004n)
        expect(run.steps).toBe(address % BigInt(size) === 0n ? 1 : size)
      }
    },
  )

  test.each(STORES.filter(([name]) => exists(vm, name)))(
    '%s writes its bytes and no others',
    (_, code, size) => {
      for (const address of around) {
        const value = little(pattern(xlen / 8), false)
        const run = start(vm, {
          code: [code],
          x: { [A0]: value, [A1]: address },
          mem: [[address - 8n, pattern(24)]],
        }).instruction()
        const expected = pattern(24)
        expected.set(pattern(size), 8)
        expect(run.memory(address - 8n, 24)).toEqual(expected)
        expect(run.get('pc')).toBe(0x1004n)
        expect(run.steps).toBe(address % BigInt(size) === 0n ? 1 : size)
      }
    },
  )

  test('a misaligned load to x0 or to its own base', () => {
    const bytes = pattern(4)
    const own = 0x00052503 // lw a0, 0(a0)
    expect(
      start(vm, { code: [own], x: { [A0]: 0x2001n }, mem: [[0x2001n, bytes]] })
        .instruction()
        .x(A0),
    ).toBe(BigInt.asUintN(xlen, little(bytes, true)))
    const none = 0x00052003 // lw x0, 0(a0)
    expect(
      start(vm, { code: [none], x: { [A0]: 0x2001n }, mem: [[0x2001n, bytes]] })
        .instruction()
        .x(0),
    ).toBe(0n)
  })

  test('a misaligned store over its own instruction completes', () => {
    // sw a0, 0(a1) writes 4 bytes from its own third byte on
    const run = start(vm, { code: [0x00a5a023, 0x00000013], x: { [A0]: -1n, [A1]: 0x1002n } }).instruction()
    expect(run.memory(0x1000n, 8)).toEqual(Uint8Array.of(0x23, 0xa0, 0xff, 0xff, 0xff, 0xff, 0, 0))
  })

  test('no access of any instruction can straddle two leaves', () => {
    const { fetch, instructions, microcode } = vm.machine
    for (const { name, block } of [{ name: 'fetch', block: fetch }, ...instructions, ...microcode]) {
      for (const access of accessesOf(vm.machine, block)) expect(access.leaves, name).toBe(1)
    }
  })

  test('a step touches as many leaves as its fetch and one more, and stores to one', () => {
    const fetched = vm.name.includes('c') ? 2 : 1
    const { leaves, stores } = machineBound(vm.machine)
    expect(Object.fromEntries(leaves)).toEqual({ mem: fetched + 1, input: 1, output: 1 })
    expect(Object.fromEntries(stores)).toEqual({ mem: 1, output: 1 })
    for (const { name, block } of vm.machine.instructions) {
      expect(blockBound(vm.machine, block).leaves.get('mem') ?? 0, name).toBeLessThanOrEqual(1)
    }
  })
})

describe('the ends of memory', () => {
  test('C28: RV32 addresses wrap at 2^32, and so does a misaligned access', () => {
    const low = start(rv32, {
      code: [0xfff02503],
      mem: [
        [0xffff_ffffn, pattern(1)],
        [0n, pattern(3)],
      ],
    }).instruction() // lw a0, -1(x0)
    expect(low.x(A0)).toBe(little(Uint8Array.of(0x81, 0x81, 0x88, 0x8f), false))
    const wrapped = start(rv32, {
      code: [0x0145a503],
      x: { [A1]: -16n },
      mem: [[4n, pattern(4)]],
    }).instruction() // lw a0, 20(a1)
    expect(wrapped.x(A0)).toBe(little(pattern(4), false))
  })

  test.each([
    ['an aligned load beyond', 0x0005b503, 1n << 38n],
    ['a misaligned load beyond', 0x0005b503, (1n << 38n) + 1n],
    ['a misaligned load whose last byte is beyond', 0x0005b503, (1n << 38n) - 7n],
    ['a misaligned load whose first byte is beyond', 0x0005b503, (1n << 64n) - 7n],
    ['an aligned store beyond', 0x00a5b023, 1n << 63n],
    ['a misaligned store whose last byte is beyond', 0x00a5b023, (1n << 38n) - 7n],
    ['a misaligned store whose first byte is beyond', 0x00a5b023, (1n << 64n) - 7n],
    ['an AMO beyond', 0x00a5b52f, 1n << 38n],
  ])('C28: on RV64 %s of the memory traps and does nothing', (_, code, address) => {
    const run = start(rv64, { code: [code], x: { [A0]: -1n, [A1]: address } })
    run.step()
    expect(run.stopped).toBe('address out of range')
    expect(run.get('pc')).toBe(0x1000n)
    expect(run.x(A0)).toBe(2n ** 64n - 1n)
    expect(run.live.takeDirty().every((pages) => pages.size === 0)).toBe(true)
  })

  test('C28: a fetch beyond the memory traps', () => {
    const run = start(rv64, { pc: 1n << 38n })
    run.step()
    expect(run.stopped).toBe('address out of range')
  })

  test('all of 64 bits, if one wants them', () => {
    const vm = riscv({ xlen: 64, addressBits: 64 })
    const run = start(vm, {
      code: [0x0005b503],
      x: { [A1]: -4n },
      mem: [
        [(1n << 64n) - 4n, pattern(4)],
        [0n, pattern(4)],
      ],
    })
    expect(run.instruction().x(A0)).toBe(little(Uint8Array.of(...pattern(4), ...pattern(4)), false))
  })
})

describe('fetch', () => {
  test('an instruction that straddles a leaf, and one that straddles a page', () => {
    for (const pc of [0x101en, 0x1ffen]) {
      const run = start(rv32, { pc, code: [0x02a00513] }).instruction() // li a0, 42
      expect(run.x(A0)).toBe(42n)
      expect(run.get('pc')).toBe(pc + 4n)
    }
  })

  test('a compressed instruction at the end of memory reads nothing behind it', () => {
    const run = start(rv32, { pc: 0xffff_fffen, code: [0x4505] }) // c.li a0, 1
    const memory = run.vm.machine.memories[0]
    const touched: bigint[] = []
    evaluateStep(run.vm.machine, {
      get: (name) => run.get(name),
      read: (_, index) => run.x(Number(index)),
      load: (name, address, type) => {
        touched.push(...spansOf(memory, address, type).map((span) => span.address))
        return run.live.load(name, address, type)
      },
    })
    expect(touched).toEqual([0xffff_fffen])
    expect(run.instruction().x(A0)).toBe(1n)
    expect(run.get('pc')).toBe(0n)
  })

  test.each([
    [rv32, 0x1001n],
    [rv64, 0x1003n],
    [rv32im, 0x1002n],
    [rv64im, 0x1001n],
  ])('C36: a pc that no jump makes traps: $name', (vm, pc) => {
    const run = start(vm, { pc, code: [0x00000013] })
    run.step()
    expect(run.stopped).toBe('misaligned jump')
    expect(run.get('pc')).toBe(pc)
  })
})
