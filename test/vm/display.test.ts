/**
 * One mnemonic with several encodings: unique names for the machine, one text for people.
 */
import { expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import { print } from '../../src/ir/index.ts'
import { disassemble, registers, u8, vm } from '../../src/vm/index.ts'

const moves = (display: boolean) =>
  vm('moves')
    .state({ pc: u8, x: registers(u8, 4) })
    .fetch((s) => s.pc)
    .op(
      'mov.reg d, a',
      '00 dd aa ..',
      (s, { d, a }) => {
        s.x[d] = s.x[a]
      },
      display ? { display: 'mov d, a' } : {},
    )
    .op(
      'mov.imm d, i',
      '01 dd iiii',
      (s, { d, i }) => {
        s.x[d] = i.unsigned(8)
      },
      display ? { display: 'mov  d, #i' } : {},
    )
    .format({ d: (value) => `r${value}`, a: (value) => `r${value}` })
    .otherwise('illegal instruction')

test('the disassembler shows the display form of each', () => {
  const vm = moves(true)
  expect(disassemble(vm, 0b00_01_10_00n)).toBe('mov r1, r2')
  expect(disassemble(vm, 0b01_11_1001n)).toBe('mov r3, #9')
  expect(disassemble(moves(false), 0b01_11_1001n)).toBe('mov.imm r3, 9')
})

test('it is no part of the IR, nor of the VM id', () => {
  expect(print(moves(true).machine)).toBe(print(moves(false).machine))
  expect(toHex(moves(true).id)).toBe(toHex(moves(false).id))
})

test('fields named like methods of objects are shown as numbers', () => {
  const odd = vm('odd')
    .state({ pc: u8 })
    .fetch((s) => s.pc)
    .op('a constructor, toString', 'constructor:4 toString:4', (s, fields) => {
      s.pc = fields.constructor.unsigned(8)
    })
    .otherwise('x')
  expect(disassemble(odd, 0x53n)).toBe('a 5, 3')
})
