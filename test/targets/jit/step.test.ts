import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellsOf, idNow, idOf, limbsOfValue, valueOfCell } from '../../../src/targets/wasm/jit/index.ts'
import { planOf } from '../../../src/targets/wasm/plan.ts'
import { rv32, rv64 } from '../../../src/vms/riscv/index.ts'
import { stack } from '../../vms/stack.ts'
import { tiny } from '../../vms/tiny.ts'

const machines = [tiny, stack, rv32, rv64].map(({ machine }) => machine)

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
        expect(idNow(view, cells.control)).toBe(idOf(cells.control.map((cell) => valueOfCell(view, cell))))
      }),
    )
  }
})
