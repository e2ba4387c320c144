import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import { parse, print } from '../../src/ir/index.ts'
import { cairo } from '../../src/vms/cairo/index.ts'
import { rv32, rv32im, rv64, rv64im } from '../../src/vms/riscv/index.ts'
import { tiny } from '../vms/tiny.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/ir')

// Reviewers read the IR of a VM, and its hash stands in every claim: a change to either shows in a diff.
test.each([tiny, rv32, rv64, rv32im, rv64im, cairo])('the printed IR of $name is current', (vm) => {
  const path = join(FOLDER, `${vm.name}.ir`)
  const text = print(vm.machine)
  if (process.env.ONESTEP_UPDATE) {
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(path, text)
  }
  expect(
    readFileSync(path, 'utf8'),
    'rebuild with ONESTEP_UPDATE=1 npx vitest run test/ir/printed.test.ts',
  ).toBe(text)
  expect(print(parse(text))).toBe(text)
  expect(toHex(vm.id)).toMatch(/^0x[0-9a-f]{64}$/)
})
