import fc from 'fast-check'
import { expect, test } from 'vitest'
import { constant, type Node } from '../../../src/ir/node.ts'
import { bitWidth } from '../../../src/ir/types.ts'
import { decodeValue } from '../../../src/state/access.ts'
import { readBytes } from '../../../src/state/state.ts'
import {
  cellsOf,
  idNow,
  idOf,
  keyNow,
  limbsOfValue,
  specialize,
} from '../../../src/targets/wasm/jit/index.ts'
import { planOf } from '../../../src/targets/wasm/plan.ts'
import { rv32, rv64 } from '../../../src/vms/riscv/index.ts'
import { wasmVm } from '../../../src/vms/wasm/index.ts'
import { codeOf } from '../../../src/vms/wasm/machine/codes.ts'
import { calling, hybrid } from '../../vms/hybrid.ts'
import { stack } from '../../vms/stack.ts'
import { tiny } from '../../vms/tiny.ts'

const machines = [tiny, stack, rv32, rv64, hybrid].map(({ machine }) => machine)

test('the id of the key in memory is that of the key', () => {
  for (const machine of machines) {
    const plan = planOf(machine)
    const cells = cellsOf(plan)!
    const view = new DataView(new ArrayBuffer(65_536))
    const value = fc.oneof(
      fc.bigInt(0n, 5000n),
      fc.bigInt(2n ** 13n - 2n, 2n ** 13n + 2n),
      fc.bigInt(2n ** 40n - 2n, 2n ** 40n + 2n),
      fc.bigInt(0n, 2n ** 64n - 1n),
    )
    fc.assert(
      fc.property(fc.array(value, { minLength: 8, maxLength: 8 }), (values) => {
        for (const [i, { type, limbs }] of cells.control.entries()) {
          for (const [j, limb] of limbsOfValue(type, values[i]).entries()) {
            if (limbs[j].type === 'i32') view.setUint32(limbs[j].offset, Number(limb), true)
            else view.setBigUint64(limbs[j].offset, limb, true)
          }
        }
        expect(idNow(view, cells)).toBe(idOf(keyNow(view, cells)))
      }),
    )
  }
})

test('of a composed machine, what decides is the program counter of the part that runs, and its code is compiled', () => {
  const plan = planOf(hybrid.machine)
  const cells = cellsOf(plan)!
  expect(cells.control.map(({ name }) => name).sort()).toEqual(['active', 'micro', 'narrow.pc', 'wide.pc'])
  const { memories } = calling('wide', 1n)
  const keyOf = (values: Record<string, bigint>) =>
    cells.normal(cells.control.map(({ name }) => values[name] ?? 5n))
  const stepAt = (values: Record<string, bigint>) =>
    specialize(hybrid.machine, cells, keyOf(values), {
      cell: () => 0n,
      load: (name, address, type) =>
        decodeValue(
          hybrid.machine.memories.find((memory) => memory.name === name)!,
          type,
          readBytes(memories[name]!, address, bitWidth(type) / 8),
        ),
    })
  // `push 1` of the one, and `addi` of the other: wherever the other is, the key is the same, and so is the code.
  for (const [part, pc, next] of [
    ['wide', 4n, 6n],
    ['narrow', 4n, 8n],
  ] as const) {
    const other = part === 'wide' ? 'narrow.pc' : 'wide.pc'
    const at = { active: part === 'wide' ? 0n : 1n, micro: 0n, [`${part}.pc`]: pc }
    expect(keyOf({ ...at, [other]: 100n })).toEqual(keyOf({ ...at, [other]: 2n }))
    const step = stepAt(at)
    expect(step?.next).toEqual({ kind: 'goto', key: keyOf({ ...at, [`${part}.pc`]: next }) })
  }
  // What goes over the border is the interpreter's.
  const micro = 1n + BigInt(hybrid.machine.microcode.findIndex(({ name }) => name === 'wide.when.halted'))
  const back = stepAt({ active: 0n, micro, 'wide.pc': 0n })
  expect(back).toBeUndefined()
})

test('an instruction that chooses among routines jumps to the one it enters', () => {
  const { machine } = wasmVm
  const cells = cellsOf(planOf(machine))!
  const stepOf = (name: string) => {
    const [d, a, b] = [41n << 14n, 42n << 20n, 43n << 26n]
    return specialize(machine, cells, cells.normal([7n, 0n]), {
      cell: () => 0n,
      load: () => BigInt(codeOf(name)) | d | a | b,
    })!
  }
  expect(cells.control.map(({ name }) => name)).toEqual(['pc', 'micro'])
  for (const name of ['memory_copy', 'memory_fill']) {
    const { next } = stepOf(name)
    if (next.kind !== 'jump') throw new Error(`${name}: a ${next.kind}`)
    expect(constant(next.values[0]!)).toBe(8n)
    const routines = new Set<string>()
    const visit = (node: Node) => {
      const value = constant(node)
      if (value === undefined) for (const arm of node.args.slice(1)) visit(arm)
      else routines.add(value === 0n ? '' : machine.microcode[Number(value) - 1]!.name)
    }
    visit(next.values[1]!)
    const [, kind] = name.split('_')
    const kinds = kind === 'copy' ? ['mem.up', 'mem.down'] : ['mem.fill']
    expect([...routines].sort()).toEqual(
      ['', ...kinds.flatMap((one) => [`${one}.bytes`, `${one}.chunks`])].sort(),
    )
  }
  expect(stepOf('memory_size').next).toEqual({ kind: 'goto', key: [8n, 0n] })
})
