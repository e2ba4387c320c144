/**
 * circuits/generated is what the target makes of the VMs. ONESTEP_UPDATE=1 writes it anew.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { circom, circomBatch } from '../../../src/targets/circom/index.ts'
import { cairo } from '../../../src/vms/cairo/index.ts'
import { rv32im, rv64im } from '../../../src/vms/riscv/index.ts'
import { tiny } from '../../vms/tiny.ts'

describe('generated circuits', () => {
  // A batch's cells hold 16 bytes, and an instruction of Cairo is in a cell of 32.
  test.each([tiny, rv32im, rv64im, cairo])('of $name', (vm) => {
    const batch = vm === cairo ? [] : circomBatch(vm).files
    for (const [path, text] of [...circom(vm).files, ...batch]) {
      const file = fileURLToPath(new URL(`../../../circuits/generated/${path}`, import.meta.url))
      if (process.env.ONESTEP_UPDATE === '1') {
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, text)
      }
      expect(readFileSync(file, 'utf8')).toBe(text)
    }
  })
})
